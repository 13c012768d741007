/** Words are those of Office.js, so that what crosses the wire needs no translation. */
export type HorizontalAlignment =
  | 'General'
  | 'Left'
  | 'Center'
  | 'Right'
  | 'Fill'
  | 'Justify'
  | 'CenterAcrossSelection'
  | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type Underline = 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
export type BorderLine =
  'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type BorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';
export type CellEdge = 'top' | 'right' | 'bottom' | 'left';

export interface Border {
  readonly line: BorderLine;
  readonly weight: BorderWeight;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** The whole format of a cell. Objects are shared between cells: never change one in place. */
export interface CellStyle {
  /** `#RRGGBB`, or undefined for no fill. */
  readonly fill: string | undefined;
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  /** `#RRGGBB`. */
  readonly fontColor: string;
  readonly top: Border | undefined;
  readonly right: Border | undefined;
  readonly bottom: Border | undefined;
  readonly left: Border | undefined;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly indent: number;
  /** US tokens: `General`, `@`, `dd/mm/yyyy`, `#,##0.00`. */
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** The properties to change; those absent stay. */
export type StylePatch = { readonly [K in keyof CellStyle]?: CellStyle[K] };

/** A new workbook's style in current Excel. */
export const DEFAULT_STYLE: CellStyle = {
  fill: undefined,
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  top: undefined,
  right: undefined,
  bottom: undefined,
  left: undefined,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  numberFormat: 'General',
  locked: true,
  formulaHidden: false,
};
