import { areaAddress, intersect, parseAddress } from '../../grid/a1';
import { WorkbookError } from '../errors';
import type { Command, Leaning, ProtectionAllowance } from '../port';
import { areaOfRange, cellsOfRange, INDEXES, readCells, type Cells } from './cells';
import { loadCharts, standingCharts, sweepAsides } from './chartSurvey';
import { cellCount } from './chunks';
import { allowancesOf } from './commands/sheets';
import { passing } from './commands/target';
import { askConditions, readConditions, type StandingCondition } from './conditionSurvey';
import { askLeaning, checkLeaning } from './leaning';
import { isMark } from './marks';
import { parseReference, type SheetArea } from './reference';
import { touchedCells, type ChartPlace, type Scene } from './scene';
import type { Backup } from './step';
import { checkSameEdges } from './tableRows';

/** What a list of commands must know of the workbook before it changes anything. */
export interface Survey {
  /** Cells of standing sheets as they are before the change. */
  readonly cells: readonly Cells[];
  /** Names that stand, in lower case as Excel compares them. */
  readonly names: ReadonlySet<string>;
  /** Where those names point that point to one area. */
  readonly targets: ReadonlyMap<string, { readonly sheet: string; readonly range: string }>;
  /** Those of the scene's charts that stand before the change. */
  readonly charts: readonly ChartPlace[];
  /** Ranges of the standing tables that the list resizes. */
  readonly tableRanges: ReadonlyMap<string, string>;
  /** Conditions that the list replaces. */
  readonly conditions: readonly StandingCondition[];
  /** With what each allows. */
  readonly protectedSheets: ReadonlyMap<string, readonly ProtectionAllowance[]>;
  /** Marks that an interrupted change has left behind. */
  readonly staleMarks: readonly string[];
}

/** Up to this many cells are read together with everything else. */
const CELLS_AT_ONCE = 20_000;

/**
 * Reads it in one round trip; two and more when the change touches many cells of standing sheets.
 * Throws before anything is written when a command cannot work (a sheet missing, a name taken) or when
 * what it leans on has changed.
 */
export async function survey(
  context: Excel.RequestContext,
  scene: Scene,
  backups: readonly Backup[],
  leaning: readonly Leaning[],
): Promise<Survey> {
  const touched = touchedCells(scene);
  const isSmall = touched.reduce((sum, { area }) => sum + cellCount(area), 0) <= CELLS_AT_ONCE;
  const lists = loadLists(context, scene);
  const ranges = isSmall ? touched.map((place) => loadCells(context, place)) : [];
  const charts = loadCharts(context, scene);
  const askedConditions = askConditions(context, scene);
  const asked = askLeaning(context, leaning);
  backups.forEach((backup) => backup.read?.(context));
  await context.sync();
  checkStructure(scene, lists);
  checkSheets(scene, lists);
  checkLeaning(asked);
  checkNew(scene.commands, lists);
  checkResized(scene, lists);
  const standing = standingCharts(scene, charts);
  await sweepAsides(context, charts);
  const cells = isSmall
    ? touched.map((place, index) => cellsOfRange(place, ranges[index], true))
    : await readCells(context, used(touched, lists), true);
  const names = lists.names.items.map(({ name }) => name);
  const conditions = await readConditions(context, askedConditions);
  return {
    cells,
    names: new Set(names.map((name) => name.toLowerCase())),
    targets: targetsOf(lists.names.items),
    charts: standing,
    conditions,
    tableRanges: new Map(
      lists.resized.map(({ name, range }) => [name, areaAddress(areaOfRange(range))]),
    ),
    protectedSheets: new Map(
      lists.sheets
        .filter((s) => !s.isNullObject && s.protection.protected)
        .map((s) => [s.name, allowancesOf(s.protection.options)]),
    ),
    staleMarks: names.filter(isMark),
  };
}

