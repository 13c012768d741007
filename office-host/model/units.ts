/** Excel measures columns in characters of the default font (7 pixels, 5 of padding), Office.js in points. */
const PIXELS_PER_CHARACTER = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** Column width in points for a width in characters: 8.43 characters are 48 points. */
export function charactersToPoints(characters: number): number {
  const pixels =
    characters < 1
      ? Math.round(characters * (PIXELS_PER_CHARACTER + PADDING))
      : Math.round(characters * PIXELS_PER_CHARACTER) + PADDING;
  return pixels * POINTS_PER_PIXEL;
}

/** Column width in characters, to the hundredth, for a width in points. */
export function pointsToCharacters(points: number): number {
  const pixels = points / POINTS_PER_PIXEL;
  const characters =
    pixels < PIXELS_PER_CHARACTER + PADDING
      ? pixels / (PIXELS_PER_CHARACTER + PADDING)
      : (pixels - PADDING) / PIXELS_PER_CHARACTER;
  return Math.round(characters * 100) / 100;
}
