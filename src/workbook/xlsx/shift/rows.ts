import { parseAddress } from '../../../grid/a1';
import { WorkbookError } from '../../errors';
import type { FileChart, FileSheet, WorkbookFile } from '../file';
import { replaceReferences } from './references';

/** Where rows go when some are inserted before `at`, or removed from `at` on. */
export interface RowShift {
  readonly at: number;
  readonly count: number;
  readonly kind: 'insert' | 'delete';
}

/** The rows after the shift, or undefined when all of them are gone. */
export function shiftRows(
  top: number,
  bottom: number,
  { at, count, kind }: RowShift,
): { readonly top: number; readonly bottom: number } | undefined {
  if (kind === 'insert') {
    return { top: top >= at ? top + count : top, bottom: bottom >= at ? bottom + count : bottom };
  }
  const end = at + count;
  if (top >= at && bottom < end) return undefined;
  return {
    top: top >= end ? top - count : Math.min(top, at),
    bottom: bottom >= end ? bottom - count : bottom >= at ? at - 1 : bottom,
  };
}

/** Moves everything of the sheet below the shift, and every reference to it in the workbook. */
export function shiftSheet(file: WorkbookFile, sheet: FileSheet, shift: RowShift): void {
  if (shift.kind === 'delete') checkTables(sheet, shift);
  moveCells(sheet, shift);
  moveAreas(sheet, shift);
  replaceReferences(file, ({ sheet: name, address }) =>
    name?.toLowerCase() === sheet.name.toLowerCase() ? shiftAddress(address, shift) : undefined,
  );
}

/** A table keeps its headings and one row: Excel refuses the rest. */
function checkTables(sheet: FileSheet, { at, count }: RowShift): void {
  const end = at + count;
  for (const { range } of sheet.tables) {
    const area = parseAddress(range);
    if (area === undefined) continue;
    const whole = area.top >= at && area.bottom < end;
    const cutsHeadings = area.top >= at && area.top < end;
    const cutsRows = area.top + 1 >= at && area.bottom < end;
    if (whole || (!cutsHeadings && !cutsRows)) continue;
    throw new WorkbookError('insert-conflict', 'A table keeps its headings and a row', {
      sheet: sheet.name,
      address: `${at}:${end - 1}`,
    });
  }
}

function moveCells(sheet: FileSheet, { at, count, kind }: RowShift): void {
  const above = sheet.styles[at - 2];
  for (const grid of [sheet.values, sheet.formulas, sheet.styles, sheet.dates ?? []]) {
    if (kind === 'delete') grid.splice(at - 1, count);
    else if (grid.length >= at) insertRows(grid, at - 1, count);
  }
  if (kind === 'insert' && above !== undefined) {
    for (let i = 0; i < count; i++) sheet.styles[at - 1 + i] = [...above];
  }
  const heights = [...sheet.rows].flatMap(([row, axis]) => {
    const moved = shiftRows(row, row, { at, count, kind });
    return moved === undefined ? [] : [[moved.top, axis] as const];
  });
  const height = sheet.rows.get(at - 1);
  sheet.rows = new Map(heights);
  if (kind === 'insert' && height !== undefined) {
    for (let i = 0; i < count; i++) sheet.rows.set(at + i, { ...height });
  }
}

/** In slices: a spread of a hundred thousand arguments overflows the stack. */
function insertRows(grid: unknown[], index: number, count: number): void {
  const after = grid.splice(index);
  grid.length = index + count;
  for (const row of after) grid.push(row);
}

function moveAreas(sheet: FileSheet, shift: RowShift): void {
  const move = (range: string) => {
    const areas = range.split(/[\s,]+/).map((part) => shiftAddress(part, shift) ?? part);
    return areas.filter((part) => part !== '#REF!').join(' ');
  };
  const moveAll = <T extends { range: string }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const range = move(item.range);
      return range === '' ? [] : [{ ...item, range }];
    });
  sheet.merges = sheet.merges.map(move).filter((range) => /:/.test(range));
  sheet.tables = moveAll(sheet.tables);
  sheet.validations = moveAll(sheet.validations);
  sheet.conditionalFormats = moveAll(sheet.conditionalFormats);
  sheet.charts = moveCharts(sheet.charts, shift);
  sheet.notes = new Map(
    [...sheet.notes].flatMap(([at, text]) => (move(at) === '' ? [] : [[move(at), text] as const])),
  );
  const { pageLayout } = sheet;
  if (pageLayout.printArea !== undefined) pageLayout.printArea = move(pageLayout.printArea);
  if (pageLayout.titleRows !== undefined) pageLayout.titleRows = move(pageLayout.titleRows);
}

/** A chart whose place is gone goes with it; one whose figures are gone stays and says so. */
function moveCharts(charts: readonly FileChart[], shift: RowShift): FileChart[] {
  const move = (range: string) => shiftAddress(range, shift) ?? range;
  return charts.flatMap((chart) => {
    const place = move(chart.place);
    if (place === '#REF!') return [];
    const series = chart.series.map((each) => ({ ...each, values: move(each.values) }));
    return [{ ...chart, place, categories: move(chart.categories), series }];
  });
}

const PART = /^(\$?[A-Z]{0,3})(\$?)(\d*)$/i;

/** `$A$1:B$7` once rows have moved; undefined when it names whole columns, which stay. */
export function shiftAddress(address: string, shift: RowShift): string | undefined {
  const [first = '', second = first] = address.split(':');
  const [a, b] = [PART.exec(first), PART.exec(second)];
  if (a?.[3] === undefined || b?.[3] === undefined || a[3] === '' || b[3] === '') return undefined;
  const [from, to] = [Number(a[3]), Number(b[3])];
  const moved = shiftRows(Math.min(from, to), Math.max(from, to), shift);
  if (moved === undefined) return '#REF!';
  const start = `${a[1] ?? ''}${a[2] ?? ''}${moved.top}`;
  return address.includes(':') ? `${start}:${b[1] ?? ''}${b[2] ?? ''}${moved.bottom}` : start;
}
