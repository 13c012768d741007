import { tokenTypes, type Token } from '@borgar/fx/xlsx';

import { contains } from '../areas';
import { sameName, type Book } from '../book';
import { rangeOf, readTokens, structuredOf, type ReferenceStructXlsx } from '../references';
import type { Place } from '../structured';

/**
 * What a formula names that the workbook does not have: a table, a column, a sheet. Excel refuses
 * such a formula; a name that nobody defined it takes, and shows `#NAME?`.
 */
export function unresolved(formula: string, book: Book, place: Place): string | undefined {
  for (const token of readTokens(formula)) {
    const reference = structuredOf(token);
    const missing = reference
      ? missingPart(reference, book, place)
      : missingSheet(token, book) && `There is no sheet for ${token.value}.`;
    if (missing) return missing;
  }
  return undefined;
}

function missingPart(
  { table: name = '', columns = [] }: ReferenceStructXlsx,
  book: Book,
  { sheet, row, column }: Place,
): string | undefined {
  const table =
    name === ''
      ? book.tablesOn(sheet).find(({ area }) => contains(area, row, column))
      : book.table(name);
  if (!table) return `There is no table ${name}.`;
  const lost = columns.find((wanted) => !table.columns.some((other) => sameName(other, wanted)));
  return lost === undefined ? undefined : `The table ${table.name} has no column ${lost}.`;
}

function missingSheet(token: Token, book: Book): boolean {
  const reference = rangeOf(token);
  const sheet = reference?.sheetName ?? '';
  return sheet !== '' && (reference?.workbookName ?? '') === '' && !book.sheet(sheet);
}

/** Whether a formula reads another workbook. */
export function readsOtherWorkbook(formula: string): boolean {
  return readTokens(formula).some((token) => (rangeOf(token)?.workbookName ?? '') !== '');
}

/** Names that nobody defined. */
export function undefinedNames(formula: string, book: Book): readonly string[] {
  return readTokens(formula)
    .filter(({ type }) => type === tokenTypes.REF_NAMED)
    .map(({ value }) => value)
    .filter(
      (name) => !book.table(name) && !book.names.some((other) => sameName(other.name, bare(name))),
    );
}

function bare(name: string): string {
  return name.slice(name.lastIndexOf('!') + 1);
}
