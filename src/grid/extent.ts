/** How much of a grid is read at all: beyond these bounds is no declaration, and no memory to hold it. */

/** Cells and shared texts: 100,000 rows of nine columns, and as much again. */
export const MOST_CELLS = 1_800_000;
/** Places of the rectangles of all sheets, sixteen more a row: 300,000 rows of ten columns. */
export const MOST_SLOTS = 8_000_000;
/** Characters that a cell holds. */
export const LONGEST_TEXT = 32_767;
/** What a row costs beside its cells, in cells. */
const ROW = 16;

/** What a rectangle costs that reader and snapshot hold whole, in cells. */
export function slotsOf(rows: number, columns: number): number {
  return rows * (columns + ROW);
}
