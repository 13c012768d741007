import type { Borders, Font, Style } from '@cj-tech-master/excelts';

import type { Side } from '../port';
import { toArgb } from './colors';
import type { FileStyle, WorkbookFile } from './file';

type DefaultFont = WorkbookFile['defaultFont'];

const EXCEL_FONT = { name: 'Calibri', size: 11 };
const MIDDLE = { top: 'top', center: 'middle', bottom: 'bottom', justify: 'justify' } as const;
const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];

/** A cell's style in the library's words. */
export function writeStyle(style: FileStyle, defaultFont: DefaultFont): Partial<Style> {
  const { numberFormat, fill, borders, locked } = style;
  return {
    font: writeFont(style, defaultFont),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: toArgb(fill) } } }),
    ...(borders === undefined ? {} : { border: writeBorders(borders) }),
    ...writeAlignment(style),
    ...(locked === undefined ? {} : { protection: { locked } }),
  };
}

function writeFont(style: FileStyle, defaultFont: DefaultFont = EXCEL_FONT): Partial<Font> {
  const { fontName, fontSize, fontColor, bold, italic, underline, strike } = style;
  return {
    name: fontName ?? defaultFont.name,
    size: fontSize ?? defaultFont.size,
    ...(fontColor === undefined ? {} : { color: { argb: toArgb(fontColor) } }),
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(underline === true ? { underline } : {}),
    ...(strike === true ? { strike } : {}),
  };
}

function writeBorders(borders: NonNullable<FileStyle['borders']>): Partial<Borders> {
  const written: Partial<Borders> = {};
  for (const side of SIDES) {
    const line = borders[side];
    if (line !== undefined)
      written[side] = { style: line.style, color: { argb: toArgb(line.color) } };
  }
  return written;
}

function writeAlignment(style: FileStyle): Pick<Partial<Style>, 'alignment'> {
  const { horizontal, vertical, wrap, indent } = style;
  const alignment = {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical: MIDDLE[vertical] }),
    ...(wrap === true ? { wrapText: true } : {}),
    ...(indent === undefined ? {} : { indent }),
  } as const;
  return Object.keys(alignment).length === 0 ? {} : { alignment };
}
