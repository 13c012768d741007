import type { Area } from '../../../src/grid/a1';
import type { CopyWhat, HostCell } from '../api';
import { height, width } from '../areas';
import { shiftFormula } from '../references';
import type { SheetModel } from '../sheet';
import {
  changeCell,
  checkUnlocked,
  isHiddenByMerge,
  tellChanged,
  tellFormat,
  type Editing,
} from './editing';
import { growTables } from './growTables';
import { syncHeadings } from './syncHeadings';

interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Copies a block over another one, repeated when the target is a multiple of the source. */
export function copyCells(editing: Editing, from: Place, to: Place, what: CopyWhat): void {
  const target = targetArea(from.area, to.area);
  checkUnlocked(to.sheet, target);
  const source = readBlock(from);
  if (editing.source === 'user' && what !== 'formats') {
    growTables(editing, to.sheet, target, (row) =>
      (source[(row - target.top) % source.length] ?? []).some(
        (cell) => cell.value !== null || cell.formula,
      ),
    );
  }
  for (let row = target.top; row <= target.bottom; row++) {
    const line = source[(row - target.top) % source.length] ?? [];
    for (let column = target.left; column <= target.right; column++) {
      const across = (column - target.left) % line.length;
      const cell = line[across];
      if (!cell || isHiddenByMerge(to.sheet, row, column)) continue;
      const home = {
        row: from.area.top + ((row - target.top) % source.length),
        column: from.area.left + across,
      };
      changeCell(
        editing,
        to.sheet,
        row,
        column,
        copied(cell, what, row - home.row, column - home.column),
      );
    }
  }
  if (what === 'formats') return tellFormat(editing, to.sheet, target);
  syncHeadings(editing, to.sheet, target);
  tellChanged(editing, to.sheet, target, 'RangeEdited');
}

/** The whole target when the source fits into it evenly, else the source's size from its first cell. */
function targetArea(source: Area, target: Area): Area {
  const rows = height(target) % height(source) === 0 ? height(target) : height(source);
  const columns = width(target) % width(source) === 0 ? width(target) : width(source);
  return { ...target, bottom: target.top + rows - 1, right: target.left + columns - 1 };
}

function readBlock({ sheet, area }: Place): HostCell[][] {
  return Array.from({ length: height(area) }, (_, down) =>
    Array.from({ length: width(area) }, (__, across) =>
      sheet.cell(area.top + down, area.left + across),
    ),
  );
}

function copied(cell: HostCell, what: CopyWhat, rows: number, columns: number): Partial<HostCell> {
  if (what === 'formats') return { style: cell.style };
  if (what === 'values') return { value: cell.value, formula: undefined, quoted: cell.quoted };
  const formula =
    cell.formula === undefined ? undefined : shiftFormula(cell.formula, rows, columns);
  const content = { value: cell.value, formula, quoted: cell.quoted };
  return what === 'all' ? { ...content, style: cell.style } : content;
}
