import type { FormReading } from '../core/reading';
import { intersect, parseAddress, type Area } from '../grid/a1';

/** What has changed since a form was last read, and so what has to be read again. */
export type Dirty =
  | { readonly kind: 'none' }
  /** Rows of the table only, as sorted intervals that do not touch. */
  | { readonly kind: 'rows'; readonly rows: readonly Interval[] }
  /** Anything else of the form; `below` when a user's edit reached under the table. */
  | { readonly kind: 'form'; readonly below: boolean }
  /** The list of forms itself. */
  | { readonly kind: 'workbook' };

/** Sheet rows from `first` to `last`, both included. */
export interface Interval {
  readonly first: number;
  readonly last: number;
}

export const CLEAN: Dirty = { kind: 'none' };

/** What an edit of `range` in the form's sheet makes dirty; undefined where nobody knows the range. */
export function dirtyOf(form: FormReading, range: string | undefined): Dirty {
  const edited = range === undefined ? undefined : parseAddress(range);
  if (!edited) return { kind: 'form', below: false };
  const columns = columnsOf(form);
  const inColumns = intersect(edited, { ...columns, top: 1, bottom: Number.MAX_SAFE_INTEGER });
  if (!inColumns) return CLEAN;
  const below = inColumns.bottom > form.derniereLigne;
  if (inColumns.top < form.premiereLigne || below) return { kind: 'form', below };
  return { kind: 'rows', rows: [{ first: inColumns.top, last: inColumns.bottom }] };
}

function columnsOf(form: FormReading): Pick<Area, 'left' | 'right'> {
  const columns = Object.values(form.colonnes);
  return { left: Math.min(...columns), right: Math.max(...columns) };
}

/** Both together: the larger need wins, and rows are put together. */
export function mergeDirty(a: Dirty, b: Dirty): Dirty {
  if (a.kind === 'rows' && b.kind === 'rows') {
    return { kind: 'rows', rows: mergeIntervals([...a.rows, ...b.rows]) };
  }
  if (a.kind === 'form' && b.kind === 'form') return { kind: 'form', below: a.below || b.below };
  return RANK[a.kind] >= RANK[b.kind] ? a : b;
}

const RANK = { none: 0, rows: 1, form: 2, workbook: 3 } as const;

/** Sorted, with overlapping and touching intervals made one. */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => a.first - b.first)) {
    const last = merged.at(-1);
    if (last && next.first <= last.last + 1) {
      merged[merged.length - 1] = { first: last.first, last: Math.max(last.last, next.last) };
    } else {
      merged.push(next);
    }
  }
  return merged;
}
