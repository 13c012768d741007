import type { FormReading } from '../../core/reading/formReading';
import { ROW_ASIDE } from '../../core/reading/strays';
import { intersect, parseAddress, type Area } from '../../grid/a1';
import { mergeIntervals, type Interval } from '../../grid/interval';
import { columnsOf } from '../sheets/formCells';

/** What has changed since a form was last read, and so what has to be read again. */
export type Dirty =
  | { readonly kind: 'none' }
  /** Rows of the table only, as sorted intervals that do not touch. */
  | { readonly kind: 'rows'; readonly rows: readonly Interval[] }
  /** Anything else of the form; `below` tells whether an edit reached under the table. */
  | { readonly kind: 'form'; readonly below: Below }
  /** The list of forms itself. */
  | { readonly kind: 'workbook'; readonly below: Below };

/** What reached under the table: nothing, one cell that somebody typed, or a block pasted or filled. */
export type Below = 'nothing' | 'cell' | 'block';

export const CLEAN: Dirty = { kind: 'none' };

/** What an edit of `range` in the form's sheet makes dirty; undefined where nobody knows the range. */
export function dirtyOf(form: FormReading, range: string | undefined): Dirty {
  const edited = range === undefined ? undefined : parseAddress(range);
  if (!edited) return { kind: 'form', below: 'nothing' };
  const columns = columnsOf(form);
  const inColumns = intersect(edited, { ...columns, top: 1, bottom: Number.MAX_SAFE_INTEGER });
  if (!inColumns) return reachesForm(form, edited) ? { kind: 'form', below: 'nothing' } : CLEAN;
  const below = belowOf(form, inColumns);
  if (inColumns.top < form.premiereLigne || below !== 'nothing') return { kind: 'form', below };
  return { kind: 'rows', rows: [{ first: inColumns.top, last: inColumns.bottom }] };
}

/**
 * Whether an edit beside the columns changes what is read: labels above and below them stand anywhere,
 * and a block right of the rows may be households pasted there. A remark beside a row is none of it.
 */
function reachesForm(form: FormReading, edited: Area): boolean {
  if (edited.top < form.premiereLigne || edited.bottom > form.derniereLigne) return true;
  const isBlock = edited.right - edited.left + 1 >= ROW_ASIDE;
  return (
    isBlock || form.horsTableau.some(({ rang }) => rang >= edited.top && rang <= edited.bottom)
  );
}

function belowOf(form: FormReading, edited: Area): Below {
  if (edited.bottom <= form.derniereLigne) return 'nothing';
  return edited.top === edited.bottom && edited.left === edited.right ? 'cell' : 'block';
}

/** What somebody else changed is read again, and nothing is moved: every open pane would move it. */
export function onlyRead(dirty: Dirty): Dirty {
  return 'below' in dirty ? { ...dirty, below: 'nothing' } : dirty;
}

/** Both together: the larger need wins, and rows are put together. */
export function mergeDirty(a: Dirty, b: Dirty): Dirty {
  if (a.kind === 'rows' && b.kind === 'rows') {
    return { kind: 'rows', rows: mergeIntervals([...a.rows, ...b.rows]) };
  }
  const larger = RANK[a.kind] >= RANK[b.kind] ? a : b;
  if (larger.kind !== 'form' && larger.kind !== 'workbook') return larger;
  return { ...larger, below: furthest(belowIn(a), belowIn(b)) };
}

const RANK = { none: 0, rows: 1, form: 2, workbook: 3 } as const;
const BELOW: readonly Below[] = ['nothing', 'cell', 'block'];

function belowIn(dirty: Dirty): Below {
  return dirty.kind === 'form' || dirty.kind === 'workbook' ? dirty.below : 'nothing';
}

function furthest(a: Below, b: Below): Below {
  return BELOW.indexOf(a) >= BELOW.indexOf(b) ? a : b;
}
