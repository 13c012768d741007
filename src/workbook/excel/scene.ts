import { intersect, parseAddress, type Area } from '../../grid/a1';
import { originalAreas, type RowMove } from '../../grid/rowMoves';
import type { Command } from '../port';
import { requireArea } from './commands/target';
import { markName } from './marks';
import type { SheetArea } from './reference';

/** Where a list of commands reaches, told before anything is read: pure bookkeeping. */
export interface Scene {
  readonly commands: readonly Command[];
  /** Sheets that the list adds. */
  readonly added: ReadonlySet<string>;
  /** Sheets that stand already and that some command names. */
  readonly existing: readonly string[];
  /** Row moves on sheets that stand already, in order. */
  readonly moves: ReadonlyMap<string, readonly RowMove[]>;
  /** Charts of standing sheets that the list adds or deletes, each once. */
  readonly charts: readonly ChartPlace[];
  /** Whether the host resizes tables at once; else rows are added or taken away at their end. */
  readonly canResize: boolean;
}

export interface ChartPlace {
  readonly sheet: string;
  readonly name: string;
}

/** The sheet that a command names, when it names one. */
export function sheetOfCommand(command: Command): string | undefined {
  return 'sheet' in command ? command.sheet : undefined;
}

export function sceneOf(
  commands: readonly Command[],
  { canResize }: Pick<Scene, 'canResize'>,
): Scene {
  const added = new Set(commands.flatMap((c) => (c.kind === 'add-sheet' ? [c.sheet] : [])));
  const named = commands.flatMap((command) => sheetOfCommand(command) ?? []);
  const existing = [...new Set(named)].filter((sheet) => !added.has(sheet));
  const moves = new Map(existing.map((sheet) => [sheet, movesOn(commands, sheet)]));
  const charts = chartsOf(commands).filter(({ sheet }) => !added.has(sheet));
  return { commands, added, existing, moves, charts, canResize };
}

function chartsOf(commands: readonly Command[]): ChartPlace[] {
  const named = commands.flatMap((c) =>
    c.kind === 'add-chart' || c.kind === 'delete-chart' ? [{ sheet: c.sheet, name: c.name }] : [],
  );
  return [...new Map(named.map((chart) => [chartKey(chart), chart])).values()];
}

/** Charts are told apart by their sheet and by their name, whatever its case. */
export function chartKey({ sheet, name }: ChartPlace): string {
  return `${sheet}!${name.toLowerCase()}`;
}

function movesOn(commands: readonly Command[], sheet: string): RowMove[] {
  return commands.flatMap((c) =>
    (c.kind === 'insert-rows' || c.kind === 'delete-rows') && c.sheet === sheet ? [c] : [],
  );
}

/** The marks that tell afterwards which rows moved. */
export function marksOf({ moves }: Scene): string[] {
  return [...moves.values()].flat().map((_, index) => markName(index));
}

/** Where the cells of an area that the command at `index` touches stood before the whole list. */
export function originOf(scene: Scene, index: number, sheet: string, range: string): SheetArea[] {
  if (scene.added.has(sheet)) return [];
  const earlier = movesOn(scene.commands.slice(0, index), sheet);
  return originalAreas(requireArea(sheet, range), earlier).map((area) => ({ sheet, area }));
}

/** Cells of standing sheets whose contents or number format the list changes, each area once. */
export function touchedCells(scene: Scene): SheetArea[] {
  const areas = scene.commands.flatMap((command, index) => {
    switch (command.kind) {
      case 'write':
      case 'formulas':
      case 'number-format':
      case 'merge':
        return originOf(scene, index, command.sheet, command.range);
      case 'add-table':
        return originOf(scene, index, command.sheet, headingRow(command));
      default:
        return [];
    }
  });
  return withoutRepeats(areas);
}

/** Excel may rewrite the headings of a new table: numbers become text, repeats get a number. */
function headingRow({ sheet, range }: Extract<Command, { kind: 'add-table' }>): string {
  return range.replace(/\d+$/, String(requireArea(sheet, range).top));
}

function withoutRepeats(areas: readonly SheetArea[]): SheetArea[] {
  return areas.filter(
    (a, index) =>
      !areas.some(
        (b, other) =>
          other !== index &&
          a.sheet === b.sheet &&
          holds(b.area, a.area) &&
          (other < index || !holds(a.area, b.area)),
      ),
  );
}

function holds(outer: Area, inner: Area): boolean {
  const shared = intersect(outer, inner);
  return (
    shared !== undefined &&
    shared.top === inner.top &&
    shared.bottom === inner.bottom &&
    shared.left === inner.left &&
    shared.right === inner.right
  );
}

/** The number format that a cell had before the list, where it was read. */
export type FormatBefore = (sheet: string, row: number, column: number) => string | undefined;

/**
 * Whether a cell has the text format when the command at `index` reaches it: the last format given
 * to it by the list, through the rows that moved meanwhile, else the one it had before.
 */
export function isTextAt(
  scene: Scene,
  index: number,
  sheet: string,
  cell: { row: number; column: number },
  formatBefore: FormatBefore,
): boolean {
  let { row } = cell;
  for (let i = index - 1; i >= 0; i -= 1) {
    const command = scene.commands[i];
    if (command === undefined || sheetOfCommand(command) !== sheet) continue;
    if (command.kind === 'add-sheet') return false;
    if (command.kind === 'number-format' && covers(command.range, row, cell.column)) {
      return command.format === '@';
    }
    if (command.kind === 'insert-rows') row = rowBeforeInsertion(row, command);
    if (command.kind === 'delete-rows' && row >= command.at) row += command.count;
  }
  return formatBefore(sheet, row, cell.column) === '@';
}

/** A row brought by an insertion has the formats of the row above it. */
function rowBeforeInsertion(row: number, { at, count }: { at: number; count: number }): number {
  if (row < at) return row;
  return row < at + count ? Math.max(1, at - 1) : row - count;
}

function covers(range: string, row: number, column: number): boolean {
  const area = parseAddress(range);
  return (
    area !== undefined &&
    row >= area.top &&
    row <= area.bottom &&
    column >= area.left &&
    column <= area.right
  );
}
