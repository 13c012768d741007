import { tokenTypes, type Token } from '@borgar/fx/xlsx';

import { parseAddress, type Area } from '../../../src/grid/a1';
import { sameName, type Book } from '../book';
import { HostError } from '../errors';
import { areaOfRange } from '../moves';
import { rangeOf, readTokens } from '../references';
import type { Place } from '../structured';
import { readsOtherWorkbook, undefinedNames, unresolved } from './references';
import { unreadable } from './unreadable';

/** A formula of a validation or of a condition: its dialogs take 255 characters. */
const LONGEST_RULE = 255;

/** Refuses, with InvalidArgument, a formula that Excel would not take in a cell. */
export function checkCellFormula(formula: string, book: Book, place: Place): void {
  refuseFor(unreadable(formula) ?? unresolved(formula, book, place), formula);
}

/** What a name stands for may not be there yet when a file is read: only its spelling is looked at. */
export function checkNameFormula(formula: string): void {
  refuseFor(formula.startsWith('=') ? unreadable(formula) : 'A name needs a formula.', formula);
}

/**
 * The condition of a conditional format. « You cannot use unions, intersections, or array constants »,
 * nor structured references, nor another workbook.
 */
export function checkCondition(formula: string, book: Book, place: Place): void {
  refuseFor(
    faultOfRule(formula, book, place) ?? unionOrArray(formula) ?? otherWorkbook(formula),
    formula,
  );
}

/** A formula of a validation: no structured reference, and no name that nobody defined. */
export function checkValidationFormula(formula: string, book: Book, place: Place): void {
  const [lost] = undefinedNames(formula, book);
  refuseFor(
    faultOfRule(formula, book, place) ??
      (lost === undefined ? undefined : `There is no name ${lost}.`),
    formula,
  );
}

/** The source of a list: one row or one column of cells, by address or by name. */
export function checkListSource(source: string, book: Book, place: Place): void {
  checkValidationFormula(source, book, place);
  const area = onlyArea(source, book);
  const isBlock = area && area.top !== area.bottom && area.left !== area.right;
  refuseFor(isBlock ? 'A list is one row or one column.' : undefined, source);
}

function faultOfRule(formula: string, book: Book, place: Place): string | undefined {
  if (!formula.startsWith('=')) return 'A rule is a formula.';
  if (formula.length > LONGEST_RULE) return 'The rule is too long.';
  if (readTokens(formula).some(({ type }) => type === tokenTypes.REF_STRUCT)) {
    return 'A rule cannot hold a structured reference.';
  }
  return unreadable(formula) ?? unresolved(formula, book, place);
}

function otherWorkbook(formula: string): string | undefined {
  return readsOtherWorkbook(formula) ? 'A condition cannot read another workbook.' : undefined;
}

/** Array constants, and references joined by `,` or by a space. */
function unionOrArray(formula: string): string | undefined {
  const fault = 'A condition cannot hold unions, intersections or array constants.';
  const calls: boolean[] = [];
  for (const [index, token] of readTokens(formula).entries()) {
    const { type, value } = token;
    if (value === '{') return fault;
    if (value === '(') {
      calls.push(readTokens(formula)[index - 1]?.type === tokenTypes.FUNCTION);
    } else if (value === ')') calls.pop();
    else if (value === ',' && calls.at(-1) !== true) return fault;
    else if (type === tokenTypes.WHITESPACE && isIntersection(readTokens(formula), index))
      return fault;
  }
  return undefined;
}

/** Whether the blank at `index` stands between two references. */
function isIntersection(tokens: readonly Token[], index: number): boolean {
  return [tokens[index - 1], tokens[index + 1]].every(
    (token) => token?.type === tokenTypes.REF_RANGE || token?.type === tokenTypes.REF_NAMED,
  );
}

/** The area of a source that is one address, or one name for one. */
function onlyArea(source: string, book: Book): Area | undefined {
  const tokens = readTokens(source).filter(({ value }) => value !== '=');
  const [only, ...others] = tokens;
  if (!only || others.length > 0) return undefined;
  const reference = rangeOf(only);
  if (reference) return areaOfRange(reference.range);
  const name = book.names.find((other) => sameName(other.name, only.value));
  return name && parseAddress(name.formula.slice(name.formula.lastIndexOf('!') + 1));
}

function refuseFor(fault: string | undefined, formula: string): void {
  if (fault === undefined) return;
  throw new HostError('InvalidArgument', `${fault} (${formula.slice(0, 80)})`);
}
