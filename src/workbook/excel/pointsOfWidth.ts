/** Pixels of padding that Excel adds to the digits of a column (default font, 100 % display). */
const PADDING = 5;
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

/**
 * A column width in points, as `format.columnWidth` wants it, from characters, as Excel's dialog shows
 * it. Below one character the padding shrinks with the column: 0 is a hidden column, 1 is 12 pixels.
 */
export function pointsOfWidth(characters: number): number {
  const pixels =
    characters < 1
      ? characters * (PIXELS_PER_CHARACTER + PADDING)
      : characters * PIXELS_PER_CHARACTER + PADDING;
  return Math.round(pixels) * POINTS_PER_PIXEL;
}
