/** The height that rows need for texts which go on under one another, on screen and on paper. */
import { greatest, least } from '../../grid/extremes';
import { area, type SheetWriter } from './sheetWriter';

/** A line of the body and what is left around them, in points; Excel draws no row higher than 409. */
const LINE = 13;
const PADDING = 2;
const HIGHEST = 405;

/** A text in its cell, which holds `width` characters across. */
export interface HeldText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly width: number;
}

/** A word, or its part up to a hyphen, with the blanks that follow it. */
const PIECES = /[^\s-]*-*\s*/g;

/** How many lines a text takes at that width, cut between words or within one that is too long. */
export function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const part of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const piece of part.match(PIECES) ?? []) {
      const word = sizeOf(piece.trimEnd());
      if (used > 0 && used + word > width) {
        lines += 1;
        used = 0;
      }
      const over = Math.max(0, Math.ceil((used + word) / width) - 1);
      lines += over;
      used += sizeOf(piece) - over * width;
    }
  }
  return lines;
}

/**
 * How wide a text of the body is, in characters of the default font: figures at 10 points beside those at 11,
 * and the other letters by how wide Calibri, or what stands in for it, draws them.
 */
function sizeOf(text: string): number {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const narrow = count(/[\sfijlrtI.,;:!'’|()[\]/-]/g);
  const capitals = count(/[A-HJ-LN-VX-Z]/g);
  const wide = count(/[mwMW]/g);
  return 0.92 * text.length - 0.32 * narrow + 0.23 * capitals + 0.6 * wide;
}

/** Gives rows the height of the longest of their texts; a row of one line keeps its own. */
export function raiseRows(writer: SheetWriter, texts: readonly HeldText[]): void {
  const needed = new Map<number, number>();
  for (const { row, text, width } of texts) {
    const lines = linesOf(text, width);
    if (lines > (needed.get(row) ?? 1)) needed.set(row, lines);
  }
  for (const [row, lines] of needed) {
    writer.height(row, row, Math.min(HIGHEST, LINE * lines + PADDING));
  }
}

/** Lets the texts that are longer than their cells go on under one another, their rows as high as that takes. */
export function holdTexts(writer: SheetWriter, texts: readonly HeldText[]): void {
  const long = texts.filter(({ text, width }) => linesOf(text, width) > 1);
  for (const column of new Set(long.map((each) => each.column))) {
    const rows = long.filter((each) => each.column === column).map(({ row }) => row);
    writer.style(area(least(rows), column, greatest(rows), column), { wrap: true });
  }
  raiseRows(writer, long);
}
