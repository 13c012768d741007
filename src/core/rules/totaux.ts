/** The total lines of a form against its rows. */
import { absoluteAddress, parseAddress } from '../../grid/a1';
import type { CellValue } from '../cell';
import type { Correction, Finding, FormulaireConstat } from '../finding';
import { totalKeys } from '../forms/modele';
import type { TotalKey } from '../forms/modele';
import type { CellReading, FormReading } from '../reading/formReading';
import { computeTotaux, isTotalFormula } from '../totals';
import type { TotalRefs } from '../totals';
import { findingAt } from './findingAt';

/** Findings about the eight totals of a form. */
export function checkTotaux(reading: FormReading): readonly Finding[] {
  // Nothing can be counted without the column that tells the classes of the dwellings.
  if (reading.colonnes.typologie === undefined) return [];
  const attendus = computeTotaux(reading);
  const refs = reading.recognisedBy === 'noms' ? totalRefs(reading) : undefined;
  return totalKeys.flatMap((total) => {
    const cell = reading.totaux[total];
    if (!cell) return [];
    const formule = refs === undefined || holdsFormula(cell, total, refs, reading);
    return constatsOf(reading, { total, cell, attendu: attendus[total], formule }).map((constat) =>
      findingAt(
        constat,
        { feuille: reading.feuille, cellule: cell.cellule, champ: total },
        refs && correctionOf(reading),
      ),
    );
  });
}

/** The addresses that the formulas of a form of ours are written with, if none is missing. */
export function totalRefs(reading: FormReading): TotalRefs | undefined {
  const { annee, idtopOperation } = reading.entete;
  const cells = totalKeys.map((key) => [key, reading.totaux[key]?.cellule] as const);
  if (!annee || !idtopOperation || cells.some(([, cell]) => cell === undefined)) return undefined;
  return {
    table: reading.id,
    annee: absolute(annee.cellule),
    idtopOperation: absolute(idtopOperation.cellule),
    totaux: Object.fromEntries(cells) as Record<TotalKey, string>,
  };
}

interface Total {
  readonly total: TotalKey;
  readonly cell: CellReading;
  readonly attendu: number;
  readonly formule: boolean;
}

/**
 * A formula whose result the file does not hold says nothing wrong. In a form typed by hand the
 * totals are values, and past years that nobody wrote down may stand in its cumulative lines.
 */
function constatsOf(reading: FormReading, at: Total): readonly FormulaireConstat[] {
  const { total, attendu, formule } = at;
  const trouve = numberOf(at.cell.value);
  const notComputed = formule && at.cell.formula !== null && (trouve === null || trouve === '');
  const isWrong = !notComputed && trouve !== attendu;
  const figures = { total, attendu, trouve };
  if (!total.startsWith('cumul')) {
    return isWrong || !formule ? [{ code: 'total-altere', ...figures, formule }] : [];
  }
  const incoherent = isWrong && typeof trouve === 'number' && !isPlausible(reading, at, trouve);
  const altered = !formule || (isWrong && typeof trouve !== 'number');
  return [
    ...(altered ? [{ code: 'total-altere' as const, ...figures, formule }] : []),
    ...(incoherent ? [{ code: 'cumul-incoherent' as const, ...figures }] : []),
  ];
}

/** Without *Suivi*, a cumulative line typed by hand may hold past years: it is at least N-1. */
function isPlausible(reading: FormReading, { attendu }: Total, trouve: number): boolean {
  return (
    reading.recognisedBy === 'intitules' && reading.contexte.suivi.length === 0 && trouve > attendu
  );
}

function numberOf(value: CellValue): CellValue {
  if (typeof value !== 'string' || !/^\s*\d+\s*$/.test(value)) return value;
  return Number(value);
}

function holdsFormula(
  cell: CellReading,
  total: TotalKey,
  refs: TotalRefs,
  reading: FormReading,
): boolean {
  const { premiereLigne: top, derniereLigne: bottom, colonnes } = reading;
  const { typologie: left = 0 } = colonnes;
  const typologies = absoluteAddress({ top, left, bottom, right: left });
  return cell.formula !== null && isTotalFormula(total, refs, typologies, cell.formula);
}

function correctionOf(reading: FormReading): Correction {
  return { kind: 'totaux', feuille: reading.feuille, formulaire: reading.id };
}

function absolute(address: string): string {
  const area = parseAddress(address);
  return area === undefined ? address : absoluteAddress(area);
}
