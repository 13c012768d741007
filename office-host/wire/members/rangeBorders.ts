import { intersect, type Area } from '../../../src/grid/a1';
import type { Border, BorderLine, BorderWeight, CellEdge } from '../../model';
import { refuse } from '../errors';
import type { Cells } from '../liveRanges';
import { call, link, scalar, WireObject, type Env, type WireType } from '../object';
import { eachArea, sheetOf, toColor, toInteger, toWord } from './args';

type Side = CellEdge | 'insideHorizontal' | 'insideVertical';

interface BorderTarget {
  readonly cells: Cells;
  readonly index: string;
  readonly side: Side | undefined;
}

/** In the order of Office.js; the diagonals exist but hold nothing here. */
const SIDES: readonly (readonly [string, Side | undefined])[] = [
  ['DiagonalDown', undefined],
  ['DiagonalUp', undefined],
  ['EdgeBottom', 'bottom'],
  ['EdgeLeft', 'left'],
  ['EdgeRight', 'right'],
  ['EdgeTop', 'top'],
  ['InsideHorizontal', 'insideHorizontal'],
  ['InsideVertical', 'insideVertical'],
];

const LINES: readonly BorderLine[] = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
];
const WEIGHTS: readonly BorderWeight[] = ['Hairline', 'Thin', 'Medium', 'Thick'];

/** What a border is when only one of its properties was given. */
const PLAIN: Border = { line: 'Continuous', weight: 'Thin', color: '#000000' };

const borderType: WireType<BorderTarget> = {
  name: 'RangeBorder',
  identity: ({ index }) => ({ SideIndex: index }),
  members: {
    SideIndex: scalar('1.1', ({ index }) => index),
    Style: scalar('1.1', (target, env) => read(target, env, (b) => b?.line ?? 'None'), setStyle),
    Weight: scalar(
      '1.1',
      (target, env) => read(target, env, (b) => b?.weight ?? 'Thin'),
      setWeight,
    ),
    Color: scalar(
      '1.1',
      (target, env) => read(target, env, (b) => b?.color ?? '#000000'),
      setColor,
    ),
  },
};

/** `range.format.borders`; `Bottom` and the like serve `setCellProperties`. */
export const rangeBorders: WireType<Cells> = {
  name: 'RangeBorderCollection',
  items: (cells) => SIDES.map(([index]) => border(cells, index)),
  members: {
    Count: scalar('1.1', () => SIDES.length),
    GetItem: link('1.1', (cells, [index]) => border(cells, index)),
    GetItemAt: link('1.1', (cells, [index]) => border(cells, SIDES[toInteger(index)]?.[0])),
    GetCount: call('1.1', () => SIDES.length),
    Bottom: link('1.9', (cells) => border(cells, 'EdgeBottom')),
    Left: link('1.9', (cells) => border(cells, 'EdgeLeft')),
    Right: link('1.9', (cells) => border(cells, 'EdgeRight')),
    Top: link('1.9', (cells) => border(cells, 'EdgeTop')),
  },
};

function border(cells: Cells, index: unknown): WireObject {
  const found = SIDES.find(([name]) => name === index);
  if (!found) throw refuse('InvalidArgument');
  return new WireObject(borderType, { cells, index: found[0], side: found[1] });
}

function setStyle(target: BorderTarget, value: unknown, env: Env): void {
  const line = toWord(value, LINES);
  put(target, env, (now) => (line === 'None' ? undefined : { ...(now ?? PLAIN), line }));
}

function setWeight(target: BorderTarget, value: unknown, env: Env): void {
  const weight = toWord(value, WEIGHTS);
  put(target, env, (now) => ({ ...(now ?? PLAIN), weight }));
}

function setColor(target: BorderTarget, value: unknown, env: Env): void {
  const color = toColor(value);
  put(target, env, (now) => ({ ...(now ?? PLAIN), color }));
}

function put(
  { cells, side }: BorderTarget,
  env: Env,
  change: (now: Border | undefined) => Border | undefined,
): void {
  if (!side) throw refuse('UnsupportedOperation');
  eachArea(cells, env, (sheet, area) => {
    if (!hasSide(area, side)) return;
    env.tx.border(sheet, area, side, change(firstBorder(cells, area, side, env)));
  });
}

/** A single row has no lines between rows. */
function hasSide(area: Area, side: Side): boolean {
  if (side === 'insideHorizontal') return area.bottom > area.top;
  if (side === 'insideVertical') return area.right > area.left;
  return true;
}

function read<T>(
  { cells, side }: BorderTarget,
  env: Env,
  pick: (border: Border | undefined) => T,
): T | null {
  if (!side) return pick(undefined);
  const seen = new Set<T>();
  for (const area of cells.areas) {
    for (const found of bordersOf(cells, area, side, env)) seen.add(pick(found));
  }
  const [value] = seen;
  return seen.size === 1 && value !== undefined ? value : null;
}

function firstBorder(cells: Cells, area: Area, side: Side, env: Env): Border | undefined {
  const [first] = bordersOf(cells, area, side, env);
  return first;
}

/** The lines along one side, cell by cell; those between cells are seen from above and from the left. */
function* bordersOf(
  cells: Cells,
  area: Area,
  side: Side,
  env: Env,
): Generator<Border | undefined, void> {
  const sheet = sheetOf(cells.sheetId, env);
  const edge = edgeOf(side);
  const whole = strip(area, side);
  const used = sheet.usedArea(false);
  const { top, bottom, left, right } = (used && intersect(whole, used)) ?? firstCell(whole);
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) yield sheet.styleAt(row, column)[edge];
  }
}

function firstCell({ top, left }: Area): Area {
  return { top, left, bottom: top, right: left };
}

function edgeOf(side: Side): CellEdge {
  if (side === 'insideHorizontal') return 'bottom';
  return side === 'insideVertical' ? 'right' : side;
}

function strip(area: Area, side: Side): Area {
  switch (side) {
    case 'top':
      return { ...area, bottom: area.top };
    case 'bottom':
      return { ...area, top: area.bottom };
    case 'left':
      return { ...area, right: area.left };
    case 'right':
      return { ...area, left: area.right };
    case 'insideHorizontal':
      return { ...area, bottom: area.bottom - 1 };
    case 'insideVertical':
      return { ...area, right: area.right - 1 };
  }
}
