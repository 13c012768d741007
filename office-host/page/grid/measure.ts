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
