import { intersect, MAX_ROW, type Area } from '../../../src/grid/a1';
import type { TablePatch } from '../api';
import { contains, height, width } from '../areas';
import { sameName } from '../book';
import { displayText } from '../display';
import { HostError } from '../errors';
import { checkDefinedName } from '../names';
import type { SheetModel } from '../sheet';
import { structuredToA1 } from '../structured';
import { TableModel } from '../table';
import { clearCells } from './clearCells';
import { changeCell, tellFormat, tellWorkbook, type Editing } from './editing';
import { formulaCells } from './formulas';
import { growTable } from './growTables';
import { setHeading, uniqueHeading } from './headings';
import { insertCells } from './structure';
import { dropTableReferences, renameTableReferences } from './tableReferences';

/** Makes a table of an area; its first row gives the headings unless `hasHeaders` is false. */
export function addTable(
  editing: Editing,
  sheet: SheetModel,
  area: Area,
  init: { readonly name?: string; readonly hasHeaders?: boolean } = {},
): TableModel {
  checkPlace(editing, sheet, area);
  const name = init.name ?? freeTableName(editing);
  checkTableName(editing, name);
  const hasHeaders = init.hasHeaders ?? true;
  if (!hasHeaders) insertCells(editing, sheet, { ...area, bottom: area.top }, 'down');
  if (hasHeaders && area.bottom === area.top) makeFirstRow(editing, sheet, area);
  const bottom = Math.max(hasHeaders ? area.bottom : area.bottom + 1, area.top + 1);
  const table = new TableModel(editing.book.nextId(), name, sheet, { ...area, bottom }, []);
  readHeadings(editing, table);
  editing.journal.set(editing.book, 'tables', [...editing.book.tables, table], true);
  editing.events.push({ kind: 'table-added', tableId: table.id });
  tellFormat(editing, sheet, table.area);
  return table;
}

/** A table of headings alone takes a row of its own: what stands below moves down (office-js#1197). */
function makeFirstRow(editing: Editing, sheet: SheetModel, area: Area): void {
  const row = area.bottom + 1;
  const below = { ...area, top: row, bottom: row };
  const isFilled = [...sheet.grid.within(below)].some(({ cell }) => cell.value !== null);
  if (isFilled) insertCells(editing, sheet, below, 'down');
}

function checkPlace({ book }: Editing, sheet: SheetModel, area: Area): void {
  if (sheet.protection)
    throw new HostError('AccessDenied', `The sheet ${sheet.name} is protected.`);
  if (area.bottom === MAX_ROW)
    throw new HostError('InvalidArgument', 'The table would be too tall.');
  if (book.tablesOn(sheet).some((other) => intersect(other.area, area))) {
    throw new HostError('InvalidArgument', 'A table cannot overlap another table.');
  }
  if (sheet.merges.some((merge) => intersect(merge, area))) {
    throw new HostError('InvalidOperation', 'A table cannot hold merged cells.');
  }
}

function freeTableName({ book }: Editing): string {
  let number = book.tables.length + 1;
  while (book.table(`Tableau${number}`)) number += 1;
  return `Tableau${number}`;
}

function checkTableName({ book }: Editing, name: string, self?: TableModel): void {
  checkDefinedName(name);
  const isTaken =
    book.tables.some((table) => table !== self && sameName(table.name, name)) ||
    book.names.some((other) => other.scope === undefined && sameName(other.name, name));
  if (isTaken) throw new HostError('InvalidArgument', `The name ${name} is taken.`);
}

/** Heading cells become plain unique texts, written back where they differ. */
function readHeadings(editing: Editing, table: TableModel): void {
  const { area, sheet } = table;
  const columns: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const { value, style, formula } = sheet.cell(area.top, column);
    const heading = uniqueHeading(columns, displayText(value, style.numberFormat));
    columns.push(heading);
    if (value !== heading || formula !== undefined) {
      setHeading(editing, table, column - area.left, heading);
    }
  }
  editing.journal.set(table, 'columns', columns, true);
}

export function updateTable(editing: Editing, table: TableModel, patch: TablePatch): void {
  const { name, ...looks } = patch;
  if (name !== undefined && name !== table.name) {
    checkTableName(editing, name, table);
    renameTableReferences(editing, table, name);
    editing.journal.set(table, 'name', name, true);
  }
  for (const [key, value] of Object.entries(looks)) {
    editing.journal.set<TableModel, keyof TableModel>(table, key as keyof typeof looks, value);
  }
  tellFormat(editing, table.sheet, table.area);
}

/** The heading row must stay where it is and the new area must touch the old one. */
export function resizeTable(editing: Editing, table: TableModel, area: Area): void {
  const before = table.area;
  const { sheet } = table;
  if (sheet.protection)
    throw new HostError('AccessDenied', `The sheet ${sheet.name} is protected.`);
  const isRefused =
    area.top !== before.top ||
    area.bottom <= area.top ||
    !intersect(area, before) ||
    overlaps(editing, table, area);
  if (isRefused) throw new HostError('InvalidArgument', 'A table cannot take this area.');
  if (area.bottom > before.bottom) growTable(editing, table, area.bottom);
  editing.journal.set(table, 'area', area, true);
  readHeadings(editing, table);
  tellFormat(editing, sheet, area);
}

function overlaps({ book }: Editing, table: TableModel, area: Area): boolean {
  return (
    book.tablesOn(table.sheet).some((other) => other !== table && intersect(other.area, area)) ||
    table.sheet.merges.some((merge) => intersect(merge, area))
  );
}

export function renameColumn(
  editing: Editing,
  table: TableModel,
  index: number,
  name: string,
  sync: (area: Area) => void,
): void {
  const column = table.area.left + index;
  if (index < 0 || index >= width(table.area)) {
    throw new HostError('InvalidArgument', 'The table has no such column.');
  }
  const row = table.area.top;
  changeCell(editing, table.sheet, row, column, { value: name, formula: undefined });
  sync({ top: row, bottom: row, left: column, right: column });
}

export function deleteTable(editing: Editing, table: TableModel): void {
  dropTableReferences(editing, table);
  removeFromBook(editing, table);
  clearCells(editing, table.sheet, table.area, 'all');
}

export function convertToRange(editing: Editing, table: TableModel): void {
  const { book, journal } = editing;
  for (const sheet of book.sheets) {
    for (const { row, column, cell } of [...formulaCells(sheet)]) {
      if (!mentions(cell.formula, table, sheet, row, column)) continue;
      const formula = structuredToA1(cell.formula, book, { sheet, row, column });
      journal.setCell(sheet, row, column, { ...cell, formula });
    }
  }
  removeFromBook(editing, table);
}

function mentions(
  formula: string,
  table: TableModel,
  sheet: SheetModel,
  row: number,
  column: number,
) {
  const isInside = sheet === table.sheet && contains(table.area, row, column);
  return isInside || formula.toLowerCase().includes(`${table.name.toLowerCase()}[`);
}

export function removeFromBook(
  { book, journal, events, ...rest }: Editing,
  table: TableModel,
): void {
  journal.set(
    book,
    'tables',
    book.tables.filter((other) => other !== table),
    true,
  );
  events.push({ kind: 'table-deleted', tableId: table.id });
  tellWorkbook({ book, journal, events, ...rest });
}

/** How many data rows a table has. */
export function bodyHeight(table: TableModel): number {
  return height(table.area) - 1;
}
