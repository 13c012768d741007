import { intersect, MAX_COLUMN, MAX_ROW, type Area } from '../../../src/grid/a1';
import type { HostSheet } from '../../model';
import { refuse } from '../errors';
import type { RangeTarget } from '../liveRanges';
import { link, WireObject, type Env, type Link, type Member } from '../object';
import { areaOf, sheetOf, toBoolean, toInteger, toRange, toWord } from './args';
import { rangeAreasObject, rangeObject } from './shared';
import { scopedTables } from './tables';

/** Methods of a range that give another range, changing nothing. */

function toAnother(
  since: string,
  area: (from: Area, args: readonly unknown[]) => Area,
): Link<RangeTarget> {
  return link(since, (range, args, env) =>
    rangeObject(range.sheetId, onSheet(area(areaOf(range), args)), env),
  );
}

/** Refuses what lies off the sheet. */
function onSheet(area: Area): Area {
  const { top, left, bottom, right } = area;
  const inside = top >= 1 && left >= 1 && bottom <= MAX_ROW && right <= MAX_COLUMN;
  if (!inside || bottom < top || right < left) throw refuse('InvalidArgument');
  return area;
}

/** A count that defaults to 1; negative counts go the other way. */
function toCount(value: unknown): number {
  const count = value === null || value === undefined ? 1 : toInteger(value);
  if (count === 0) throw refuse('InvalidArgument');
  return count;
}

function rowsAfter(area: Area, count: number): Area {
  return count > 0
    ? { ...area, top: area.bottom + 1, bottom: area.bottom + count }
    : { ...area, top: area.bottom + count + 1 };
}

function rowsBefore(area: Area, count: number): Area {
  return count > 0
    ? { ...area, top: area.top - count, bottom: area.top - 1 }
    : { ...area, bottom: area.top - count - 1 };
}

function columnsAfter(area: Area, count: number): Area {
  return count > 0
    ? { ...area, left: area.right + 1, right: area.right + count }
    : { ...area, left: area.right + count + 1 };
}

function columnsBefore(area: Area, count: number): Area {
  return count > 0
    ? { ...area, left: area.left - count, right: area.left - 1 }
    : { ...area, right: area.left - count - 1 };
}

function shared(range: RangeTarget, other: unknown, env: Env): Area | undefined {
  const second = toRange(other, range.sheetId, env);
  if (second.sheetId !== range.sheetId) throw refuse('InvalidArgument');
  return intersect(areaOf(range), areaOf(second));
}

