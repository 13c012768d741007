import { intersect, MAX_COLUMN, MAX_ROW, type Area } from '../../../src/grid/a1';
import { isInside, isWholeColumns, isWholeRows } from '../areas';
import { HostError } from '../errors';
import { isWhole, type Move } from '../moves';
import type { SheetModel } from '../sheet';
import type { TableModel } from '../table';
import { checkAllowed, emptyCell, tellChanged, type Editing } from './editing';
import { fillCalculatedColumns } from './fillCalculatedColumns';
import { inheritFormats } from './inheritFormats';
import { moveEverything } from './moveEverything';

type Shift = 'down' | 'right' | 'up' | 'left';

/** Makes room for an area. Whole rows or columns move the sheet; anything else shifts cells. */
export function insertCells(editing: Editing, sheet: SheetModel, area: Area, shift: Shift): void {
  const move = moveFor(sheet, area, shift, true);
  checkAllowed(sheet, move.axis === 'row' ? 'allowInsertRows' : 'allowInsertColumns');
  checkRoom(move);
  checkTables(editing, move);
  checkMerges(move);
  const grown = tablesGrownBy(editing, move);
  moveEverything(editing, move);
  inheritFormats(editing, move);
  if (move.axis === 'row') {
    for (const table of grown)
      fillCalculatedColumns(editing, table, move.at, move.at + move.count - 1);
  }
  tellMoved(editing, move, area, shift);
}

/** Deletes an area and closes up. A table that would lose all its rows keeps one, emptied. */
export function deleteCells(editing: Editing, sheet: SheetModel, area: Area, shift: Shift): void {
  const asked = moveFor(sheet, area, shift, false);
  checkAllowed(sheet, asked.axis === 'row' ? 'allowDeleteRows' : 'allowDeleteColumns');
  checkTables(editing, asked);
  checkMerges(asked);
  const move = keepOneRow(editing, asked);
  if (move.count > 0) {
    dropTablesInside(editing, move);
    moveEverything(editing, move);
  }
  tellMoved(editing, asked, area, shift);
}

function moveFor(sheet: SheetModel, area: Area, shift: Shift, insert: boolean): Move {
  const isRow =
    isWholeRows(area) || (!isWholeColumns(area) && (shift === 'down' || shift === 'up'));
  return isRow
    ? {
        sheet,
        axis: 'row',
        at: area.top,
        count: area.bottom - area.top + 1,
        insert,
        low: area.left,
        high: area.right,
      }
    : {
        sheet,
        axis: 'column',
        at: area.left,
        count: area.right - area.left + 1,
        insert,
        low: area.top,
        high: area.bottom,
      };
}

/** The area from the move's first cell to the end of the sheet: what shifts. */
function reachOf(move: Move): Area {
  return move.axis === 'row'
    ? { top: move.at, bottom: MAX_ROW, left: move.low, right: move.high }
    : { left: move.at, right: MAX_COLUMN, top: move.low, bottom: move.high };
}

/** The cells that a deletion takes away. */
function deletedArea(move: Move): Area {
  const last = move.at + move.count - 1;
  return move.axis === 'row'
    ? { top: move.at, bottom: last, left: move.low, right: move.high }
    : { left: move.at, right: last, top: move.low, bottom: move.high };
}

/** Excel never pushes a filled cell off the sheet. */
function checkRoom(move: Move): void {
  const used = move.sheet.usedArea(true);
  if (!used) return;
  const part = intersect(used, reachOf(move));
  if (!part) return;
  const end = move.axis === 'row' ? part.bottom : part.right;
  if (end + move.count > (move.axis === 'row' ? MAX_ROW : MAX_COLUMN)) {
    throw new HostError('InsertDeleteConflict', 'Filled cells would be pushed off the sheet.');
  }
}

/** A table moves as a whole or makes room inside its own width; it is never torn. */
function checkTables(editing: Editing, move: Move): void {
  for (const table of editing.book.tablesOn(move.sheet)) {
    if (!intersect(table.area, reachOf(move))) continue;
    const [low, high] = acrossOf(table.area, move);
    if (low < move.low || high > move.high) {
      throw new HostError('InsertDeleteConflict', `The table ${table.name} would be torn.`);
    }
    if (!move.insert && losesHeader(table, move)) {
      throw new HostError('InsertDeleteConflict', `The table ${table.name} needs its heading row.`);
    }
  }
}

function losesHeader({ area }: TableModel, move: Move): boolean {
  const last = move.at + move.count - 1;
  return move.axis === 'row' && area.top >= move.at && area.top <= last && area.bottom > last;
}

function checkMerges(move: Move): void {
  for (const merge of move.sheet.merges) {
    if (!intersect(merge, reachOf(move))) continue;
    const [low, high] = acrossOf(merge, move);
    if (low < move.low || high > move.high) {
      throw new HostError('MergedRangeConflict', 'Merged cells would be torn.');
    }
  }
}

function acrossOf(area: Area, move: Move): [number, number] {
  return move.axis === 'row' ? [area.left, area.right] : [area.top, area.bottom];
}

/** Tables that take inserted rows in: those begun above, ended at or below. */
function tablesGrownBy(editing: Editing, move: Move): readonly TableModel[] {
  if (move.axis === 'column') return [];
  return editing.book
    .tablesOn(move.sheet)
    .filter(({ area }) => area.top < move.at && area.bottom >= move.at);
}

function keepOneRow(editing: Editing, move: Move): Move {
  if (move.axis === 'column') return move;
  const last = move.at + move.count - 1;
  const emptied = editing.book
    .tablesOn(move.sheet)
    .find(({ area }) => area.top === move.at - 1 && area.bottom <= last && area.left >= move.low);
  if (!emptied) return move;
  for (const { row, column } of [
    ...move.sheet.grid.within({ ...deletedArea(move), bottom: move.at }),
  ]) {
    emptyCell(editing, move.sheet, row, column);
  }
  return { ...move, at: move.at + 1, count: move.count - 1 };
}

function dropTablesInside({ book, journal, events }: Editing, move: Move): void {
  const gone = book.tablesOn(move.sheet).filter(({ area }) => isInside(area, deletedArea(move)));
  if (gone.length === 0) return;
  journal.set(
    book,
    'tables',
    book.tables.filter((table) => !gone.includes(table)),
    true,
  );
  events.push(...gone.map((table) => ({ kind: 'table-deleted' as const, tableId: table.id })));
}

function tellMoved(editing: Editing, move: Move, area: Area, shift: Shift): void {
  const verb = move.insert ? 'Inserted' : 'Deleted';
  if (!isWhole(move)) tellChanged(editing, move.sheet, area, `Cell${verb}`, { shift });
  else tellChanged(editing, move.sheet, area, move.axis === 'row' ? `Row${verb}` : `Column${verb}`);
}
