import { MAX_COLUMN } from '../../src/grid/a1';
import type { HostCell, HostSheet } from './api';
import type { CellGrid } from './CellGrid';

/** Lines of a text are about 1.36 times its font size apart: 11 points give the 15 of a default row. */
const LINE_HEIGHT = 15 / 11;
/** Mean width of a character, in font sizes: estimates lean to the wide side. */
const CHARACTER_WIDTH = 0.52;

/** What of a sheet makes the height of its rows. */
interface Rows extends Pick<HostSheet, 'defaultRowHeight' | 'columnWidth' | 'mergeAt'> {
  readonly grid: CellGrid;
}

/** The height Excel would give a row whose height is automatic, from its fonts and wrapped texts. */
export function estimateRowHeight(sheet: Rows, row: number): number {
  let points = sheet.defaultRowHeight;
  for (const { column, cell } of sheet.grid.within({
    top: row,
    bottom: row,
    left: 1,
    right: MAX_COLUMN,
  })) {
    if (cell.value === null || sheet.mergeAt(row, column)) continue;
    points = Math.max(points, cellHeight(cell, sheet.columnWidth(column)));
  }
  return points;
}

function cellHeight(cell: HostCell, columnWidth: number): number {
  const { fontSize, wrap } = cell.style;
  const lines =
    wrap && typeof cell.value === 'string' ? countLines(cell.value, columnWidth, fontSize) : 1;
  return Math.ceil(lines * fontSize * LINE_HEIGHT);
}

function countLines(text: string, columnWidth: number, fontSize: number): number {
  const perLine = Math.max(1, Math.floor((columnWidth - 4) / (fontSize * CHARACTER_WIDTH)));
  return text.split('\n').reduce((lines, paragraph) => lines + wrappedLines(paragraph, perLine), 0);
}

function wrappedLines(paragraph: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    if (used > 0 && used + 1 + word.length > perLine) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(word.length / perLine) - 1);
    used += word.length + (used > 0 ? 1 : 0);
  }
  return lines;
}
