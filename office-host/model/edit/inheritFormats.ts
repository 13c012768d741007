import { intersect, MAX_COLUMN, MAX_ROW, type Area } from '../../../src/grid/a1';
import { isWhole, type Move } from '../moves';
import { tellFormat, type Editing } from './editing';

/**
 * Inserted cells take the format of the row above (of the column to the left), with its height.
 * Right under a table's headings they take the row below, as Excel does.
 */
export function inheritFormats(editing: Editing, move: Move): void {
  const source = formatSource(editing, move);
  if (source === undefined) return;
  copyStyles(editing, move, source);
  if (isWhole(move)) copyLine(editing, move, source);
  tellFormat(editing, move.sheet, insertedArea(move));
}

function formatSource({ book }: Editing, move: Move): number | undefined {
  if (move.axis === 'row') {
    const isUnderHeadings = book
      .tablesOn(move.sheet)
      .some(
        ({ area }) => area.top === move.at - 1 && area.left <= move.high && area.right >= move.low,
      );
    if (isUnderHeadings) return move.at + move.count;
  }
  return move.at === 1 ? undefined : move.at - 1;
}

function copyStyles({ journal }: Editing, move: Move, source: number): void {
  const { sheet } = move;
  const line: Area =
    move.axis === 'row'
      ? { top: source, bottom: source, left: move.low, right: move.high }
      : { left: source, right: source, top: move.low, bottom: move.high };
  for (const { row, column, cell } of [...sheet.grid.within(line)]) {
    for (let at = move.at; at < move.at + move.count; at++) {
      const [toRow, toColumn] = move.axis === 'row' ? [at, column] : [row, at];
      // The cell may already hold a heading: a table names its new columns.
      journal.setCell(sheet, toRow, toColumn, {
        ...sheet.cell(toRow, toColumn),
        style: cell.style,
      });
    }
  }
}

function copyLine({ journal }: Editing, move: Move, source: number): void {
  const { sheet } = move;
  if (move.axis === 'row') journal.set(sheet, 'rows', repeated(sheet.rows, move, source));
  else journal.set(sheet, 'columns', repeated(sheet.columns, move, source));
}

function repeated<T>(
  lines: ReadonlyMap<number, T>,
  move: Move,
  source: number,
): ReadonlyMap<number, T> {
  const line = lines.get(source);
  if (line === undefined) return lines;
  const copied = new Map(lines);
  for (let at = move.at; at < move.at + move.count; at++) copied.set(at, line);
  return copied;
}

function insertedArea(move: Move): Area {
  const last = move.at + move.count - 1;
  const area =
    move.axis === 'row'
      ? { top: move.at, bottom: last, left: move.low, right: move.high }
      : { left: move.at, right: last, top: move.low, bottom: move.high };
  return intersect(area, { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN }) ?? area;
}
