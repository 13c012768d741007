import type { FileStyle, Line, LineStyle } from '../../../src/workbook/xlsx/file';
import {
  DEFAULT_STYLE,
  type Border,
  type CellStyle,
  type HorizontalAlignment,
  type StylePatch,
  type VerticalAlignment,
} from '../../model';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

const toFileCache = new WeakMap<CellStyle, FileStyle>();

/** A style as files name it; the same object for the same style, so that a file shares it. */
export function styleToFile(style: CellStyle): FileStyle {
  const known = toFileCache.get(style) ?? makeFileStyle(style);
  toFileCache.set(style, known);
  return known;
}

function makeFileStyle(style: CellStyle): FileStyle {
  const borders: Partial<Record<(typeof SIDES)[number], Line>> = {};
  for (const side of SIDES) {
    const line = lineToFile(style[side]);
    if (line) borders[side] = line;
  }
  const horizontal = HORIZONTAL_TO_FILE[style.horizontal];
  return {
    fontName: style.fontName,
    fontSize: style.fontSize,
    ...(style.numberFormat !== 'General' && { numberFormat: style.numberFormat }),
    ...(style.fill !== undefined && { fill: style.fill }),
    ...(style.fontColor !== DEFAULT_STYLE.fontColor && { fontColor: style.fontColor }),
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.underline !== 'None' && { underline: true }),
    ...(style.strikethrough && { strike: true }),
    ...(horizontal && { horizontal }),
    ...(style.vertical !== 'Bottom' && { vertical: VERTICAL_TO_FILE[style.vertical] }),
    ...(style.wrap && { wrap: true }),
    ...(style.indent > 0 && { indent: style.indent }),
    ...(Object.keys(borders).length > 0 && { borders }),
    ...(!style.locked && { locked: false }),
  };
}

/** The other way: only what the file says, on top of the default style. */
export function styleFromFile(style: FileStyle): StylePatch {
  return {
    ...(style.numberFormat !== undefined && { numberFormat: style.numberFormat }),
    ...(style.fill !== undefined && { fill: style.fill }),
    ...(style.fontName !== undefined && { fontName: style.fontName }),
    ...(style.fontSize !== undefined && { fontSize: style.fontSize }),
    ...(style.fontColor !== undefined && { fontColor: style.fontColor }),
    ...(style.bold !== undefined && { bold: style.bold }),
    ...(style.italic !== undefined && { italic: style.italic }),
    ...(style.underline === true && { underline: 'Single' as const }),
    ...(style.strike !== undefined && { strikethrough: style.strike }),
    ...(style.horizontal && { horizontal: HORIZONTAL_FROM_FILE[style.horizontal] }),
    ...(style.vertical && { vertical: VERTICAL_FROM_FILE[style.vertical] }),
    ...(style.wrap !== undefined && { wrap: style.wrap }),
    ...(style.indent !== undefined && { indent: style.indent }),
    ...(style.locked !== undefined && { locked: style.locked }),
    ...Object.fromEntries(
      SIDES.flatMap((side) => {
        const line = style.borders?.[side];
        return line ? [[side, lineFromFile(line)]] : [];
      }),
    ),
  };
}

const HORIZONTAL_TO_FILE: Readonly<Record<HorizontalAlignment, FileStyle['horizontal']>> = {
  General: undefined,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'justify',
};

const HORIZONTAL_FROM_FILE: Readonly<
  Record<NonNullable<FileStyle['horizontal']>, HorizontalAlignment>
> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
};

const VERTICAL_TO_FILE: Readonly<Record<VerticalAlignment, NonNullable<FileStyle['vertical']>>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'justify',
};

const VERTICAL_FROM_FILE: Readonly<Record<NonNullable<FileStyle['vertical']>, VerticalAlignment>> =
  { top: 'Top', center: 'Center', bottom: 'Bottom', justify: 'Justify' };

function lineToFile(border: Border | undefined): Line | undefined {
  if (!border || border.line === 'None') return undefined;
  return { style: lineStyle(border), color: border.color };
}

function lineStyle({ line, weight }: Border): LineStyle {
  const heavy = weight === 'Medium' || weight === 'Thick';
  switch (line) {
    case 'Double':
      return 'double';
    case 'Dash':
      return heavy ? 'mediumDashed' : 'dashed';
    case 'Dot':
      return 'dotted';
    case 'DashDot':
      return heavy ? 'mediumDashDot' : 'dashDot';
    case 'DashDotDot':
      return heavy ? 'mediumDashDotDot' : 'dashDotDot';
    case 'SlantDashDot':
      return 'slantDashDot';
    default:
      return ({ Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const)[
        weight
      ];
  }
}

function lineFromFile({ style, color }: Line): Border {
  return { ...LINES_FROM_FILE[style], color };
}

const LINES_FROM_FILE: Readonly<Record<LineStyle, Pick<Border, 'line' | 'weight'>>> = {
  hair: { line: 'Continuous', weight: 'Hairline' },
  thin: { line: 'Continuous', weight: 'Thin' },
  medium: { line: 'Continuous', weight: 'Medium' },
  thick: { line: 'Continuous', weight: 'Thick' },
  dotted: { line: 'Dot', weight: 'Thin' },
  dashed: { line: 'Dash', weight: 'Thin' },
  double: { line: 'Double', weight: 'Thick' },
  mediumDashed: { line: 'Dash', weight: 'Medium' },
  dashDot: { line: 'DashDot', weight: 'Thin' },
  mediumDashDot: { line: 'DashDot', weight: 'Medium' },
  dashDotDot: { line: 'DashDotDot', weight: 'Thin' },
  mediumDashDotDot: { line: 'DashDotDot', weight: 'Medium' },
  slantDashDot: { line: 'SlantDashDot', weight: 'Medium' },
};