function bounding(range: RangeTarget, other: unknown, env: Env): Area {
  const second = toRange(other, range.sheetId, env);
  if (second.sheetId !== range.sheetId) throw refuse('InvalidArgument');
  const a = areaOf(range);
  const b = areaOf(second);
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function usedIn(range: RangeTarget, valuesOnly: unknown, env: Env): Area | undefined {
  const only = valuesOnly === null || valuesOnly === undefined ? false : toBoolean(valuesOnly);
  const used = sheetOf(range.sheetId, env).usedArea(only);
  return used && intersect(areaOf(range), used);
}

function optional(range: RangeTarget, area: Area | undefined, env: Env): WireObject | undefined {
  return area && rangeObject(range.sheetId, area, env);
}

export const rangeMoves: Readonly<Record<string, Member<RangeTarget>>> = {
  GetCell: toAnother('1.1', ({ top, left }, [row, column]) => ({
    top: top + toInteger(row),
    bottom: top + toInteger(row),
    left: left + toInteger(column),
    right: left + toInteger(column),
  })),
  GetRow: toAnother('1.1', (area, [row]) => ({
    ...area,
    top: area.top + toInteger(row),
    bottom: area.top + toInteger(row),
  })),
  GetColumn: toAnother('1.1', (area, [column]) => ({
    ...area,
    left: area.left + toInteger(column),
    right: area.left + toInteger(column),
  })),
  GetLastCell: toAnother('1.1', ({ bottom, right }) => ({
    top: bottom,
    left: right,
    bottom,
    right,
  })),
  GetLastRow: toAnother('1.1', (area) => ({ ...area, top: area.bottom })),
  GetLastColumn: toAnother('1.1', (area) => ({ ...area, left: area.right })),
  GetEntireRow: toAnother('1.1', (area) => ({ ...area, left: 1, right: MAX_COLUMN })),
  GetEntireColumn: toAnother('1.1', (area) => ({ ...area, top: 1, bottom: MAX_ROW })),
  GetOffsetRange: toAnother('1.1', (area, [rows, columns]) => ({
    top: area.top + toInteger(rows),
    bottom: area.bottom + toInteger(rows),
    left: area.left + toInteger(columns),
    right: area.right + toInteger(columns),
  })),
  GetResizedRange: toAnother('1.3', (area, [rows, columns]) => ({
    ...area,
    bottom: area.bottom + toInteger(rows),
    right: area.right + toInteger(columns),
  })),
  GetAbsoluteResizedRange: toAnother('1.7', (area, [rows, columns]) => ({
    ...area,
    bottom: area.top + toInteger(rows) - 1,
    right: area.left + toInteger(columns) - 1,
  })),
  GetRowsAbove: toAnother('1.3', (area, [count]) => rowsBefore(area, toCount(count))),
  GetRowsBelow: toAnother('1.3', (area, [count]) => rowsAfter(area, toCount(count))),
  GetColumnsBefore: toAnother('1.3', (area, [count]) => columnsBefore(area, toCount(count))),
  GetColumnsAfter: toAnother('1.3', (area, [count]) => columnsAfter(area, toCount(count))),
  GetBoundingRect: link('1.1', (range, [other], env) =>
    rangeObject(range.sheetId, bounding(range, other, env), env),
  ),
  GetIntersection: link('1.1', (range, [other], env) => {
    const area = shared(range, other, env);
    if (!area) throw refuse('ItemNotFound');
    return rangeObject(range.sheetId, area, env);
  }),
  GetIntersectionOrNullObject: link('1.4', (range, [other], env) =>
    optional(range, shared(range, other, env), env),
  ),
  GetUsedRange: link('1.1', (range, [valuesOnly], env) => {
    const { top, left } = areaOf(range);
    const first = { top, left, bottom: top, right: left };
    return rangeObject(range.sheetId, usedIn(range, valuesOnly, env) ?? first, env);
  }),
  GetUsedRangeOrNullObject: link('1.4', (range, [valuesOnly], env) =>
    optional(range, usedIn(range, valuesOnly, env), env),
  ),
  GetMergedAreasOrNullObject: link('1.13', (range, _args, env) => {
    const { merges } = sheetOf(range.sheetId, env);
    const inside = merges.filter((merge) => intersect(merge, areaOf(range)));
    return inside.length > 0 ? rangeAreasObject(range.sheetId, inside, env) : undefined;
  }),
  // Cells of the other kinds are not asked for: Excel's own answers were not compared for them.
  GetSpecialCellsOrNullObject: link('1.9', (range, [kind], env) => {
    toWord(kind, ['Visible']);
    const sheet = sheetOf(range.sheetId, env);
    if (sheet.protection) throw refuse('AccessDenied');
    const visible = visibleIn(areaOf(range), sheet);
    return visible.length > 0 ? rangeAreasObject(range.sheetId, visible, env) : undefined;
  }),
  GetTables: link('1.9', (range, [fully], env) => {
    const whole = fully === true;
    return new WireObject(scopedTables, {
      ids: env.workbook.tables
        .filter((table) => table.sheet.id === range.sheetId)
        .filter((table) => touches(areaOf(range), table.area, whole))
        .map((table) => table.id),
    });
  }),
};

/** The visible cells of an area: runs of rows that show, each over the runs of columns that do. */
function visibleIn(area: Area, { rows, columns }: Pick<HostSheet, 'rows' | 'columns'>): Area[] {
  const across = runs(area.left, area.right, (column) => columns.get(column)?.hidden === true);
  return runs(area.top, area.bottom, (row) => rows.get(row)?.hidden === true).flatMap(
    ([top, bottom]) => across.map(([left, right]) => ({ top, left, bottom, right })),
  );
}

function runs(first: number, last: number, isHidden: (at: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let at = first; at <= last; at += 1) {
    const run = found.at(-1);
    if (isHidden(at)) continue;
    if (run?.[1] === at - 1) run[1] = at;
    else found.push([at, at]);
  }
  return found;
}

function touches(range: Area, table: Area, whole: boolean): boolean {
  const common = intersect(range, table);
  return (
    common !== undefined &&
    (!whole ||
      (common.top === table.top &&
        common.bottom === table.bottom &&
        common.left === table.left &&
        common.right === table.right))
  );
}
