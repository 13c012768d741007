import type { CellStyle } from '../../workbook/port';

/**
 * The look of every sheet that we lay out: one font, four sizes, thin grey lines, two pale greys.
 * Nothing here carries meaning by colour alone.
 */
export const FONT = 'Calibri';
export const LINE = '#A6A6A6';
export const INK = '#262626';
export const PALE = '#F2F2F2';
export const WHITE = '#FFFFFF';

export const SIZE = { title: 11, body: 10, heading: 9, note: 8 } as const;

/** The grid that every framed block shares. */
export const GRID: NonNullable<CellStyle['grid']> = { color: LINE, weight: 'thin' };

/** Text as people read it: to the left, centred in its row. */
export const BODY: CellStyle = {
  fontName: FONT,
  fontSize: SIZE.body,
  fontColor: INK,
  horizontal: 'left',
  vertical: 'center',
};

/** Column headings: wrapped and centred on a pale ground. */
export const HEADING: CellStyle = {
  fontName: FONT,
  fontSize: SIZE.heading,
  fontColor: INK,
  bold: true,
  fill: PALE,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  grid: GRID,
};

/** A cell that the user fills. */
export const FIELD: CellStyle = { ...BODY, grid: GRID };
