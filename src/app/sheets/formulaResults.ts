import { textOf } from '../../core/cellText';
import { layoutModele } from '../../core/forms/layout';
import { totalKeys, typologies } from '../../core/forms/modele';
import { contextTables } from '../../core/forms/names';
import { fillTitre } from '../../core/forms/titre';
import type { FormReading } from '../../core/reading/formReading';
import { recogniseForms } from '../../core/reading/recogniseForms';
import { anneeOf } from '../../core/rules/entete';
import { calculateTotaux } from '../../core/totals';
import { cellAddress } from '../../grid/a1';
import type { CellValue, Snapshot } from '../../workbook/port';
import { annexeFormulaResults, type CellResult } from './annexeFormulaResults';
import { findTable } from './tablePlace';

/** What the formulas of our forms and annexes show, so that a viewer that does not calculate shows it too. */
export function formulaResults(snapshot: Snapshot): readonly CellResult[] {
  const forms = recogniseForms(snapshot).filter((reading) => reading.recognisedBy === 'noms');
  return [
    ...forms.flatMap((reading) => [titleOf(reading), ...totalsOf(reading)]),
    ...suiviResults(snapshot),
    ...annexeFormulaResults(snapshot),
  ];
}

/** Each past year's total, of its three counts. */
function suiviResults(snapshot: Snapshot): readonly CellResult[] {
  const table = findTable(snapshot, contextTables.suivi.name);
  if (table === undefined) return [];
  const at = (heading: string) => table.columns.indexOf(heading);
  const total = at('Total');
  if (total < 0) return [];
  const counts = typologies.map(at);
  return table.rows.map((cells, i) => ({
    sheet: table.sheet,
    cell: cellAddress(table.area.top + 1 + i, table.area.left + total),
    value: sumOf(counts.map((place) => cells[place])),
  }));
}

/** As SUM adds: texts and empty cells count for nothing. */
function sumOf(values: readonly (CellValue | undefined)[]): number {
  return values.reduce<number>((sum, n) => sum + (typeof n === 'number' ? n : 0), 0);
}

function totalsOf(reading: FormReading): readonly CellResult[] {
  const totaux = calculateTotaux(reading);
  return totalKeys.flatMap((key) => {
    const cell = reading.totaux[key]?.cellule;
    return cell === undefined ? [] : [{ sheet: reading.feuille, cell, value: totaux[key] }];
  });
}

/** The last title line, which the header fills. */
function titleOf(reading: FormReading): CellResult {
  const { modele, feuille, entete } = reading;
  const line = layoutModele(modele, { lignes: 1 }).titres.at(-1);
  const convention = textOf(entete.convention?.value ?? null);
  return {
    sheet: feuille,
    cell: cellAddress(line?.top ?? 1, line?.left ?? 1),
    value: fillTitre(modele, { convention, annee: anneeOf(reading) }),
  };
}
