import { areaAddress, parseAddress, type Area } from '../../../grid/a1';
import type { HostEvent } from '../../model';

/** Events that tell an edit of a block of cells. */
type Edited = Extract<HostEvent, { kind: 'cells-changed' | 'table-changed' }>;

/**
 * Joins the edits of blocks that stand one under the other. office.js cuts a large write into chunks
 * of 1,500 cells; Excel tells it as one change.
 */
export function coalesce(events: readonly HostEvent[]): readonly HostEvent[] {
  const joined: HostEvent[] = [];
  for (const event of events) {
    const index = isEdit(event) ? joined.findLastIndex((other) => follows(other, event)) : -1;
    const before = joined[index];
    if (before && isEdit(before) && isEdit(event)) joined[index] = join(before, event);
    else joined.push(event);
  }
  return joined;
}

function isEdit(event: HostEvent): event is Edited {
  return (
    (event.kind === 'cells-changed' || event.kind === 'table-changed') &&
    event.changeType === 'RangeEdited'
  );
}

function follows(before: HostEvent, event: Edited): boolean {
  if (!isEdit(before) || before.kind !== event.kind || target(before) !== target(event)) {
    return false;
  }
  const [a, b] = [parseAddress(before.address), parseAddress(event.address)];
  return a !== undefined && b !== undefined && stacked(a, b);
}

function target(event: Edited): string {
  return event.kind === 'table-changed' ? event.tableId : event.sheetId;
}

function stacked(a: Area, b: Area): boolean {
  return a.left === b.left && a.right === b.right && b.top >= a.top && b.top <= a.bottom + 1;
}

function join(before: Edited, event: Edited): Edited {
  const [a, b] = [parseAddress(before.address), parseAddress(event.address)];
  if (!a || !b) return before;
  const address = areaAddress({ ...a, bottom: Math.max(a.bottom, b.bottom) });
  if (before.kind === 'table-changed') return { ...before, address };
  const { details, ...rest } = before;
  return { ...rest, address, ...(address === before.address && details && { details }) };
}
