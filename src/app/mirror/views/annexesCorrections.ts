import { checkAnnexe } from '../../../core/annexes/check';
import type { AnnexeFinding } from '../../../core/annexes/finding';
import { formSheets } from '../../../core/annexes/formSheets';
import type { AnnexeReading } from '../../../core/annexes/model';
import { recogniseAnnexes } from '../../../core/annexes/recognise';
import { isSafe, type Correction } from '../../../core/finding';
import { intersect, parseAddress } from '../../../grid/a1';
import type { SheetSnapshot, Snapshot } from '../../../workbook/port';

/** What settles one cell of a table: its value, or its formula. */
export type CellCorrection = Extract<Correction, { kind: 'valeur' | 'formule' }>;

/** Settling a unit may make numbers out of texts possible, and once is enough: units have no sequel. */
const ROUNDS = 2;

/** How many findings of a table « Tout corriger » settles, those that only then can be included. */
export function countCorrections(
  snapshot: Snapshot,
  annexe: AnnexeReading,
  findings: readonly AnnexeFinding[],
): number {
  const first = cellsOf(findings.filter(isSafe));
  const unlocks = findings.some((f) => f.code === 'unite-contradictoire' && f.correction);
  return unlocks ? settle(snapshot, [annexe]).length : first.length;
}

/**
 * Every correction of some tables, as if made one after the other: once the heading says « M€ », the
 * texts « 7 M€ » under it can become numbers.
 */
export function settle(
  snapshot: Snapshot,
  annexes: readonly AnnexeReading[],
): readonly CellCorrection[] {
  const settled: CellCorrection[] = [];
  const forms = formSheets(snapshot);
  let after = snapshot;
  let read = annexes;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const values = read.flatMap((annexe) => cellsOf(checkAnnexe(annexe).filter(isSafe)));
    for (const value of values) settled.push(value);
    if (values.length === 0 || round === ROUNDS) break;
    after = corrected(after, values);
    read = read
      .map(({ feuille }) => feuille)
      .filter((feuille, index, all) => all.indexOf(feuille) === index)
      .flatMap((feuille) => recogniseAnnexes(after, { feuille }, forms).annexes)
      .filter((annexe) => annexes.some(samePlace(annexe)));
  }
  return settled;
}

/** The correction of a finding where the tables, read again, still give rise to it. */
export function stillHolds(
  finding: AnnexeFinding,
  findings: readonly AnnexeFinding[],
): CellCorrection | undefined {
  const seen = JSON.stringify(finding);
  const same = findings.find((each) => JSON.stringify(each) === seen);
  return same && cellsOf([same])[0];
}

function cellsOf(findings: readonly AnnexeFinding[]): readonly CellCorrection[] {
  return findings.flatMap(({ correction }) =>
    correction?.kind === 'valeur' || correction?.kind === 'formule' ? [correction] : [],
  );
}

/** A table read from a part of a sheet is the one of the whole sheet that lies there. */
function samePlace({ feuille, plage }: AnnexeReading) {
  const place = parseAddress(plage);
  return (other: AnnexeReading): boolean => {
    const area = parseAddress(other.plage);
    return (
      other.feuille === feuille && Boolean(place && area && intersect(place, area) !== undefined)
    );
  };
}

function corrected(snapshot: Snapshot, values: readonly CellCorrection[]): Snapshot {
  const sheets = snapshot.sheets.map((sheet) =>
    values
      .filter(({ feuille }) => feuille === sheet.name)
      .reduce((before, correction) => withValue(before, correction), sheet),
  );
  return { ...snapshot, sheets };
}

/** A formula leaves the value that its cell shows: it is safe where it changes nothing. */
function withValue(sheet: SheetSnapshot, correction: CellCorrection): SheetSnapshot {
  const at = parseAddress(correction.cellule);
  if (!at || correction.kind === 'formule') return sheet;
  const { valeur } = correction;
  const values = sheet.values.map((row, r) =>
    r + sheet.top === at.top
      ? row.map((value, c) => (c + sheet.left === at.left ? valeur : value))
      : row,
  );
  return { ...sheet, values };
}
