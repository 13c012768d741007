import { areaAddress, parseAddress, type Area } from '../../../src/grid/a1';
import type { HostEvent } from '../../model';

/** Events that tell an edit of a block of cells. */
type Edited = Extract<HostEvent, { kind: 'cells-changed' | 'table-changed' }>;

/**
 * Joins the edits of blocks that stand one under the other. office.js cuts a large write into chunks
 * of 1,500 cells; Excel tells it as one change.
 */
export function coalesce(events: readonly HostEvent[]): readonly HostEvent[] {
  const joined: HostEvent[] = [];
  /** Where the last edit of each sheet and each table stands in `joined`. */
  const last = new Map<string, number>();
  for (const event of events) {
    if (!isEdit(event)) {
      joined.push(event);
      continue;
    }
    const index = last.get(target(event));
    const before = index === undefined ? undefined : joined[index];
    const both = before && isEdit(before) ? join(before, event) : undefined;
    if (index !== undefined && both) joined[index] = both;
    else last.set(target(event), joined.push(event) - 1);
  }
  return joined;
}

function isEdit(event: HostEvent): event is Edited {
  return (
    (event.kind === 'cells-changed' || event.kind === 'table-changed') &&
    event.changeType === 'RangeEdited'
  );
}

function target(event: Edited): string {
  return event.kind === 'table-changed' ? `table ${event.tableId}` : `sheet ${event.sheetId}`;
}

function stacked(a: Area, b: Area): boolean {
  return a.left === b.left && a.right === b.right && b.top >= a.top && b.top <= a.bottom + 1;
}

/** Both edits as one, or undefined when they do not stand one under the other. */
function join(before: Edited, event: Edited): Edited | undefined {
  const [a, b] = [parseAddress(before.address), parseAddress(event.address)];
  if (!a || !b || !stacked(a, b)) return undefined;
  const address = areaAddress({ ...a, bottom: Math.max(a.bottom, b.bottom) });
  if (before.kind === 'table-changed') return { ...before, address };
  const { details, ...rest } = before;
  const after = event.kind === 'cells-changed' ? event.details?.after : undefined;
  const same = address === before.address && details && after !== undefined;
  return { ...rest, address, ...(same && { details: { before: details.before, after } }) };
}
