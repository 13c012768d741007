import { areaAddress, type Area } from '../../../src/grid/a1';
import type { HostCell } from '../api';
import { height, width } from '../areas';
import { HostError } from '../errors';
import { shiftFormula } from '../references';
import type { SheetModel } from '../sheet';
import type { Scalar } from '../values';
import { changeCell, checkAllowed, checkUnlocked, type Editing } from './editing';

/** Rows in the order of one of their columns; a formula goes with its row, as Excel has it. */
export function sortRows(
  editing: Editing,
  sheet: SheetModel,
  area: Area,
  by: { readonly column: number; readonly descending: boolean },
): void {
  checkAllowed(sheet, 'allowSort');
  checkUnlocked(sheet, area);
  if (sheet.merges.some((merge) => merge.top <= area.bottom && merge.bottom >= area.top)) {
    throw new HostError('MergedRangeConflict', 'Merged cells stand among the rows.');
  }
  const rows = Array.from({ length: height(area) }, (_, index) => area.top + index);
  const keyOf = (row: number) => sheet.value(row, by.column);
  const sorted = rows.toSorted((a, b) => compare(keyOf(a), keyOf(b), by.descending));
  const before = new Map(rows.map((row) => [row, readRow(sheet, area, row)]));
  const moved = rows.filter((row, index) => sorted[index] !== row);
  if (moved.length === 0) return;
  rows.forEach((row, index) => {
    const from = sorted[index] ?? row;
    if (from === row) return;
    before.get(from)?.forEach((cell, across) => {
      const formula =
        cell.formula === undefined ? undefined : shiftFormula(cell.formula, row - from, 0);
      changeCell(editing, sheet, row, area.left + across, { ...cell, formula });
    });
  });
  const address = areaAddress({ ...area, top: Math.min(...moved), bottom: Math.max(...moved) });
  editing.events.push({ kind: 'rows-sorted', sheetId: sheet.id, address });
}

function readRow(sheet: SheetModel, area: Area, row: number): readonly HostCell[] {
  return Array.from({ length: width(area) }, (_, across) => sheet.cell(row, area.left + across));
}

/** What is empty comes last both ways. */
function compare(a: Scalar, b: Scalar, descending: boolean): number {
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  if (rankA === LAST || rankB === LAST) return rankA - rankB;
  const order = rankA === rankB ? within(a, b) : rankA - rankB;
  return descending ? -order : order;
}

const LAST = 4;

function rankOf(value: Scalar): number {
  if (value === null || value === '') return LAST;
  return { number: 0, string: 1, boolean: 2 }[typeof value as string] ?? 3;
}

function within(a: Scalar, b: Scalar): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== 'object' && typeof b !== 'object') {
    return String(a).localeCompare(String(b), 'fr', { sensitivity: 'base' });
  }
  return 0;
}
