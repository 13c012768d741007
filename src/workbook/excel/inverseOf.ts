import { areaAddress, cellAddress } from '../../grid/a1';
import { runsOf } from '../../grid/runsOf';
import type { Command } from '../port';
import type { Cells } from './cells';
import { isReplaced } from './conditionSurvey';
import { chartKey, type ChartPlace, type Scene } from './scene';
import type { Survey } from './survey';

/** Commands whose effect on a standing sheet no command takes back. */
const ONE_WAY: ReadonlySet<Command['kind']> = new Set([
  'delete-sheet',
  'add-table',
  'delete-rows',
  'merge',
  'validation',
  'conditional-format',
  'delete-name',
]);

/**
 * The commands that take a change back, to be applied to the workbook that it left: sheets go, rows
 * go, cells get their contents and number formats again. Looks (fills, widths, page set-up) stay.
 * Empty when something of the change cannot be taken back by commands, such as a chart deleted.
 */
export function inverseOf(scene: Scene, survey: Survey): Command[] {
  if (survey.charts.some((chart) => !redrawing(scene, chart))) return [];
  if (scene.commands.some((command) => isOneWay(scene, command))) return [];
  return [
    ...protectionFirst(scene, survey),
    ...[...scene.added].map((sheet): Command => ({ kind: 'delete-sheet', sheet })),
    ...chartsBack(scene),
    ...rowsBack(scene),
    ...sizesBack(scene, survey),
    ...survey.cells.flatMap(contentCommands),
    ...conditionsBack(scene, survey),
    ...namesBack(scene, survey),
    ...protectionLast(scene, survey),
  ];
}

/** What stands on an added sheet goes with it. */
function isOneWay(scene: Scene, command: Command): boolean {
  if (!ONE_WAY.has(command.kind)) return isRedefinition(scene, command);
  return !('sheet' in command) || !scene.added.has(command.sheet);
}

/** A name that the list defines twice, or that stood before, has no former target to go back to. */
function isRedefinition(scene: Scene, command: Command): boolean {
  if (command.kind !== 'define-name') return false;
  return (
    scene.commands.filter((c) => c.kind === 'define-name' && c.name === command.name).length > 1
  );
}

/** Charts that stand at the end go, or are drawn again as they were before the list. */
function chartsBack(scene: Scene): Command[] {
  return scene.charts.flatMap((chart): Command[] => {
    const last = lastOf(scene, chart);
    if (last?.kind !== 'add-chart') return [];
    return [
      redrawing(scene, chart) ?? { kind: 'delete-chart', sheet: chart.sheet, name: chart.name },
    ];
  });
}

/** The chart that the list replaces, as it was; what stands then is what the list drew. */
function redrawing(scene: Scene, chart: ChartPlace): Command | undefined {
  const last = lastOf(scene, chart);
  if (last?.kind !== 'add-chart' || last.former === undefined) return undefined;
  const { kind, sheet, former, ...drawing } = last;
  return { kind, sheet, ...former, former: drawing };
}

function lastOf({ commands }: Scene, chart: ChartPlace) {
  return commands.findLast(
    (c) => (c.kind === 'add-chart' || c.kind === 'delete-chart') && chartKey(c) === chartKey(chart),
  );
}

function rowsBack(scene: Scene): Command[] {
  return [...scene.moves].flatMap(([sheet, moves]) =>
    [...moves]
      .reverse()
      .map(({ at, count }): Command => ({ kind: 'delete-rows', sheet, at, count })),
  );
}

/** Tables that the list itself adds go with their sheet. */
function sizesBack(scene: Scene, survey: Survey): Command[] {
  const resized = scene.commands.flatMap((c) => (c.kind === 'resize-table' ? [c.table] : []));
  return [...new Set(resized)].flatMap((table): Command[] => {
    const range = survey.tableRanges.get(table);
    return range === undefined ? [] : [{ kind: 'resize-table', table, range }];
  });
}

/** Number formats in runs of equal ones, then constants, then formulas cell by cell. */
function contentCommands(cells: Cells): Command[] {
  const { sheet, area, values, formulas } = cells;
  const constants = values.map((row, r) =>
    row.map((value, c) => (typeof formulas[r]?.[c] === 'string' ? null : value)),
  );
  const write: Command = { kind: 'write', sheet, range: areaAddress(area), values: constants };
  return [...formatCommands(cells), write, ...formulaCommands(cells)];
}

function formulaCommands({ sheet, area, formulas }: Cells): Command[] {
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, c): Command[] => {
      if (formula === null) return [];
      const range = cellAddress(area.top + r, area.left + c);
      return [{ kind: 'formulas', sheet, range, formulas: [[formula]] }];
    }),
  );
}

function formatCommands({ sheet, area, formats = [] }: Cells): Command[] {
  const width = area.right - area.left + 1;
  return Array.from({ length: width }, (_, c) => formats.map((row) => row[c] ?? 'General')).flatMap(
    (column, c) =>
      runsOf(column).map(({ first, last, value }): Command => {
        const left = area.left + c;
        const run = { top: area.top + first, bottom: area.top + last, left, right: left };
        return { kind: 'number-format', sheet, range: areaAddress(run), format: value };
      }),
  );
}

/** The same conditions as before; they read what the cells and names hold again by then. */
function conditionsBack(scene: Scene, survey: Survey): Command[] {
  return scene.commands.flatMap((command): Command[] => {
    if (command.kind !== 'replace-conditions' || scene.added.has(command.sheet)) return [];
    const conditions = survey.conditions
      .filter((each) => isReplaced(each, command))
      .map(({ range, formula }) => ({ range, formula }));
    return [{ ...command, conditions }];
  });
}

function namesBack(scene: Scene, survey: Survey): Command[] {
  return scene.commands.flatMap((command): Command[] => {
    if (command.kind !== 'define-name') return [];
    const before = survey.targets.get(command.name.toLowerCase());
    const { name } = command;
    return [before ? { kind: 'define-name', name, ...before } : { kind: 'delete-name', name }];
  });
}

/** A sheet that the change protected must be opened before its cells go back. */
function protectionFirst(scene: Scene, survey: Survey): Command[] {
  return scene.existing
    .filter((sheet) => isProtectedAfter(scene, survey, sheet) && touchesProtection(scene, sheet))
    .map((sheet) => ({ kind: 'unprotect', sheet }));
}

function protectionLast(scene: Scene, survey: Survey): Command[] {
  return scene.existing.flatMap((sheet): Command[] => {
    const allow = survey.protectedSheets.get(sheet);
    if (!allow || !touchesProtection(scene, sheet)) return [];
    return [{ kind: 'protect', sheet, allow }];
  });
}

function touchesProtection(scene: Scene, sheet: string): boolean {
  return scene.commands.some(
    (c) => (c.kind === 'protect' || c.kind === 'unprotect') && c.sheet === sheet,
  );
}

function isProtectedAfter(scene: Scene, survey: Survey, sheet: string): boolean {
  return scene.commands.reduce((stands, command) => {
    if (command.kind === 'protect' && command.sheet === sheet) return true;
    return command.kind === 'unprotect' && command.sheet === sheet ? false : stands;
  }, survey.protectedSheets.has(sheet));
}
