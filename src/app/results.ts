import { textOf } from '../core/cellText';
import { layoutModele } from '../core/forms/layout';
import { totalKeys } from '../core/forms/modele';
import { contextTables } from '../core/forms/names';
import { fillTitre } from '../core/forms/titre';
import type { FormReading } from '../core/reading';
import { recogniseForms } from '../core/recognise/recognise';
import { anneeOf } from '../core/rules/entete';
import { computeTotaux } from '../core/totals';
import { cellAddress, parseAddress } from '../grid/a1';
import type { CellValue, Snapshot } from '../workbook/port';

export interface CellResult {
  readonly sheet: string;
  readonly cell: string;
  readonly value: CellValue;
}

/** What the formulas of our forms show, so that a viewer that does not calculate shows it too. */
export function resultsOf(snapshot: Snapshot): readonly CellResult[] {
  const forms = recogniseForms(snapshot).filter((reading) => reading.recognisedBy === 'noms');
  return [
    ...forms.flatMap((reading) => [titleOf(reading), ...totalsOf(reading)]),
    ...suiviResults(snapshot),
  ];
}

/** Each past year's total, to the right of its three counts. */
function suiviResults(snapshot: Snapshot): readonly CellResult[] {
  const table = snapshot.tables.find(({ name }) => name === contextTables.suivi.name);
  const area = parseAddress(table?.range ?? '');
  const sheet = snapshot.sheets.find(({ name }) => name === table?.sheet);
  if (area === undefined || sheet === undefined) return [];
  return Array.from({ length: area.bottom - area.top }, (_, i) => {
    const row = area.top + 1 + i;
    const cells = sheet.values[row - sheet.top] ?? [];
    const counts = cells.slice(area.right - 3 - sheet.left, area.right - sheet.left);
    const value = counts.reduce<number>((sum, n) => sum + (typeof n === 'number' ? n : 0), 0);
    return { sheet: sheet.name, cell: cellAddress(row, area.right), value };
  });
}

function totalsOf(reading: FormReading): readonly CellResult[] {
  const totaux = computeTotaux(reading);
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
