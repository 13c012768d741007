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
import {
  areaOfRange,
  blockOf,
  CELLS_PER_READ,
  cellsOfRange,
  INDEXES,
  readCells,
  type Cells,
} from './cells';
import { passing } from './commands/target';
import type { KnownPlaces, KnownSheet, Seen } from './knownPlaces';
import { isMark } from './marks';
import { parseReference, type SheetArea } from './reference';
import { isPassing } from './retry';

interface Reading {
  /** Whether the host tells which cells are merged. */
  readonly tellsMerges: boolean;
  /** The sheets wanted; all where it is left out. */
  readonly wanted?: readonly string[];
}

/**
 * Reads the sheets named (all when none is) with every table and name. What is known to stand is asked for
 * with the lists, in one round trip; three read a workbook that nobody knows: what there is, how large it
 * is, what it holds; more only for sheets beyond some 100,000 cells. Sheets that do not exist are left out.
 * Merged cells and hidden rows come with the sheets where the host tells them (`tellsMerges`); which numbers
 * show as days it tells at no fair price.
 */
export async function readSnapshot(
  context: Excel.RequestContext,
  known: KnownPlaces,
  reading: Reading,
): Promise<Snapshot> {
  const { snapshot, ...seen } = await readKnown(context, known, reading);
  known.saw(seen);
  return snapshot;
}

/** Something known that has become too large, or protected, spoils the request: then nothing is known. */
async function readKnown(
  context: Excel.RequestContext,
  known: KnownPlaces,
  reading: Reading,
): Promise<Seen & { readonly snapshot: Snapshot }> {
  if (known.sheets.length === 0) return readStanding(context, NOTHING, reading);
  try {
    return await readStanding(context, known, reading);
  } catch (error) {
    if (isPassing(error)) throw error;
    return readStanding(context, NOTHING, reading);
  }
}

function knownSheet(sheet: SheetSnapshot, asked: AskedSheet | undefined): KnownSheet {
  return {
    name: sheet.name,
    cells: sheet.values.length * (sheet.values[0]?.length ?? 0),
    isProtected: sheet.protected,
    tellsMerges: asked?.merged !== undefined,
  };
}

const NOTHING: Pick<KnownPlaces, 'sheets' | 'tables'> = { sheets: [], tables: [] };

