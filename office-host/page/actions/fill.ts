import { areaAddress, type Area } from '../../../src/grid/a1';
import type { Desk } from '../desk';
import { selectArea, type Cell } from '../grid/selection';
import { change } from './edit';
import { select } from './select';

/** Where a drag of the fill handle to `to` would copy: along the longer way, whole rows or columns. */
export function fillTarget(area: Area, to: Cell): Area | undefined {
  const down = Math.max(to.row - area.bottom, area.top - to.row, 0);
  const across = Math.max(to.column - area.right, area.left - to.column, 0);
  if (down === 0 && across === 0) return undefined;
  if (down >= across) {
    return to.row > area.bottom
      ? { ...area, top: area.bottom + 1, bottom: to.row }
      : { ...area, top: to.row, bottom: area.top - 1 };
  }
  return to.column > area.right
    ? { ...area, left: area.right + 1, right: to.column }
    : { ...area, left: to.column, right: area.left - 1 };
}

export function showFill(desk: Desk, to: Cell): void {
  desk.set({ fill: fillTarget(desk.state.selection.area, to) });
}

/** Copies the selection over the area shown, cell after cell, and selects both. */
export function applyFill(desk: Desk): void {
  const { fill, selection } = desk.state;
  desk.set({ fill: undefined });
  if (!fill) return;
  const { area } = selection;
  const done = change(desk, `Recopie dans ${areaAddress(fill)}`, (tx) =>
    repeat(area, fill).forEach(({ from, to }) =>
      tx.copy({ sheet: desk.sheet, area: from }, { sheet: desk.sheet, area: to }, 'all'),
    ),
  );
  if (done) select(desk, selectArea(desk.shape, union(area, fill)));
}

/** The copies that fill the target with the source, the last one cut where the target ends. */
function repeat(source: Area, target: Area): { from: Area; to: Area }[] {
  const copies: { from: Area; to: Area }[] = [];
  const [height, width] = [source.bottom - source.top + 1, source.right - source.left + 1];
  for (let top = target.top; top <= target.bottom; top += height) {
    for (let left = target.left; left <= target.right; left += width) {
      const bottom = Math.min(top + height - 1, target.bottom);
      const right = Math.min(left + width - 1, target.right);
      const from = {
        ...source,
        bottom: source.top + bottom - top,
        right: source.left + right - left,
      };
      copies.push({ from, to: { top, left, bottom, right } });
    }
  }
  return copies;
}

function union(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
