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
 * some 40,000 cells. Sheets that do not exist are left out. Merged cells and hidden rows come with the
 * cells where the host tells them (`tellsMerges`); which numbers show as days it tells at no fair price.
 */
export async function readSnapshot(
  context: Excel.RequestContext,
  tellsMerges: boolean,
  wanted?: readonly string[],
): Promise<Snapshot> {
  const lists = loadLists(context);
  await context.sync();
  const sheets = lists.sheets.items.filter((sheet) => wanted?.includes(sheet.name) ?? true);
  if (isStale(lists.application)) recalculate(lists.application);
  const extents = loadExtents(sheets, lists.tables.items);
  await context.sync();
  const areas = sheets.flatMap((sheet, index) => usedArea(sheet, extents.used[index]));
  const { cells, facts } = await readSheets(
    context,
    { sheets, used: extents.used, tellsMerges },
    areas,
  );
  return {
    sheets: sheets.map((sheet, index) => sheetSnapshot(sheet, cells, facts[index])),
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
    application: loadMode(context),
  };
}

function loadMode(context: Excel.RequestContext): Excel.Application {
  return context.workbook.application.load('calculationMode');
}

/** Under manual calculation a formula shows what it gave before the last entries. */
function isStale({ calculationMode }: Excel.Application): boolean {
  return calculationMode === 'Manual';
}

/** As F9 does; the user's choice of mode stays. */
function recalculate(application: Excel.Application): void {
  application.calculate('Recalculate');
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

/** What a sheet holds beside its cells. */
type Facts = Pick<SheetSnapshot, 'merges' | 'hiddenRows'>;

interface Wanted {
  readonly sheets: readonly Excel.Worksheet[];
  readonly used: readonly Excel.Range[];
  readonly tellsMerges: boolean;
}

/**
 * The cells, and in the same request what is merged and hidden. Excel refuses to tell more than 512 merged
 * areas: cells are then read alone, as they are where the host tells none.
 */
async function readSheets(
  context: Excel.RequestContext,
  { sheets, used, tellsMerges }: Wanted,
  areas: readonly SheetArea[],
): Promise<{ readonly cells: readonly Cells[]; readonly facts: readonly (Facts | undefined)[] }> {
  if (!tellsMerges) return { cells: await readCells(context, areas), facts: [] };
  const asked = sheets.map((sheet, index) => askFacts(sheet, used[index]));
  try {
    const cells = await readCells(context, areas);
    return { cells, facts: asked.map(factsOf) };
  } catch {
    return { cells: await readCells(context, areas), facts: [] };
  }
}

/** Excel looks for visible cells on no protected sheet. */
function askFacts(sheet: Excel.Worksheet, used: Excel.Range | undefined) {
  if (used === undefined || used.isNullObject) return undefined;
  const merged = used.getMergedAreasOrNullObject().load(AREAS);
  if (sheet.protection.protected) return { used, merged };
  return { used, merged, visible: used.getSpecialCellsOrNullObject('Visible').load(AREAS) };
}

const AREAS = INDEXES.split(',')
  .map((index) => `areas/items/${index}`)
  .join(',');

function factsOf(asked: ReturnType<typeof askFacts>): Facts | undefined {
  if (!asked) return undefined;
  const merges = areasIn(asked.merged).map(areaAddress);
  if (!asked.visible) return { merges };
  const { top, bottom } = areaOfRange(asked.used);
  const shown = new Set<number>();
  for (const area of areasIn(asked.visible))
    for (let row = area.top; row <= area.bottom; row += 1) shown.add(row);
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  return { merges, hiddenRows: rows.filter((row) => !shown.has(row)) };
}

function areasIn(found: Excel.RangeAreas): readonly Area[] {
  return found.isNullObject ? [] : found.areas.items.map(areaOfRange);
}

function sheetSnapshot(
  sheet: Excel.Worksheet,
  cells: readonly Cells[],
  facts: Facts = { merges: [] },
): SheetSnapshot {
  const found = cells.find((block) => block.sheet === sheet.name);
  const block = found ? blockOf(found) : { top: 1, left: 1, values: [], formulas: [] };
  return {
    ...block,
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    protected: sheet.protection.protected,
    ...facts,
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
 * read as far as the sheet is used, which costs a round trip more; under manual calculation they are
 * calculated and read again.
 */
export async function readBlocks(
  context: Excel.RequestContext,
  sheet: string,
  ranges: readonly string[],
): Promise<Block[]> {
  const asked = ranges.map((range) => areaNamed(sheet, range));
  const areas = asked.some(isEndless) ? await withinUsed(context, sheet, asked) : asked;
  if (areas.length === 0) return [];
  const places = areas.map((area) => ({ sheet, area }));
  const application = loadMode(context);
  const cells = await readCells(context, places);
  if (!isStale(application)) return cells.map(blockOf);
  recalculate(application);
  return (await readCells(context, places)).map(blockOf);
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