async function readStanding(
  context: Excel.RequestContext,
  known: Pick<KnownPlaces, 'sheets' | 'tables'>,
  reading: Reading,
): Promise<Seen & { readonly snapshot: Snapshot }> {
  const lists = loadLists(context);
  const asked = askKnown(context, known, reading);
  await context.sync();
  const { wanted, tellsMerges } = reading;
  const sheets = lists.sheets.items.filter(({ name }) => wanted?.includes(name) ?? true);
  if (isStale(lists.application)) {
    recalculate(lists.application);
    asked.sheets.clear();
  }
  await askOthers(context, asked, { sheets, tables: lists.tables.items, tellsMerges });
  const cells = await readCells(
    context,
    sheets.flatMap(({ name }) => areasLeft(name, asked.sheets.get(name))),
  );
  const read = sheets.map((sheet) => sheetSnapshot(sheet, asked.sheets.get(sheet.name), cells));
  return {
    standing: lists.sheets.items.map(({ name }) => name),
    sheets: read.map((sheet) => knownSheet(sheet, asked.sheets.get(sheet.name))),
    tables: lists.tables.items.map(({ name }) => name),
    snapshot: {
      sheets: read,
      tables: lists.tables.items.map((table) => tableSnapshot(table, asked.tables.get(table.name))),
      names: lists.names.items.flatMap(nameSnapshot),
      activeSheet: lists.active.name,
    },
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

/** What was asked of sheets and tables, by their names. */
interface Asked {
  readonly sheets: Map<string, AskedSheet>;
  readonly tables: Map<string, Excel.Range>;
}

interface AskedSheet {
  /** Cells that only bear formats do not count: a formatted column would be a million rows. */
  readonly used: Excel.Range;
  readonly hasCells: boolean;
  readonly merged?: Excel.RangeAreas;
  readonly visible?: Excel.RangeAreas;
}

function askKnown(
  { workbook }: Excel.RequestContext,
  known: Pick<KnownPlaces, 'sheets' | 'tables'>,
  { wanted, tellsMerges }: Reading,
): Asked {
  const sheets = known.sheets.filter(({ name }) => wanted?.includes(name) ?? true);
  const hasCells = sheets.reduce((sum, { cells }) => sum + cells, 0) <= CELLS_PER_READ;
  const item = (name: string) => workbook.worksheets.getItemOrNullObject(name);
  return {
    sheets: new Map(
      sheets.map((sheet) => [
        sheet.name,
        askSheet(item(sheet.name), {
          isProtected: sheet.isProtected,
          hasCells,
          tellsMerges: tellsMerges && sheet.tellsMerges,
        }),
      ]),
    ),
    tables: new Map(
      known.tables.map((name) => [name, askTable(workbook.tables.getItemOrNullObject(name))]),
    ),
  };
}

interface Standing {
  readonly sheets: readonly Excel.Worksheet[];
  readonly tables: readonly Excel.Table[];
  readonly tellsMerges: boolean;
}

/**
 * What is there and was not known. Excel refuses to tell more than 512 merged areas: sheets are then asked
 * again, as they are where the host tells none.
 */
async function askOthers(
  context: Excel.RequestContext,
  asked: Asked,
  { sheets, tables, tellsMerges }: Standing,
): Promise<void> {
  const others = sheets.filter(({ name }) => !asked.sheets.has(name));
  const otherTables = tables.filter(({ name }) => !asked.tables.has(name));
  if (others.length + otherTables.length === 0) return;
  const ask = (tells: boolean) => {
    for (const sheet of others) {
      const isProtected = sheet.protection.protected;
      asked.sheets.set(
        sheet.name,
        askSheet(sheet, { isProtected, hasCells: false, tellsMerges: tells }),
      );
    }
    for (const table of otherTables) asked.tables.set(table.name, askTable(table));
    return context.sync();
  };
  try {
    await ask(tellsMerges);
  } catch (error) {
    if (!tellsMerges || isPassing(error)) throw error;
    await ask(false);
  }
}

function askTable(table: Excel.Table): Excel.Range {
  return passing(table.getRange().load(INDEXES));
}

/** Excel looks for visible cells on no protected sheet. */
function askSheet(
  sheet: Excel.Worksheet,
  wanted: Pick<KnownSheet, 'isProtected'> &
    Pick<AskedSheet, 'hasCells'> &
    Pick<Reading, 'tellsMerges'>,
): AskedSheet {
  const { isProtected, hasCells, tellsMerges } = wanted;
  const contents = hasCells ? `${INDEXES},values,formulas` : INDEXES;
  const used = passing(sheet.getUsedRangeOrNullObject(true).load(contents));
  if (!tellsMerges) return { used, hasCells };
  const merged = passing(used.getMergedAreasOrNullObject().load(AREAS));
  if (isProtected) return { used, hasCells, merged };
  const visible = passing(used.getSpecialCellsOrNullObject('Visible').load(AREAS));
  return { used, hasCells, merged, visible };
}

function areasLeft(sheet: string, asked: AskedSheet | undefined): SheetArea[] {
  if (asked === undefined || asked.used.isNullObject || asked.hasCells) return [];
  return [{ sheet, area: areaOfRange(asked.used) }];
}

const AREAS = INDEXES.split(',')
  .map((index) => `areas/items/${index}`)
  .join(',');

/** What a sheet holds beside its cells. */
type Facts = Pick<SheetSnapshot, 'merges' | 'hiddenRows'>;

function factsOf({ used, merged, visible }: AskedSheet): Facts {
  if (used.isNullObject || !merged) return { merges: [] };
  const merges = areasIn(merged).map(areaAddress);
  if (!visible) return { merges };
  const { top, bottom } = areaOfRange(used);
  const shown = new Set<number>();
  for (const area of areasIn(visible))
    for (let row = area.top; row <= area.bottom; row += 1) shown.add(row);
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  return { merges, hiddenRows: rows.filter((row) => !shown.has(row)) };
}

function areasIn(found: Excel.RangeAreas): readonly Area[] {
  return found.isNullObject ? [] : found.areas.items.map(areaOfRange);
}

function sheetSnapshot(
  sheet: Excel.Worksheet,
  asked: AskedSheet | undefined,
  cells: readonly Cells[],
): SheetSnapshot {
  const { name } = sheet;
  return {
    ...blockNamed(name, asked, cells),
    name,
    visible: sheet.visibility === 'Visible',
    protected: sheet.protection.protected,
    ...(asked ? factsOf(asked) : { merges: [] }),
  };
}

function blockNamed(sheet: string, asked: AskedSheet | undefined, cells: readonly Cells[]): Block {
  if (asked?.hasCells && !asked.used.isNullObject)
    return blockOf(cellsOfRange({ sheet, area: areaOfRange(asked.used) }, asked.used, false));
  const found = cells.find((block) => block.sheet === sheet);
  return found ? blockOf(found) : { top: 1, left: 1, values: [], formulas: [] };
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
 * Reads areas of one sheet: one round trip for up to some 100,000 cells. Whole rows and columns are
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
