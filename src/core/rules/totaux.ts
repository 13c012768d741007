/** The total lines of a form against its rows. */
import { absoluteAddress, parseAddress } from '../../grid/a1';
import { isErrorValue, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import type { Correction, Finding, FormulaireConstat } from '../finding';
import { totalKeys } from '../forms/modele';
import type { TotalKey } from '../forms/modele';
import type { FormReading } from '../reading/formReading';
import type { CellReading } from '../reading/snapshotLike';
import { calculateTotaux, computeTotaux, isTotalFormula, typologieHeading } from '../totals';
import type { TotalRefs } from '../totals';
import { colonnesPerdues } from './checkIntitules';
import { findingAt } from './findingAt';

/** Findings about the eight totals of a form. */
export function checkTotaux(reading: FormReading): readonly Finding[] {
  // Nothing can be counted without the column that tells the classes of the dwellings.
  if (reading.colonnes.typologie === undefined) return [];
  const isOurs = reading.recognisedBy === 'noms';
  const attendus = isOurs ? calculateTotaux(reading) : computeTotaux(reading);
  const refs = isOurs ? totalRefs(reading) : undefined;
  const perdues = colonnesPerdues(reading).length > 0;
  return totalKeys.flatMap((total) => {
    const cell = reading.totaux[total];
    // Without a column of past years nobody knows what a cumulative line should show: that is told by itself.
    if (!cell || (perdues && total.startsWith('cumul'))) return [];
    const formule = refs === undefined || holdsFormula(cell, total, refs, reading);
    return constatsOf(reading, { total, cell, attendu: attendus[total], formule }).map((constat) =>
      findingAt(
        constat,
        { feuille: reading.feuille, cellule: cell.cellule, champ: total },
        refs && !perdues ? correctionOf(reading) : undefined,
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
    typologie: typologieHeading(reading),
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
 * A formula whose result the file does not hold says nothing wrong, nor does a total that nobody filled
 * in by hand. In a form typed by hand the totals are values, and past years that nobody wrote down may
 * stand in its cumulative lines.
 */
function constatsOf(reading: FormReading, at: Total): readonly FormulaireConstat[] {
  const { total, formule } = at;
  const trouve = numberOf(at.cell.value);
  const attendu = isTypedCumul(reading, at) ? sumOfParts(reading) : at.attendu;
  const notGiven = formule && (trouve === null || trouve === '' || isLost(reading, trouve));
  const isWrong = !notGiven && trouve !== attendu;
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

/** What a trip through .xls leaves of the totals of a form that is ours no more: no figure, right or wrong. */
function isLost({ recognisedBy }: FormReading, trouve: CellValue): boolean {
  return recognisedBy === 'intitules' && isErrorValue(trouve);
}

/** The three cumulative lines of a form typed by hand that knows of no past year. */
const PARTS = ['cumul_t1t2', 'cumul_t3t4', 'cumul_t5'] as const;

/** A cumulative total typed over three parts that are typed as well: it is their sum. */
function isTypedCumul(reading: FormReading, { total }: Total): boolean {
  const parts = PARTS.map((key) => numberOf(reading.totaux[key]?.value ?? null));
  return total === 'cumul' && hasNoPast(reading) && parts.every((n) => typeof n === 'number');
}

function sumOfParts(reading: FormReading): number {
  return PARTS.reduce((sum, key) => sum + Number(numberOf(reading.totaux[key]?.value ?? null)), 0);
}

function hasNoPast({ recognisedBy, contexte }: FormReading): boolean {
  return recognisedBy === 'intitules' && contexte.suivi.length === 0;
}

/** Without *Suivi*, a cumulative line typed by hand may hold past years: it is at least N-1. */
function isPlausible(reading: FormReading, at: Total, trouve: number): boolean {
  return hasNoPast(reading) && !isTypedCumul(reading, at) && trouve > at.attendu;
}

/** « 2 », « 2 ménages ». */
const COUNT = /^(\d+)(?: m[ée]nages?)?$/i;

function numberOf(value: CellValue): CellValue {
  const digits = typeof value === 'string' ? COUNT.exec(textOf(value))?.[1] : undefined;
  return digits === undefined ? value : Number(digits);
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
  const place = { typologies, feuille: reading.feuille };
  return cell.formula !== null && isTotalFormula(total, refs, place, cell.formula);
}

function correctionOf(reading: FormReading): Correction {
  return { kind: 'totaux', feuille: reading.feuille, formulaire: reading.id };
}

function absolute(address: string): string {
  const area = parseAddress(address);
  return area === undefined ? address : absoluteAddress(area);
}
