import { stringifyA1Ref, tokenTypes } from '@borgar/fx/xlsx';

import { quoteSheet } from '../../src/grid/a1';
import { sameName, type Book } from '../model/book';
import { areaOfRange } from '../model/moves';
import { LOST, rangeOf, replaceTokens } from '../model/references';
import type { SheetModel } from '../model/sheet';
import { bareTable, structuredToA1, type Place } from '../model/structured';
import { adaptToIronCalc, type CountedText } from './adapt';
import type { Count } from './counts';
import type { Precedent } from './precedent';

/** A formula as IronCalc reads it, and the cells it reads. */
export interface Translation {
  readonly text: string;
  readonly precedents: readonly Precedent[];
  readonly counted: Counted | undefined;
}

/** The same formula with counts left open between `texts`, and what the texts read. */
export interface Counted {
  readonly texts: readonly string[];
  readonly counts: readonly Count[];
  readonly reads: readonly Precedent[];
}

export interface Translator {
  readonly book: Book;
  /** The name IronCalc knows a sheet by. */
  readonly sheetName: (sheet: SheetModel) => string;
  /** Today as a serial number. */
  readonly today: number;
}

/** Names may stand for names: this many levels are followed, so that a circle ends. */
const DEEPEST = 8;

/**
 * Puts addresses in place of structured references and defined names, since IronCalc knows no
 * tables, and IronCalc's sheet names in place of ours.
 */
export function translate(formula: string, place: Place, translator: Translator): Translation {
  const resolved = resolve(formula, place, translator, 0);
  const places = new Map<string, Precedent>();
  const qualified = qualify(resolved, place, translator, places);
  const { text, counted } = adaptToIronCalc(qualified, translator.today, (reference) =>
    places.get(reference),
  );
  return { text, precedents: [...places.values()], counted: counted && withReads(counted, places) };
}

function withReads(
  { texts, counts, references }: CountedText,
  places: ReadonlyMap<string, Precedent>,
): Counted {
  const reads = [...new Set(references)].flatMap((reference) => places.get(reference) ?? []);
  return { texts, counts, reads };
}

function resolve(formula: string, place: Place, translator: Translator, depth: number): string {
  const { book } = translator;
  const addressed = structuredToA1(formula, book, place);
  return replaceTokens(addressed, (token) => {
    if (token.type !== tokenTypes.REF_NAMED) return undefined;
    const table = bareTable(token.value, book, place);
    if (table !== undefined || depth >= DEEPEST) return table;
    const found = findName(book, token.value, place.sheet);
    return found && `(${resolve(found, place, translator, depth + 1).slice(1)})`;
  });
}

/** The formula a name stands for; the sheet's own names come before the workbook's. */
function findName(book: Book, text: string, home: SheetModel): string | undefined {
  const cut = text.lastIndexOf('!');
  const name = text.slice(cut + 1);
  const scope = cut < 0 ? home : book.sheets.find((sheet) => isNamed(sheet, text.slice(0, cut)));
  const named = book.names.filter((other) => sameName(other.name, name));
  const found =
    named.find((other) => other.scope === scope) ??
    named.find((other) => other.scope === undefined);
  return found?.formula;
}

function isNamed(sheet: SheetModel, text: string): boolean {
  return sameName(text, sheet.name) || sameName(text, quoteSheet(sheet.name));
}

function qualify(
  formula: string,
  place: Place,
  { book, sheetName }: Translator,
  places: Map<string, Precedent>,
): string {
  return replaceTokens(formula, (token) => {
    const reference = rangeOf(token);
    if (!reference) return undefined;
    const name = reference.sheetName ?? '';
    const sheet =
      name === '' ? place.sheet : book.sheets.find((other) => sameName(other.name, name));
    if (!sheet || (reference.workbookName ?? '') !== '') return LOST;
    const text = stringifyA1Ref({ sheetName: sheetName(sheet), range: reference.range });
    places.set(text, { sheet, area: areaOfRange(reference.range) });
    return text;
  });
}
