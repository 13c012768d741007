import type { Command } from '../port';
import { formulaSteps, numberFormatSteps, writeSteps } from './commands/cells';
import { addChartSteps, deleteChartSteps } from './commands/charts';
import { columnWidthSteps, mergeSteps, rowHeightSteps, styleSteps } from './commands/look';
import { defineNameSteps, deleteNameSteps } from './commands/names';
import { pageLayoutSteps } from './commands/pageLayoutSteps';
import { moveRowsSteps } from './commands/rows';
import { conditionalFormatSteps, replaceConditionsSteps, validationSteps } from './commands/rules';
import {
  activateSteps,
  addSheetSteps,
  freezeSteps,
  protectSteps,
  unprotectSteps,
} from './commands/sheets';
import { addTableSteps, resizeTableSteps } from './commands/tables';
import { markName, setMark } from './marks';
import { chartKey, isTextAt, sheetOfCommand, type FormatBefore, type Scene } from './scene';
import type { Step } from './step';
import type { Survey } from './survey';

/** Every command of the list as steps, in order; sheets are deleted apart, after all the rest. */
export function stepsOf(scene: Scene, survey: Survey): Step[] {
  const formatBefore = formatsBefore(survey);
  return scene.commands.flatMap((command, index) =>
    stepsFor(command, { scene, survey, index, formatBefore }),
  );
}

interface Place {
  readonly scene: Scene;
  readonly survey: Survey;
  readonly index: number;
  readonly formatBefore: FormatBefore;
}

function stepsFor(command: Command, place: Place): Step[] {
  switch (command.kind) {
    case 'add-sheet':
      return addSheetSteps(command);
    case 'delete-sheet':
      return [];
    case 'write':
      return writeSteps(command, (row, column) =>
        isTextAt(place.scene, place.index, command.sheet, { row, column }, place.formatBefore),
      );
    case 'formulas':
      return formulaSteps(command);
    case 'number-format':
      return numberFormatSteps(command);
    case 'style':
      return styleSteps(command);
    case 'merge':
      return mergeSteps(command);
    case 'column-width':
      return columnWidthSteps(command);
    case 'row-height':
      return rowHeightSteps(command);
    case 'insert-rows':
    case 'delete-rows':
      return moveRowsSteps(command, markOf(command, place));
    case 'add-table':
      return addTableSteps(command);
    case 'resize-table':
      return resizeTableSteps(command, sizeBefore(command.table, place));
    case 'define-name':
      return defineNameSteps(command, isDefined(command.name, place));
    case 'delete-name':
      return deleteNameSteps(command);
    case 'validation':
      return validationSteps(command);
    case 'conditional-format':
      return conditionalFormatSteps(command);
    case 'replace-conditions':
      return replaceConditionsSteps(command, place.survey.conditions);
    case 'freeze':
      return freezeSteps(command);
    case 'page-layout':
      return pageLayoutSteps(command);
    case 'add-chart':
      return isSuperseded(command, place)
        ? []
        : addChartSteps(command, stoodBefore(command, place));
    case 'delete-chart':
      return isSuperseded(command, place)
        ? []
        : deleteChartSteps(command, stoodBefore(command, place));
    case 'protect':
      return protectSteps(command, isProtected(command.sheet, place));
    case 'unprotect':
      return unprotectSteps(command, isProtected(command.sheet, place));
    case 'activate':
      return activateSteps(command);
  }
}

/** The range that a table has before a change by rows; undefined where the host resizes at once. */
function sizeBefore(table: string, { scene, survey }: Place): string | undefined {
  return scene.canResize ? undefined : survey.tableRanges.get(table);
}

/** Rows of an added sheet need no mark: taking back deletes the sheet. */
function markOf(
  command: Extract<Command, { kind: 'insert-rows' | 'delete-rows' }>,
  { scene, index }: Place,
): ((context: Excel.RequestContext) => void) | undefined {
  if (scene.added.has(command.sheet)) return undefined;
  const number = markNumber(scene, command.sheet, index);
  return (context) => setMark(context, markName(number), command.sheet, command);
}

/** Marks are numbered sheet by sheet, as the backups of rows number them. */
function markNumber(scene: Scene, sheet: string, index: number): number {
  let number = 0;
  for (const [name, moves] of scene.moves) {
    if (name === sheet) break;
    number += moves.length;
  }
  const earlier = scene.commands.slice(0, index).filter((c) => isMove(c) && c.sheet === sheet);
  return number + earlier.length;
}

function isMove(
  command: Command,
): command is Extract<Command, { kind: 'insert-rows' | 'delete-rows' }> {
  return command.kind === 'insert-rows' || command.kind === 'delete-rows';
}

/** Whether a name stands when the command at `index` comes: before the list, or defined by it. */
function isDefined(name: string, { scene, survey, index }: Place): boolean {
  const key = name.toLowerCase();
  return scene.commands.slice(0, index).reduce((stands, command) => {
    if (command.kind === 'define-name' && command.name.toLowerCase() === key) return true;
    if (command.kind === 'delete-name' && command.name.toLowerCase() === key) return false;
    return stands;
  }, survey.names.has(key));
}

type ChartCommand = Extract<Command, { kind: 'add-chart' | 'delete-chart' }>;

/** Whether a later command of the list replaces or deletes the same chart: the last one counts. */
function isSuperseded(command: ChartCommand, { scene, index }: Place): boolean {
  const key = chartKey(command);
  return scene.commands
    .slice(index + 1)
    .some((c) => (c.kind === 'add-chart' || c.kind === 'delete-chart') && chartKey(c) === key);
}

function stoodBefore(command: ChartCommand, { survey }: Place): boolean {
  return survey.charts.some((chart) => chartKey(chart) === chartKey(command));
}

function isProtected(sheet: string, { scene, survey, index }: Place): boolean {
  return scene.commands.slice(0, index).reduce((stands, command) => {
    if (sheetOfCommand(command) !== sheet) return stands;
    if (command.kind === 'protect') return true;
    return command.kind === 'unprotect' ? false : stands;
  }, survey.protectedSheets.has(sheet));
}

function formatsBefore(survey: Survey): FormatBefore {
  return (sheet, row, column) => {
    for (const { sheet: name, area, formats } of survey.cells) {
      const isHere = name === sheet && row >= area.top && row <= area.bottom;
      const format = isHere ? formats?.[row - area.top]?.[column - area.left] : undefined;
      if (format !== undefined) return format;
    }
    return undefined;
  };
}
