import type { Border, BorderLine, CellEdge } from '../../model';
import { refuse } from '../errors';
import { link, scalar, WireObject, type Env, type WireType } from '../object';
import { toColor, toInteger, toWord } from './args';
import { formatOf, restyle, type ConditionalTarget } from './conditionalTarget';

interface BorderTarget {
  readonly format: ConditionalTarget;
  readonly edge: CellEdge;
}

const EDGES: Readonly<Record<string, CellEdge>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};
const LINES: readonly BorderLine[] = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'];
const PLAIN: Border = { line: 'Continuous', weight: 'Thin', color: '#000000' };

function change({ format, edge }: BorderTarget, patch: Partial<Border>, env: Env): void {
  const now = formatOf(format, env).format[edge] ?? PLAIN;
  restyle(format, { [edge]: { ...now, ...patch } }, env);
}

const borderType: WireType<BorderTarget> = {
  name: 'ConditionalRangeBorder',
  members: {
    SideIndex: scalar('1.6', ({ edge }) => Object.keys(EDGES).find((key) => EDGES[key] === edge)),
    Style: scalar(
      '1.6',
      ({ format, edge }, env) => formatOf(format, env).format[edge]?.line ?? 'None',
      (target, value, env) => change(target, { line: toWord(value, LINES) }, env),
    ),
    Color: scalar(
      '1.6',
      ({ format, edge }, env) => formatOf(format, env).format[edge]?.color ?? '#000000',
      (target, value, env) => change(target, { color: toColor(value) }, env),
    ),
  },
};

function border(format: ConditionalTarget, index: unknown): WireObject {
  const edge = typeof index === 'string' ? EDGES[index] : undefined;
  if (!edge) throw refuse('InvalidArgument');
  return new WireObject(borderType, { format, edge });
}

/** `conditionalFormat.custom.format.borders`. */
export const conditionalBorders: WireType<ConditionalTarget> = {
  name: 'ConditionalRangeBorderCollection',
  items: (format) => Object.keys(EDGES).map((index) => border(format, index)),
  members: {
    Count: scalar('1.6', () => Object.keys(EDGES).length),
    GetItem: link('1.6', (format, [index]) => border(format, index)),
    GetItemAt: link('1.6', (format, [index]) =>
      border(format, Object.keys(EDGES)[toInteger(index)]),
    ),
    Top: link('1.6', (format) => border(format, 'EdgeTop')),
    Bottom: link('1.6', (format) => border(format, 'EdgeBottom')),
    Left: link('1.6', (format) => border(format, 'EdgeLeft')),
    Right: link('1.6', (format) => border(format, 'EdgeRight')),
  },
};
