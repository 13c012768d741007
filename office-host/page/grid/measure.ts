import type { DrawnStyle } from './view';

/** Calibri, what replaces it measure for measure, then a face of the machine brought to its size. */
const SHEET_FONT = "Calibri, Carlito, 'Feuille', 'Segoe UI', Arial, sans-serif";
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** The CSS font of a cell; fonts that are not on the machine fall back on the sheet's own. */
export function cssFont(style: DrawnStyle): string {
  const weight = `${style.italic ? 'italic ' : ''}${style.bold ? '700 ' : ''}`;
  return `${weight}${style.size}px ${fontFamily(style.font)}`;
}

export function fontFamily(font: string | undefined): string {
  return font ? `'${font.replaceAll("'", '')}', ${SHEET_FONT}` : SHEET_FONT;
}

/** The width in pixels of a line of text; an estimate where there is no canvas. */
export function textWidth(text: string, style: DrawnStyle): number {
  const font = cssFont(style);
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 20_000) widths.clear();
  const width = measure(text, font) ?? text.length * style.size * 0.5;
  widths.set(key, width);
  return width;
}

function measure(text: string, font: string): number | undefined {
  context ??= typeof CanvasRenderingContext2D === 'undefined' ? null : newContext();
  if (!context) return undefined;
  context.font = font;
  return context.measureText(text).width;
}

function newContext(): CanvasRenderingContext2D | null {
  return document.createElement('canvas').getContext('2d');
}

/** How many lines a wrapped text takes in a width, broken between words as the browser does. */
export function wrappedLines(text: string, style: DrawnStyle, width: number): number {
  const space = textWidth(' ', style);
  let lines = 0;
  for (const line of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of line.split(' ')) {
      const size = textWidth(word, style);
      if (used > 0 && used + space + size > width) [lines, used] = [lines + 1, 0];
      used += (used > 0 ? space : 0) + size;
      if (size > width) lines += Math.ceil(size / width) - 1;
    }
  }
  return lines;
}
