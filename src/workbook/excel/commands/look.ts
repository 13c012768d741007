import { parseAddress, type Area } from '../../../grid/a1';
import type { CellStyle, Side } from '../../port';
import { cellCount } from '../chunks';
import { pointsOfWidth } from '../pointsOfWidth';
import { step, type Step } from '../step';
import type { Of } from './Of';
import { rangeOf, requireArea } from './target';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const WEIGHT = { hairline: 'Hairline', thin: 'Thin', medium: 'Medium' } as const;
const EDGE = {
  top: 'EdgeTop',
  right: 'EdgeRight',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
} as const satisfies Record<Side, string>;

/** Up to so many cells, a style with lines is shorter said cell by cell: each line of a range is an object. */
const FEW_CELLS = 6;

export function styleSteps(command: Of<'style'>): Step[] {
  const { sheet, range, style } = command;
  const area = requireArea(sheet, range);
  const hasLines = style.grid !== undefined || style.edges !== undefined;
  if (hasLines && cellCount(area) <= FEW_CELLS) {
    const cells = cellStyles(area, style);
    return [step((context) => rangeOf(context, sheet, range).setCellProperties(cells))];
  }
  return [
    step((context) => {
      const target = rangeOf(context, sheet, range);
      applyFont(target.format, style);
      applyPlacement(target.format, style);
      applyBorders(target, range, style);
    }),
  ];
}

function applyFont(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.fontColor !== undefined) format.font.color = style.fontColor;
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
}

/** The indent comes after the alignment, which resets it. */
function applyPlacement(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.locked !== undefined) format.protection.locked = style.locked;
}

type Line = NonNullable<CellStyle['grid']>;
type BorderName = (typeof EDGE)[Side] | 'InsideHorizontal' | 'InsideVertical';

function applyBorders(target: Excel.Range, address: string, style: CellStyle): void {
  if (style.grid !== undefined) {
    for (const name of gridBorders(address)) drawLine(target, name, style.grid);
  }
  for (const side of style.edges?.sides ?? []) {
    if (style.edges !== undefined) drawLine(target, EDGE[side], style.edges);
  }
}

/** Inner lines are named only where there are some: Excel refuses those of a single row or column. */
function gridBorders(address: string): BorderName[] {
  const area = parseAddress(address);
  const names: BorderName[] = Object.values(EDGE);
  if (area !== undefined && area.bottom > area.top) names.push('InsideHorizontal');
  if (area !== undefined && area.right > area.left) names.push('InsideVertical');
  return names;
}

/** The style first: Excel sets a weight of its own with it. */
function drawLine(target: Excel.Range, name: BorderName, line: Line): void {
  const border = target.format.borders.getItem(name);
  border.style = 'Continuous';
  border.weight = WEIGHT[line.weight];
  border.color = line.color;
}

export function mergeSteps(command: Of<'merge'>): Step[] {
  return [step((context) => rangeOf(context, command.sheet, command.range).merge(false))];
}

export function columnWidthSteps(command: Of<'column-width'>): Step[] {
  return [
    step((context) => {
      const { format } = rangeOf(context, command.sheet, spread(command.columns));
      format.columnWidth = pointsOfWidth(command.width);
    }),
  ];
}

export function rowHeightSteps(command: Of<'row-height'>): Step[] {
  return [
    step((context) => {
      rangeOf(context, command.sheet, spread(command.rows)).format.rowHeight = command.height;
    }),
  ];
}

/** The style of an area as that of each of its cells. */
function cellStyles(area: Area, style: CellStyle): Excel.SettableCellProperties[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (__, c) => ({
      format: {
        ...plainFormat(style),
        borders: bordersAt(area, { row: area.top + r, column: area.left + c }, style),
      },
    })),
  );
}

/** Only what the style says: what is left out stays as it is. */
function plainFormat(style: CellStyle): Excel.CellPropertiesFormat {
  const { fill, fontName, fontSize, fontColor, bold, italic } = style;
  const { horizontal, vertical, wrap, indent, locked } = style;
  return given({
    fill: fill && { color: fill },
    font: given({ name: fontName, size: fontSize, color: fontColor, bold, italic }),
    horizontalAlignment: horizontal && HORIZONTAL[horizontal],
    verticalAlignment: vertical && VERTICAL[vertical],
    wrapText: wrap,
    indentLevel: indent,
    protection: locked === undefined ? undefined : { locked },
  });
}

/** What is undefined, and what holds nothing, left out. */
function given(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isGiven = (value: unknown) =>
    typeof value === 'object' && value !== null
      ? Object.keys(value).length > 0
      : value !== undefined;
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => isGiven(value)));
}

/** Lines of the grid on every side, those of the edges where the cell lies at them. */
function bordersAt(
  area: Area,
  { row, column }: { readonly row: number; readonly column: number },
  { grid, edges }: CellStyle,
): Excel.CellBorderCollection {
  const lies = {
    top: row === area.top,
    right: column === area.right,
    bottom: row === area.bottom,
    left: column === area.left,
  };
  const lineOf = (side: Side) => (edges?.sides.includes(side) && lies[side] ? edges : grid);
  return Object.fromEntries(
    (Object.keys(lies) as Side[]).flatMap((side) => {
      const line = lineOf(side);
      return line
        ? [[side, { style: 'Continuous', weight: WEIGHT[line.weight], color: line.color }]]
        : [];
    }),
  );
}

/** `B` and `12` as the addresses `B:B` and `12:12`; `A:C` stays. */
export function spread(lines: string): string {
  return lines.includes(':') ? lines : `${lines}:${lines}`;
}
