/** Which rows of a form hold the same household. */
import { isFilled, keyOf } from '../cellText';
import type { RowReading } from '../reading/formReading';
import { eachOf, type Steps } from '../steps';
import { isAbrege } from './cellule';
import { dateInPlace } from './dateALaPlace';
import type { Menages } from './rule';

/** The household of a row as rows are compared by it; undefined while it names none. */
export function menageOf(row: RowReading): string | undefined {
  const { menage } = row.cells;
  return isFilled(menage) && !isUnsure(row) ? keyOf(menage) : undefined;
}

/** A date or a number cut short tells no household from another. */
function isUnsure(row: RowReading): boolean {
  return dateInPlace(row, 'menage') !== undefined || isAbrege(row.cells.menage);
}

export function* indexMenages(rows: readonly RowReading[]): Steps<Menages> {
  const index = new Map<string, number | number[]>();
  yield* eachOf(rows, (row) => {
    const menage = menageOf(row);
    if (menage === undefined) return;
    const rangs = index.get(menage);
    if (rangs === undefined) index.set(menage, row.rang);
    else if (typeof rangs === 'number') index.set(menage, [rangs, row.rang]);
    else rangs.push(row.rang);
  });
  return index;
}

/** The rows that hold a household. */
export function rangsOf(index: Menages, menage: string | undefined): readonly number[] {
  const rangs = menage === undefined ? undefined : index.get(menage);
  if (rangs === undefined) return [];
  return typeof rangs === 'number' ? [rangs] : rangs;
}

/** A row that holds another household than before; undefined for none. */
export interface MenageChange {
  readonly rang: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The index once some rows changed: only the households that came or went are looked at. */
export function updateMenages(previous: Menages, changes: readonly MenageChange[]): Menages {
  const gone = groupRangs(changes, 'before');
  const come = groupRangs(changes, 'after');
  const index = new Map(previous);
  for (const menage of new Set([...gone.keys(), ...come.keys()])) {
    const out = new Set(gone.get(menage));
    const kept = rangsOf(index, menage).filter((rang) => !out.has(rang));
    const rangs = [...kept, ...(come.get(menage) ?? [])].sort((a, b) => a - b);
    const [first] = rangs;
    if (first === undefined) index.delete(menage);
    else index.set(menage, rangs.length === 1 ? first : rangs);
  }
  return index;
}

function groupRangs(changes: readonly MenageChange[], side: 'before' | 'after') {
  const groups = new Map<string, number[]>();
  for (const change of changes) {
    const menage = change[side];
    if (menage === undefined) continue;
    const rangs = groups.get(menage);
    if (rangs) rangs.push(change.rang);
    else groups.set(menage, [change.rang]);
  }
  return groups;
}
