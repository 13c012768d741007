import type { Area } from '../../../src/grid/a1';
import { isWholeColumns, isWholeRows } from '../areas';
import { patchStyle } from '../patchStyle';
import { WHOLE_SHEET, type SheetModel } from '../sheet';
import type { Border, CellEdge, StylePatch } from '../style';
import { checkAllowed, tellFormat, type Editing } from './editing';

/** Formats cells; whole columns and rows keep it for cells not yet written. */
export function formatCells(
  editing: Editing,
  sheet: SheetModel,
  area: Area,
  patch: StylePatch,
): void {
  checkAllowed(sheet, 'allowFormatCells');
  if (isWholeColumns(area) && isWholeRows(area)) formatSheet(editing, sheet, patch);
  else if (isWholeColumns(area)) formatColumns(editing, sheet, area, patch);
  else if (isWholeRows(area)) formatRows(editing, sheet, area, patch);
  else formatEach(editing, sheet, area, patch);
  tellFormat(editing, sheet, area);
}

function formatEach(editing: Editing, sheet: SheetModel, area: Area, patch: StylePatch): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      formatCell(editing, sheet, row, column, patch);
    }
  }
}

export function formatCell(
  { journal }: Editing,
  sheet: SheetModel,
  row: number,
  column: number,
  patch: StylePatch,
): void {
  const cell = sheet.cell(row, column);
  const style = patchStyle(cell.style, patch);
  if (style !== cell.style) journal.setCell(sheet, row, column, { ...cell, style });
}

function formatExisting(editing: Editing, sheet: SheetModel, area: Area, patch: StylePatch): void {
  for (const { row, column } of [...sheet.grid.within(area)]) {
    formatCell(editing, sheet, row, column, patch);
  }
}

function formatSheet(editing: Editing, sheet: SheetModel, patch: StylePatch): void {
  const { journal } = editing;
  formatExisting(editing, sheet, WHOLE_SHEET, patch);
  journal.set(sheet, 'baseStyle', patchStyle(sheet.baseStyle, patch));
  journal.set(sheet, 'columns', patched(sheet.columns, sheet.columns.keys(), patch));
  journal.set(sheet, 'rows', patched(sheet.rows, sheet.rows.keys(), patch));
}

function formatColumns(editing: Editing, sheet: SheetModel, area: Area, patch: StylePatch): void {
  for (const [row, format] of sheet.rows) {
    // Where a formatted row crosses, the cell itself must say which of the two came last.
    if (format.style) formatEach(editing, sheet, { ...area, top: row, bottom: row }, patch);
  }
  formatExisting(editing, sheet, area, patch);
  const keys = numbers(area.left, area.right);
  editing.journal.set(sheet, 'columns', patched(sheet.columns, keys, patch));
}

function formatRows(editing: Editing, sheet: SheetModel, area: Area, patch: StylePatch): void {
  formatExisting(editing, sheet, area, patch);
  editing.journal.set(sheet, 'rows', patched(sheet.rows, numbers(area.top, area.bottom), patch));
}

function patched<T extends { readonly style?: StylePatch }>(
  lines: ReadonlyMap<number, T>,
  keys: Iterable<number>,
  patch: StylePatch,
): ReadonlyMap<number, T & { readonly style?: StylePatch }> {
  const changed = new Map<number, T & { readonly style?: StylePatch }>(lines);
  for (const key of [...keys]) {
    const line = lines.get(key) ?? ({} as T);
    changed.set(key, { ...line, style: { ...line.style, ...patch } });
  }
  return changed;
}

export function* numbers(from: number, to: number): Generator<number> {
  for (let number = from; number <= to; number++) yield number;
}

/** Draws or removes one kind of line. An inner line belongs to both cells that share it. */
export function drawBorder(
  editing: Editing,
  sheet: SheetModel,
  area: Area,
  where: CellEdge | 'insideHorizontal' | 'insideVertical',
  border: Border | undefined,
): void {
  for (const [edge, part] of edgesOf(area, where)) {
    if (part.top <= part.bottom && part.left <= part.right) {
      formatCells(editing, sheet, part, { [edge]: border });
    }
  }
}

function edgesOf(
  area: Area,
  where: CellEdge | 'insideHorizontal' | 'insideVertical',
): (readonly [CellEdge, Area])[] {
  switch (where) {
    case 'top':
      return [['top', { ...area, bottom: area.top }]];
    case 'bottom':
      return [['bottom', { ...area, top: area.bottom }]];
    case 'left':
      return [['left', { ...area, right: area.left }]];
    case 'right':
      return [['right', { ...area, left: area.right }]];
    case 'insideHorizontal':
      return [
        ['bottom', { ...area, bottom: area.bottom - 1 }],
        ['top', { ...area, top: area.top + 1 }],
      ];
    case 'insideVertical':
      return [
        ['right', { ...area, right: area.right - 1 }],
        ['left', { ...area, left: area.left + 1 }],
      ];
  }
}
