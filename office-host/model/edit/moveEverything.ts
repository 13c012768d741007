import { cellAddress, parseAddress } from '../../../src/grid/a1';
import { cellArea } from '../areas';
import type { CellGrid } from '../CellGrid';
import { isWhole, moveArea, moveFormula, moveInterval, movePosition, type Move } from '../moves';
import { moveAnchored } from './anchored';
import { moveCharts } from './charts';
import type { Editing } from './editing';
import { changeConditions, formulaCells, mapConditionalRule, mapValidationRule } from './formulas';
import { moveTables } from './moveTables';

/** Moves cells and all that points to them: formulas, names, tables, formats, conditions, charts, page. */
export function moveEverything(editing: Editing, move: Move): void {
  moveGrid(editing, move);
  moveFormulas(editing, move);
  moveTables(editing, move);
  moveLines(editing, move);
  moveConditions(editing, move);
  movePlaces(editing, move);
  moveCharts(editing, move);
  movePage(editing, move);
}

function moveGrid({ journal }: Editing, move: Move): void {
  const { grid } = move.sheet;
  journal.setGrid(
    move.sheet,
    isWhole(move) && move.axis === 'row' ? rowsMoved(grid, move) : cellsMoved(grid, move),
  );
}

function rowsMoved(grid: CellGrid, move: Move): CellGrid {
  return grid.withRows((row) => movePosition(row, move));
}

function cellsMoved(grid: CellGrid, move: Move): CellGrid {
  return grid.mapped((row, column) => {
    const [along, across] = move.axis === 'row' ? [row, column] : [column, row];
    if (across < move.low || across > move.high) return [row, column];
    const to = movePosition(along, move);
    if (to === undefined) return undefined;
    return move.axis === 'row' ? [to, column] : [row, to];
  });
}

function moveFormulas({ book, journal }: Editing, move: Move): void {
  for (const sheet of book.sheets) {
    for (const { row, column, cell } of [...formulaCells(sheet)]) {
      const formula = moveFormula(cell.formula, sheet, move);
      if (formula !== cell.formula) journal.setCell(sheet, row, column, { ...cell, formula });
    }
  }
  for (const name of book.names) {
    journal.set(name, 'formula', moveFormula(name.formula, name.scope, move), true);
  }
}

/** Formats of whole rows or columns follow, when whole ones move. */
function moveLines({ journal }: Editing, move: Move): void {
  if (!isWhole(move)) return;
  if (move.axis === 'row') journal.set(move.sheet, 'rows', movedKeys(move.sheet.rows, move));
  else journal.set(move.sheet, 'columns', movedKeys(move.sheet.columns, move));
}

function movedKeys<T>(lines: ReadonlyMap<number, T>, move: Move): ReadonlyMap<number, T> {
  const moved = new Map<number, T>();
  for (const [key, line] of lines) {
    const to = movePosition(key, move);
    if (to !== undefined) moved.set(to, line);
  }
  return moved;
}

function moveConditions({ book, journal }: Editing, move: Move): void {
  const { sheet } = move;
  const validations = sheet.validations.flatMap((validation) => {
    const moved = moveAnchored(validation, move);
    if (!moved) return [];
    const rule = mapValidationRule(validation.rule, moved.reanchor);
    return [{ ...validation, areas: moved.areas, rule }];
  });
  const formats = sheet.conditionalFormats.flatMap((format) => {
    const moved = moveAnchored(format, move);
    if (!moved) return [];
    return [
      { ...format, areas: moved.areas, rule: mapConditionalRule(format.rule, moved.reanchor) },
    ];
  });
  journal.set(sheet, 'validations', validations);
  journal.set(sheet, 'conditionalFormats', formats);
  for (const other of book.sheets) {
    if (other !== sheet) changeConditions(journal, other, (text) => moveFormula(text, other, move));
  }
}

function movePlaces({ journal }: Editing, move: Move): void {
  const { sheet } = move;
  const merges = sheet.merges
    .flatMap((area) => moveArea(area, move) ?? [])
    .filter((area) => area.top !== area.bottom || area.left !== area.right);
  journal.set(sheet, 'merges', merges);
  const notes = new Map<string, string>();
  for (const [address, text] of sheet.notes) {
    const area = parseAddress(address);
    const moved = area && moveArea(cellArea(area.top, area.left), move);
    if (moved) notes.set(cellAddress(moved.top, moved.left), text);
  }
  journal.set(sheet, 'notes', notes);
}

function movePage({ journal }: Editing, move: Move): void {
  const { sheet } = move;
  const { pageLayout } = sheet;
  const printArea = pageLayout.printArea && moveArea(pageLayout.printArea, move);
  if (!isWhole(move)) {
    journal.set(sheet, 'pageLayout', { ...pageLayout, printArea });
    return;
  }
  if (move.axis === 'row') {
    const rows = pageLayout.printTitleRows;
    const moved = rows && moveInterval(rows.top, rows.bottom, move);
    const printTitleRows = moved && { top: moved[0], bottom: moved[1] };
    journal.set(sheet, 'pageLayout', { ...pageLayout, printArea, printTitleRows });
    journal.set(sheet, 'freeze', { ...sheet.freeze, rows: frozen(sheet.freeze.rows, move) });
  } else {
    const columns = pageLayout.printTitleColumns;
    const moved = columns && moveInterval(columns.left, columns.right, move);
    const printTitleColumns = moved && { left: moved[0], right: moved[1] };
    journal.set(sheet, 'pageLayout', { ...pageLayout, printArea, printTitleColumns });
    journal.set(sheet, 'freeze', { ...sheet.freeze, columns: frozen(sheet.freeze.columns, move) });
  }
}

function frozen(count: number, move: Move): number {
  return count === 0 ? 0 : (moveInterval(1, count, move)?.[1] ?? 0);
}
