import { apiNotFound, refuse } from '../errors';
import { RangeTarget } from '../liveRanges';
import { WireObject, type Env } from '../object';
import { follow, memberOf, wireName } from '../paths';
import { settable } from '../query';
import { areaOf, toRecord } from './args';
import { block } from './rangeValues';

type Properties = Record<string, unknown>;

/** `range.getCellProperties`: for each cell, the properties asked for, in the client's spelling. */
export function getCellProperties(range: RangeTarget, options: unknown, env: Env): Properties[][] {
  const wanted = toRecord(options);
  return cellsOf(range, env).map((row) => row.map((cell) => readProperties(cell, wanted, env)));
}

/** `range.setCellProperties`: a block of such objects; an empty object leaves its cell alone. */
export function setCellProperties(range: RangeTarget, data: unknown, env: Env): void {
  const values = block(data, areaOf(range), (cell) => (cell === null ? {} : toRecord(cell)));
  cellsOf(range, env).forEach((row, i) =>
    row.forEach((cell, j) => writeProperties(cell, values[i]?.[j] ?? {}, env)),
  );
}

function cellsOf(range: RangeTarget, env: Env): WireObject[][] {
  const { top, left, bottom, right } = areaOf(range);
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) throw refuse('InvalidArgument');
  return Array.from({ length: bottom - top + 1 }, (_row, i) =>
    Array.from({ length: right - left + 1 }, (_column, j) => {
      const [row, column] = [top + i, left + j];
      const area = { top: row, bottom: row, left: column, right: column };
      return new WireObject(env.types.range, new RangeTarget(range.sheetId, area));
    }),
  );
}

/** Excel on the web gives up a little above this (OfficeDev/office-js#2564). */
const MOST_CELLS = 80_000;

function readProperties(object: WireObject, wanted: Properties, env: Env): Properties {
  const entries = Object.entries(wanted).filter(([, value]) => value !== false);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, readProperty(object, key, value, env)]),
  );
}

function readProperty(object: WireObject, key: string, wanted: unknown, env: Env): unknown {
  if (key === 'borders') return readBorders(object, toRecord(wanted), env);
  if (key === 'protection' && wanted === true) return readProperty(object, key, PROTECTION, env);
  if (typeof wanted === 'object' && wanted !== null) {
    const inner = follow(object, wireName(key), [], env);
    return inner ? readProperties(inner, toRecord(wanted), env) : null;
  }
  const member = memberOf(object, wireName(key), env);
  if (member.kind !== 'scalar') throw apiNotFound(object.type.name, key);
  return member.get(object.target, env) ?? null;
}

/** Protection is asked for as one word and comes with both its properties. */
const PROTECTION = { locked: true, formulaHidden: true };

/** Lines are asked for once and come side by side. */
function readBorders(object: WireObject, wanted: Properties, env: Env): Properties {
  const borders = follow(object, 'Borders', [], env);
  if (!borders) return {};
  const sides = EDGES.map((edge) => {
    const side = follow(borders, wireName(edge), [], env);
    return [edge, side ? readProperties(side, wanted, env) : {}];
  });
  return Object.fromEntries(sides) as Properties;
}

const EDGES = ['bottom', 'left', 'right', 'top'] as const;

/** A side without a line has no colour nor weight to set: either would draw it. */
function plainNone(values: Properties): Properties {
  return values['style'] === 'None' ? { style: 'None' } : values;
}

function writeProperties(object: WireObject, values: Properties, env: Env): void {
  for (const [key, value] of Object.entries(values)) {
    const name = wireName(key);
    if (memberOf(object, name, env).kind === 'link') {
      const inner = follow(object, name, [], env);
      if (inner) writeProperties(inner, plainNone(toRecord(value)), env);
    } else {
      settable(object, name, env).set?.(object.target, value, env);
    }
  }
}
