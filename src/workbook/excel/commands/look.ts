import { parseAddress } from '../../../grid/a1';
import type { CellStyle, Side } from '../../port';
import { pointsOfWidth } from '../pointsOfWidth';
import { step, type Step } from '../step';
import type { Of } from './Of';
import { rangeOf } from './target';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const WEIGHT = { hairline: 'Hairline', thin: 'Thin', medium: 'Medium' } as const;
const EDGE = {
  top: 'EdgeTop',
  right: 'EdgeRight',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
} as const satisfies Record<Side, string>;

export function styleSteps(command: Of<'style'>): Step[] {
  const { sheet, range, style } = command;
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

/** `B` and `12` as the addresses `B:B` and `12:12`; `A:C` stays. */
export function spread(lines: string): string {
  return lines.includes(':') ? lines : `${lines}:${lines}`;
}
