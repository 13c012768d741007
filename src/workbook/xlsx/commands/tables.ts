import { absoluteAddress, quoteSheet, type Area } from '../../../grid/a1';
import { WorkbookError } from '../../errors';
import type { CellValue, Command } from '../../port';
import type { FileSheet, WorkbookFile } from '../file';
import { findArea, findOpenSheet, findSheet, findTable, put } from './target';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** A table over cells already written; headings become texts, empty or repeated ones get a number. */
export function addTable(file: WorkbookFile, command: Of<'add-table'>): void {
  const sheet = findOpenSheet(file, command.sheet);
  const area = findArea(sheet, command.range);
  checkFreeName(file, command.name);
  sheet.tables.push({
    name: command.name,
    range: command.range,
    columns: headingsOf(sheet, area),
    style: command.style,
    filterButtons: command.filterButtons,
    banded: command.banded,
    totalsRow: false,
  });
}

/** The texts of a heading row, written back so that cells and table agree; `known` ones come first. */
function headingsOf(sheet: FileSheet, area: Area, known: readonly string[] = []): string[] {
  const columns = known.slice(0, area.right - area.left + 1);
  for (let column = area.left + columns.length; column <= area.right; column++) {
    const heading = freeHeading(sheet.values[area.top - 1]?.[column - 1] ?? null, columns);
    columns.push(heading);
    put(sheet.values, area.top, column, heading);
  }
  return columns;
}

function freeHeading(value: CellValue, taken: readonly string[]): string {
  const isFree = (text: string) => !taken.some((t) => t.toLowerCase() === text.toLowerCase());
  const wanted = value === null ? '' : String(value);
  if (wanted !== '' && isFree(wanted)) return wanted;
  const stem = wanted === '' ? 'Colonne' : wanted;
  let number = wanted === '' ? taken.length + 1 : 2;
  while (!isFree(`${stem}${number}`)) number++;
  return `${stem}${number}`;
}

/** A table grows or shrinks from its first heading; new columns are named by their cells. */
export function resizeTable(file: WorkbookFile, command: Of<'resize-table'>): void {
  const { sheet, table } = findTable(file, command.table);
  findOpenSheet(file, sheet.name);
  const [before, after] = [findArea(sheet, table.range), findArea(sheet, command.range)];
  if (before.top !== after.top || before.left !== after.left) {
    throw new WorkbookError('insert-conflict', 'The headings must stay', {
      sheet: sheet.name,
      address: command.range,
    });
  }
  table.range = command.range;
  table.columns = headingsOf(sheet, after, table.columns);
}

/** A name that exists already points elsewhere from now on; that of a table is refused. */
export function defineName(file: WorkbookFile, command: Of<'define-name'>): void {
  const sheet = findSheet(file, command.sheet);
  const refersTo = reference(sheet, command.range);
  const wanted = command.name.toLowerCase();
  const old = file.names.find((n) => n.scope === undefined && n.name.toLowerCase() === wanted);
  if (old === undefined) checkFreeName(file, command.name);
  if (old === undefined) file.names.push({ name: command.name, refersTo });
  else old.refersTo = refersTo;
}

function reference(sheet: FileSheet, range: string): string {
  return `${quoteSheet(sheet.name)}!${absoluteAddress(findArea(sheet, range))}`;
}

export function deleteName(file: WorkbookFile, command: Of<'delete-name'>): void {
  const wanted = command.name.toLowerCase();
  const rest = file.names.filter(
    ({ name, scope }) => scope !== undefined || name.toLowerCase() !== wanted,
  );
  if (rest.length === file.names.length) {
    throw new WorkbookError('not-found', `No name ${command.name}`);
  }
  file.names = rest;
}

/** Tables and workbook names share one space, whatever their case. */
function checkFreeName(file: WorkbookFile, name: string): void {
  const taken = [
    ...file.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)),
    ...file.names.filter((n) => n.scope === undefined).map((n) => n.name),
  ];
  if (!taken.some((other) => other.toLowerCase() === name.toLowerCase())) return;
  throw new WorkbookError('already-exists', `${name} is taken`);
}
