import { areaAddress, cellAddress, intersect, type Area } from '../../grid/a1';
import { WorkbookError } from '../errors';
import type { CellsLeaning, CellValue, Leaning, TableLeaning } from '../port';
import { cellsOfRange, type Cells } from './cells';
import { passing, rangeOf, requireArea } from './commands/target';
import type { SheetArea } from './reference';

/** What a change leans on, asked for and not yet answered. */
export interface Asked {
  readonly leaning: CellsLeaning;
  readonly area: Area;
  readonly range: Excel.Range;
}

/**
 * Asks for the cells in the request under way, as they stand when it is answered. Where a table lies elsewhere
 * the request is refused here, before anything of it that comes later is done.
 */
export function askLeaning(
  context: Excel.RequestContext,
  leanings: readonly Leaning[],
): readonly Asked[] {
  for (const leaning of leanings) if ('table' in leaning) requirePlace(context, leaning);
  const cells = leanings.flatMap((leaning) => ('table' in leaning ? [] : [leaning]));
  return cells.map((leaning) => {
    const area = areaOf(leaning);
    const sheet = context.workbook.worksheets.getItemOrNullObject(leaning.sheet);
    const range = passing(sheet.getRange(areaAddress(area)));
    range.load('values,formulas,numberFormat');
    return { leaning, area, range };
  });
}

/**
 * Excel refuses to cross two ranges that share no cell: the first and the last cell of a table tell its place. One
 * renamed or made a range passes, since no cell of it moved.
 */
function requirePlace(context: Excel.RequestContext, { table, sheet, range }: TableLeaning): void {
  const { top, left, bottom, right } = requireArea(sheet, range);
  const whole = passing(context.workbook.tables.getItemOrNullObject(table).getRange());
  const corners = [
    [whole.getCell(0, 0), cellAddress(top, left)],
    [whole.getLastCell(), cellAddress(bottom, right)],
  ] as const;
  for (const [corner, address] of corners)
    passing(passing(corner).getIntersection(rangeOf(context, sheet, address)));
}

/** Whether a request was refused where it asks for the places of tables: nothing of it was done. */
export function hasMoved(error: unknown): boolean {
  const told = error as { readonly debugInfo?: { readonly errorLocation?: string } } | undefined;
  return /\bgetIntersection$/i.test(told?.debugInfo?.errorLocation ?? '');
}

/** What stands there instead, once a cell holds something else than the change was decided upon. */
export class ChangedMeanwhile extends WorkbookError {
  constructor(
    at: { readonly sheet: string; readonly address: string },
    readonly found: readonly Cells[],
  ) {
    super('changed-meanwhile', `${at.sheet}!${at.address} changed meanwhile`, at);
  }
}

/** Throws once one of the cells holds something else. */
export function checkLeaning(asked: readonly Asked[]): void {
  const found = asked.map(({ leaning: { sheet }, area, range }) =>
    cellsOfRange({ sheet, area }, range, true),
  );
  asked.forEach(({ leaning, area }, index) => {
    const { values = [], formulas = [] } = found[index] ?? {};
    const row = leaning.values.findIndex((wanted, r) =>
      wanted.some(
        (value, c) => value !== undefined && !isHeld(value, values[r]?.[c], formulas[r]?.[c]),
      ),
    );
    if (row < 0) return;
    const changed = { ...area, top: area.top + row, bottom: area.top + row };
    throw new ChangedMeanwhile({ sheet: leaning.sheet, address: areaAddress(changed) }, found);
  });
}

/** An empty text empties a cell; a formula in place of a constant is another content. */
function isHeld(
  wanted: CellValue,
  value: CellValue | undefined,
  formula: string | null | undefined,
): boolean {
  return (formula ?? null) === null && (value ?? null) === (wanted === '' ? null : wanted);
}

/** The part of what was found that lies in the cells touched: what they held just before the change. */
export function foundIn(touched: readonly SheetArea[], found: readonly Cells[]): readonly Cells[] {
  return touched.flatMap(({ sheet, area }) =>
    found.flatMap((cells) => {
      const shared = cells.sheet === sheet ? intersect(area, cells.area) : undefined;
      return shared ? [slice(cells, shared)] : [];
    }),
  );
}

function slice(cells: Cells, area: Area): Cells {
  const cut = <T>(rows: readonly (readonly T[])[]) =>
    rows
      .slice(area.top - cells.area.top, area.bottom - cells.area.top + 1)
      .map((row) => row.slice(area.left - cells.area.left, area.right - cells.area.left + 1));
  return {
    sheet: cells.sheet,
    area,
    values: cut(cells.values),
    formulas: cut(cells.formulas),
    formats: cut(cells.formats ?? []),
  };
}

function areaOf({ top, left, values }: CellsLeaning): Area {
  const [first = []] = values;
  return { top, left, bottom: top + values.length - 1, right: left + first.length - 1 };
}
