import {
  areaAddress,
  intersect,
  MAX_COLUMN,
  MAX_ROW,
  parseAddress,
  type Area,
} from '../../grid/a1';
import { WorkbookError } from '../errors';
import type { Block, NameSnapshot, SheetSnapshot, Snapshot, TableSnapshot } from '../port';
import { areaOfRange, blockOf, INDEXES, readCells, type Cells } from './cells';
import { isMark } from './marks';
import { parseReference, type SheetArea } from './reference';

/**
 * Reads the sheets named (all when none is) with every table and name. Three round trips whatever
 * the number of sheets: what there is, how large it is, what it holds; more only for sheets beyond
 * some 40,000 cells. Sheets that do not exist are left out.
 */
export async function readSnapshot(
  context: Excel.RequestContext,
  wanted?: readonly string[],
): Promise<Snapshot> {
  const lists = loadLists(context);
  await context.sync();
  const sheets = lists.sheets.items.filter((sheet) => wanted?.includes(sheet.name) ?? true);
  const extents = loadExtents(sheets, lists.tables.items);
  await context.sync();
  const areas = sheets.flatMap((sheet, index) => usedArea(sheet, extents.used[index]));
  const cells = await readCells(context, areas);
  return {
    sheets: sheets.map((sheet) => sheetSnapshot(sheet, cells)),
    tables: lists.tables.items.map((table, index) => tableSnapshot(table, extents.tables[index])),
    names: lists.names.items.flatMap(nameSnapshot),
    activeSheet: lists.active.name,
  };
}

function loadLists(context: Excel.RequestContext) {
  const { worksheets, tables, names } = context.workbook;
  return {
    sheets: worksheets.load('items/name,items/visibility,items/protection/protected'),
    tables: tables.load(
      'items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/columns/items/name',
    ),
    names: names.load('items/name,items/formula'),
    active: worksheets.getActiveWorksheet().load('name'),
  };
}

/** Cells that only bear formats do not count: a formatted column would be a million rows. */
function loadExtents(sheets: readonly Excel.Worksheet[], tables: readonly Excel.Table[]) {
  return {
    used: sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(INDEXES)),
    tables: tables.map((table) => table.getRange().load(INDEXES)),
  };
}

function usedArea(sheet: Excel.Worksheet, range: Excel.Range | undefined): SheetArea[] {
  if (range === undefined || range.isNullObject) return [];
  return [{ sheet: sheet.name, area: areaOfRange(range) }];
}

function sheetSnapshot(sheet: Excel.Worksheet, cells: readonly Cells[]): SheetSnapshot {
  const found = cells.find((block) => block.sheet === sheet.name);
  const block = found ? blockOf(found) : { top: 1, left: 1, values: [], formulas: [] };
  return {
    ...block,
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    protected: sheet.protection.protected,
    merges: [],
  };
}

function tableSnapshot(table: Excel.Table, range: Excel.Range | undefined): TableSnapshot {
  return {
    name: table.name,
    sheet: table.worksheet.name,
    range: range ? areaAddress(areaOfRange(range)) : '',
    columns: table.columns.items.map((column) => column.name),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
  };
}

function nameSnapshot(item: Excel.NamedItem): NameSnapshot[] {
  const target = parseReference(String(item.formula));
  if (target === undefined || isMark(item.name)) return [];
  return [{ name: item.name, sheet: target.sheet, range: areaAddress(target.area) }];
}

/**
 * Reads areas of one sheet: one round trip for up to some 40,000 cells. Whole rows and columns are
 * read as far as the sheet is used, which costs a round trip more.
 */
export async function readBlocks(
  context: Excel.RequestContext,
  sheet: string,
  ranges: readonly string[],
): Promise<Block[]> {
  const asked = ranges.map((range) => areaNamed(sheet, range));
  const areas = asked.some(isEndless) ? await withinUsed(context, sheet, asked) : asked;
  return (
    await readCells(
      context,
      areas.map((area) => ({ sheet, area })),
    )
  ).map(blockOf);
}

function areaNamed(sheet: string, address: string): Area {
  const area = parseAddress(address);
  if (area === undefined)
    throw new WorkbookError('not-found', `No area ${address}`, { sheet, address });
  return area;
}

function isEndless(area: Area): boolean {
  return (
    (area.left === 1 && area.right === MAX_COLUMN) || (area.top === 1 && area.bottom === MAX_ROW)
  );
}

async function withinUsed(
  context: Excel.RequestContext,
  sheet: string,
  areas: readonly Area[],
): Promise<Area[]> {
  const item = context.workbook.worksheets.getItem(sheet);
  const used = item.getUsedRangeOrNullObject(true).load(INDEXES);
  await context.sync();
  const extent = used.isNullObject ? undefined : areaOfRange(used);
  return areas.map((area) => {
    const { top, left } = area;
    const first = { top, left, bottom: top, right: left };
    return isEndless(area) ? ((extent && intersect(area, extent)) ?? first) : area;
  });
}
