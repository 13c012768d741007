import { areaAddress, type Area } from '../../grid/a1';
import type { Block, NameSnapshot, SheetSnapshot, Snapshot, TableSnapshot } from '../port';
import { isStale, loadMode, recalculate } from './calculation';
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
import { isPassing } from './errors';
import type { KnownPlaces, KnownSheet } from './knownPlaces';
import { isMark } from './marks';
import { parseReference, type SheetArea } from './reference';

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
 * Merged cells and hidden rows come with the sheets where the host tells them; which numbers show as days it
 * tells at no fair price. What is known and has grown too large, or is protected now, spoils its request: then
 * nothing is known. Excel refuses to tell more than 512 merged areas: then none is asked for.
 */
export async function readSnapshot(
  context: Excel.RequestContext,
  known: KnownPlaces,
  reading: Reading,
): Promise<Snapshot> {
  try {
    return await readStanding(context, known, reading);
  } catch (error) {
    const isKnown = known.sheets.size > 0;
    if (isPassing(error) || !(isKnown || reading.tellsMerges)) throw error;
    known.sheets.clear();
    known.tables.clear();
    return readSnapshot(context, known, isKnown ? reading : { ...reading, tellsMerges: false });
  }
}

async function readStanding(
  context: Excel.RequestContext,
  known: KnownPlaces,
  reading: Reading,
): Promise<Snapshot> {
  const lists = loadLists(context);
  const asked = askKnown(context, known, reading);
  await context.sync();
  const { wanted, tellsMerges } = reading;
  const sheets = lists.sheets.items.filter(({ name }) => wanted?.includes(name) ?? true);
  if (isStale(lists.application)) {
    recalculate(lists.application);
    asked.sheets.clear();
  }
  const others = sheets.filter(({ name }) => !asked.sheets.has(name));
  const otherTables = lists.tables.items.filter(({ name }) => !asked.tables.has(name));
  for (const sheet of others) {
    const isProtected = sheet.protection.protected;
    asked.sheets.set(sheet.name, askSheet(sheet, { isProtected, hasCells: false, tellsMerges }));
  }
  for (const table of otherTables) asked.tables.set(table.name, askTable(table));
  if (others.length + otherTables.length > 0) await context.sync();
  const cells = await readCells(
    context,
    sheets.flatMap(({ name }) => areasLeft(name, asked.sheets.get(name))),
  );
  const read = sheets.map((sheet) => sheetSnapshot(sheet, asked.sheets.get(sheet.name), cells));
  const tables = lists.tables.items.map((table) =>
    tableSnapshot(table, asked.tables.get(table.name)),
  );
  if (!wanted) known.sheets.clear();
  for (const sheet of read)
    known.sheets.set(sheet.name, {
      cells: sheet.values.length * (sheet.values[0]?.length ?? 0),
      isProtected: sheet.protected,
      tellsMerges: asked.sheets.get(sheet.name)?.merged !== undefined,
    });
  known.tables = new Set(tables.map(({ name }) => name));
  return {
    sheets: read,
    tables,
    ...namesOf(lists.names.items),
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
  { workbook: { worksheets, tables } }: Excel.RequestContext,
  known: KnownPlaces,
  { wanted, tellsMerges }: Reading,
): Asked {
  const sheets = [...known.sheets].filter(([name]) => wanted?.includes(name) ?? true);
  const hasCells = sheets.reduce((sum, [, { cells }]) => sum + cells, 0) <= CELLS_PER_READ;
  return {
    sheets: new Map(
      sheets.map(([name, sheet]) => [
        name,
        askSheet(worksheets.getItemOrNullObject(name), {
          ...sheet,
          hasCells,
          tellsMerges: tellsMerges && sheet.tellsMerges,
        }),
      ]),
    ),
    tables: new Map(
      [...known.tables].map((name) => [name, askTable(tables.getItemOrNullObject(name))]),
    ),
  };
}

function askTable(table: Excel.Table): Excel.Range {
  return passing(table.getRange().load(INDEXES));
}

/** Excel looks for visible cells on no protected sheet. */
function askSheet(
  sheet: Excel.Worksheet,
  { isProtected, hasCells, tellsMerges }: Omit<KnownSheet, 'cells'> & Pick<AskedSheet, 'hasCells'>,
): AskedSheet {
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

function namesOf(items: readonly Excel.NamedItem[]): Pick<Snapshot, 'names' | 'otherNames'> {
  const names = items.flatMap(nameSnapshot);
  const found = names.map(({ name }) => name);
  return {
    names,
    otherNames: items.map(({ name }) => name).filter((name) => !found.includes(name)),
  };
}

function nameSnapshot(item: Excel.NamedItem): NameSnapshot[] {
  const target = parseReference(String(item.formula));
  if (target === undefined || isMark(item.name)) return [];
  return [{ name: item.name, sheet: target.sheet, range: areaAddress(target.area) }];
}
