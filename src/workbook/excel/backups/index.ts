import { columnLetters, type Area } from '../../../grid/a1';
import { originalRow } from '../../../grid/rowMoves';
import type { Command } from '../../port';
import { spread } from '../commands/look';
import { requireArea } from '../commands/target';
import { originOf, type Scene } from '../scene';
import type { Backup } from '../step';
import { chartBackup } from './chartBackup';
import { deletedRowsBackup } from './deletedRowsBackup';
import { mergeBackup, sizeBackup, styleBackup } from './look';
import { nameBackup } from './nameBackup';
import { pageLayoutBackup } from './pageLayoutBackup';
import { rowsBackup } from './rows';
import { conditionalFormatBackup, validationBackup } from './rules';
import { activeSheetBackup, addedSheetBackup, freezeBackup, protectionBackup } from './sheets';
import { newTablesBackup, tableRowsBackup, tableSizeBackup } from './tables';

/**
 * One backup for each thing that the list changes, contents of cells excepted: those are read by
 * bands. Things on sheets that the list adds go with their sheet.
 */
export function backupsOf(scene: Scene): Backup[] {
  const found = new Map<string, Backup>();
  const keep = (backup: Backup) => found.set(backup.place, found.get(backup.place) ?? backup);
  scene.commands.forEach((command, index) => backupsFor(scene, command, index).forEach(keep));
  rowBackups(scene).forEach(keep);
  return [...found.values()];
}

function backupsFor(scene: Scene, command: Command, index: number): Backup[] {
  switch (command.kind) {
    case 'add-sheet':
      return [addedSheetBackup(command.sheet), activeSheetBackup()];
    case 'define-name':
    case 'delete-name':
      return [nameBackup(command.name)];
    case 'resize-table':
      return [scene.canResize ? tableSizeBackup(command.table) : tableRowsBackup(command.table)];
    case 'activate':
      return [activeSheetBackup()];
    default:
      return 'sheet' in command && !scene.added.has(command.sheet)
        ? onStandingSheet(scene, command, index)
        : [];
  }
}

type OnSheet = Extract<Command, { sheet: string }>;

function onStandingSheet(scene: Scene, command: OnSheet, index: number): Backup[] {
  const { sheet } = command;
  const areas = (range: string): Area[] =>
    originOf(scene, index, sheet, range).map(({ area }) => area);
  switch (command.kind) {
    case 'add-table':
      return [newTablesBackup(sheet)];
    case 'add-chart':
    case 'delete-chart':
      return [chartBackup(sheet, command.name)];
    case 'style':
      return areas(command.range).map((area) => styleBackup(sheet, area));
    case 'merge':
      return areas(command.range).map((area) => mergeBackup(sheet, area));
    case 'column-width':
      return [sizeBackup(sheet, columnsOf(sheet, command.columns), 'columnWidth')];
    case 'row-height':
      return [sizeBackup(sheet, rowsOf(areas(spread(command.rows))), 'rowHeight')];
    case 'validation':
      return areas(command.range).map((area) => validationBackup(sheet, area));
    case 'conditional-format':
    case 'replace-conditions':
      return [conditionalFormatBackup(sheet)];
    case 'freeze':
      return [freezeBackup(sheet)];
    case 'page-layout':
      return [pageLayoutBackup(sheet)];
    case 'protect':
    case 'unprotect':
      return [protectionBackup(sheet)];
    default:
      return [];
  }
}

function columnsOf(sheet: string, columns: string): string[] {
  const { left, right } = requireArea(sheet, spread(columns));
  return range(left, right).map((column) => spread(columnLetters(column)));
}

function rowsOf(areas: readonly Area[]): string[] {
  return areas.flatMap(({ top, bottom }) => range(top, bottom).map((row) => spread(String(row))));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function rowBackups(scene: Scene): Backup[] {
  let mark = 0;
  return [...scene.moves].flatMap(([sheet, moves]) => {
    if (moves.length === 0) return [];
    const first = mark;
    mark += moves.length;
    const deleted = deletedAreas(scene, sheet);
    return [
      rowsBackup(sheet, moves, first),
      ...(deleted.length > 0 ? [deletedRowsBackup(sheet, deleted)] : []),
    ];
  });
}

/** Rows that stood before the list and that it deletes. */
function deletedAreas(scene: Scene, sheet: string): Area[] {
  const moves = scene.moves.get(sheet) ?? [];
  return moves.flatMap((move, index) => {
    if (move.kind !== 'delete-rows') return [];
    return range(move.at, move.at + move.count - 1).flatMap((row) => {
      const original = originalRow(row, moves.slice(0, index));
      return original === undefined ? [] : { top: original, bottom: original, left: 1, right: 1 };
    });
  });
}
