import { absoluteAddress, quoteSheet, type Area } from '../../src/grid/a1';
import { contains } from './areas';
import { sameName, type Book } from './book';
import { LOST, replaceTokens, structuredOf, type ReferenceStructXlsx } from './references';
import type { SheetModel } from './sheet';
import type { TableModel } from './table';

/** The cell a formula stands in, which `[@Col]` depends on. */
export interface Place {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** The formula with structured references as addresses; unknown tables and columns give `#REF!`. */
export function structuredToA1(formula: string, book: Book, place: Place): string {
  return replaceTokens(formula, (token) => {
    const reference = structuredOf(token);
    return reference && addressOf(reference, book, place);
  });
}

/** The address of a table's body for a bare name such as `Suivi`; undefined if no table has it. */
export function bareTable(name: string, book: Book, place: Place): string | undefined {
  return book.table(name) && addressOf({ table: name }, book, place);
}

function addressOf(reference: ReferenceStructXlsx, book: Book, place: Place): string {
  const table = tableOf(reference, book, place);
  const area = table && areaOf(reference, table, place);
  if (!table || !area) return LOST;
  return `${quoteSheet(table.sheet.name)}!${absoluteAddress(area)}`;
}

function tableOf({ table }: ReferenceStructXlsx, book: Book, place: Place): TableModel | undefined {
  if (table !== undefined && table !== '') return book.table(table);
  return book.tablesOn(place.sheet).find(({ area }) => contains(area, place.row, place.column));
}

function areaOf(reference: ReferenceStructXlsx, table: TableModel, place: Place): Area | undefined {
  const rows = rowsOf(reference.sections ?? [], table.area, place);
  const columns = columnsOf(reference.columns ?? [], table);
  return rows && columns && { ...rows, ...columns };
}

function rowsOf(
  sections: readonly string[],
  area: Area,
  place: Place,
): { top: number; bottom: number } | undefined {
  const body = { top: area.top + 1, bottom: area.bottom };
  if (sections.length === 0) return body;
  if (sections.includes('this row') || sections.includes('@')) {
    const isInside = place.row >= body.top && place.row <= body.bottom;
    return isInside ? { top: place.row, bottom: place.row } : undefined;
  }
  const hasHeaders = sections.includes('all') || sections.includes('headers');
  const hasData = sections.includes('all') || sections.includes('data');
  if (!hasHeaders && !hasData) return undefined;
  return { top: hasHeaders ? area.top : body.top, bottom: hasData ? area.bottom : area.top };
}

function columnsOf(
  names: readonly string[],
  table: TableModel,
): { left: number; right: number } | undefined {
  const { left, right } = table.area;
  if (names.length === 0) return { left, right };
  const indexes = names.map((name) => table.columns.findIndex((column) => sameName(column, name)));
  if (indexes.includes(-1)) return undefined;
  return { left: left + Math.min(...indexes), right: left + Math.max(...indexes) };
}