function loadLists(context: Excel.RequestContext, scene: Scene) {
  const { worksheets, names, tables } = context.workbook;
  const named = [...scene.existing, ...scene.added];
  const sheets = named.map((sheet) => worksheets.getItemOrNullObject(sheet));
  return {
    named,
    structure: context.workbook.protection.load('protected'),
    sheets: sheets.map((sheet) => sheet.load('name,protection/protected,protection/options')),
    used: sheets.map((sheet) => passing(sheet.getUsedRangeOrNullObject(false).load(INDEXES))),
    names: names.load('items/name,items/formula'),
    tables: tables.load('items/name'),
    resized: resizedTables(scene).map((name) => ({
      name,
      range: passing(tables.getItemOrNullObject(name).getRange().load(INDEXES)),
    })),
  };
}

/** Standing tables that the list resizes; one that it adds first is not there to be read. */
function resizedTables({ commands }: Scene): string[] {
  const added = new Set(commands.flatMap((c) => (c.kind === 'add-table' ? [c.name] : [])));
  const resized = commands.flatMap((c) => (c.kind === 'resize-table' ? [c.table] : []));
  return [...new Set(resized)].filter((name) => !added.has(name));
}

type Lists = ReturnType<typeof loadLists>;

function loadCells(context: Excel.RequestContext, { sheet, area }: SheetArea): Excel.Range {
  const item = context.workbook.worksheets.getItemOrNullObject(sheet);
  return passing(item.getRange(areaAddress(area)).load('values,formulas,numberFormat'));
}

/** Excel answers as for a protected sheet: only asking it tells which of the two it is. */
function checkStructure({ commands }: Scene, { structure }: Lists): void {
  const sheets = commands.find(({ kind }) => kind === 'add-sheet' || kind === 'delete-sheet');
  if (structure.protected && sheets)
    throw new WorkbookError('protected-structure', 'The structure of the workbook is protected');
}

function checkSheets(scene: Scene, lists: Lists): void {
  const standing = new Set(scene.existing);
  lists.sheets.forEach((item, index) => {
    const sheet = lists.named[index] ?? '';
    if (standing.has(sheet) && item.isNullObject) {
      throw new WorkbookError('not-found', `No sheet ${sheet}`, { sheet });
    }
    if (!standing.has(sheet) && !item.isNullObject) {
      throw new WorkbookError('already-exists', `Sheet ${sheet} exists`, { sheet });
    }
  });
}

/** Tables share their names with the defined names of the workbook. */
function checkNew(commands: readonly Command[], lists: Lists): void {
  const taken = new Set(
    [...lists.tables.items, ...lists.names.items].map(({ name }) => name.toLowerCase()),
  );
  for (const command of commands) {
    if (command.kind === 'add-table' && taken.has(command.name.toLowerCase())) {
      throw new WorkbookError('already-exists', `Table ${command.name} exists`, {
        sheet: command.sheet,
      });
    }
  }
}

function checkResized({ commands, canResize }: Scene, lists: Lists): void {
  const missing = lists.resized.find(({ range }) => range.isNullObject);
  if (missing) throw new WorkbookError('not-found', `No table ${missing.name}`);
  if (canResize) return;
  for (const command of commands) {
    if (command.kind !== 'resize-table') continue;
    const standing = lists.resized.find(({ name }) => name === command.table);
    const wanted = parseAddress(command.range);
    if (standing && wanted) checkSameEdges(areaOfRange(standing.range), wanted);
  }
}

function targetsOf(items: readonly Excel.NamedItem[]): Survey['targets'] {
  return new Map(
    items.flatMap(({ name, formula }) => {
      const target = parseReference(String(formula));
      if (target === undefined) return [];
      return [[name.toLowerCase(), { sheet: target.sheet, range: areaAddress(target.area) }]];
    }),
  );
}

/** The part of the cells that lies where the sheet is used; beyond it they are blank. */
function used(touched: readonly SheetArea[], lists: Lists): SheetArea[] {
  return touched.flatMap(({ sheet, area }) => {
    const range = lists.used[lists.named.indexOf(sheet)];
    const extent = range === undefined || range.isNullObject ? undefined : areaOfRange(range);
    const shared = extent && intersect(extent, area);
    return shared === undefined ? [] : [{ sheet, area: shared }];
  });
}
