import type { BorderStyle, CellStyle, FontStyle } from 'hucre';

import type { Side } from '../port';
import { parseColor } from './colors';
import type { FileStyle, Line } from './file';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** How a cell looks, from the reader's words; undefined when it is plain. */
export function readStyle(
  raw: CellStyle,
  theme: readonly string[] | undefined,
): FileStyle | undefined {
  const style: Mutable<FileStyle> = {
    ...readFont(raw.font, theme),
    ...readAlignment(raw),
  };
  if (raw.numFmt !== undefined && raw.numFmt !== 'General') style.numberFormat = raw.numFmt;
  const fill = readFill(raw, theme);
  if (fill !== undefined) style.fill = fill;
  const borders = readBorders(raw.border, theme);
  if (borders !== undefined) style.borders = borders;
  if (raw.protection?.locked === false) style.locked = false;
  return Object.keys(style).length === 0 ? undefined : style;
}

/** Solid fills only: a pattern has no place in the model. */
export function readFill(raw: CellStyle, theme: readonly string[] | undefined): string | undefined {
  if (raw.fill?.type !== 'pattern' || raw.fill.pattern === 'none') return undefined;
  if (raw.fill.pattern === 'gray125') return undefined;
  return parseColor(raw.fill.fgColor, theme) ?? parseColor(raw.fill.bgColor, theme);
}

export function readFont(
  font: FontStyle | undefined,
  theme: readonly string[] | undefined,
): FileStyle {
  const style: Mutable<FileStyle> = {};
  if (font === undefined) return style;
  if (font.name !== undefined) style.fontName = font.name;
  if (font.size !== undefined) style.fontSize = font.size;
  if (font.bold === true) style.bold = true;
  if (font.italic === true) style.italic = true;
  if (font.underline !== undefined && font.underline !== false) style.underline = true;
  if (font.strikethrough === true) style.strike = true;
  const color = parseColor(font.color, theme);
  if (color !== undefined) style.fontColor = color;
  return style;
}

function readAlignment(raw: CellStyle): FileStyle {
  const style: Mutable<FileStyle> = {};
  const { horizontal, vertical, wrapText, indent } = raw.alignment ?? {};
  if (horizontal !== undefined && horizontal !== 'general' && horizontal !== 'distributed') {
    style.horizontal = horizontal;
  }
  if (vertical !== undefined && vertical !== 'distributed') style.vertical = vertical;
  if (wrapText === true) style.wrap = true;
  if (indent !== undefined && indent > 0) style.indent = indent;
  return style;
}

const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

function readBorders(
  border: BorderStyle | undefined,
  theme: readonly string[] | undefined,
): Partial<Record<Side, Line>> | undefined {
  const borders: Partial<Record<Side, Line>> = {};
  for (const side of SIDES) {
    const line = border?.[side];
    if (line === undefined) continue;
    borders[side] = { style: line.style, color: parseColor(line.color, theme) ?? '#000000' };
  }
  return Object.keys(borders).length === 0 ? undefined : borders;
}
