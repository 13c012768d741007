import {
  parseA1Ref,
  parseStructRef,
  stringifyA1Ref,
  stringifyStructRef,
  tokenize,
  tokenTypes,
} from '@borgar/fx/xlsx';
import type { RangeA1, ReferenceA1Xlsx, ReferenceStructXlsx, Token } from '@borgar/fx/xlsx';

import { MAX_COLUMN, MAX_ROW } from '../../src/grid/a1';

export type { RangeA1, ReferenceA1Xlsx, ReferenceStructXlsx };

const tokensOf = new Map<string, readonly Token[]>();
const CACHE_SIZE = 20_000;

/** Tokens of a formula, kept from one reading to the next: many cells share a text. */
export function readTokens(formula: string): readonly Token[] {
  let tokens = tokensOf.get(formula);
  if (!tokens) {
    if (tokensOf.size >= CACHE_SIZE) tokensOf.clear();
    tokens = tokenize(formula);
    tokensOf.set(formula, tokens);
  }
  return tokens;
}

/** The formula with some of its tokens replaced; undefined leaves a token as it is. */
export function replaceTokens(
  formula: string,
  replace: (token: Token, index: number, tokens: readonly Token[]) => string | undefined,
): string {
  let changed = false;
  const texts = readTokens(formula).map((token, index, tokens) => {
    const text = replace(token, index, tokens);
    if (text === undefined || text === token.value) return token.value;
    changed = true;
    return text;
  });
  return changed ? texts.join('') : formula;
}

export const LOST = '#REF!';

/** Changes the A1 ranges of a formula. `change` gives the new range, `LOST`, or undefined to keep. */
export function replaceRanges(
  formula: string,
  change: (reference: ReferenceA1Xlsx) => RangeA1 | typeof LOST | undefined,
): string {
  return replaceTokens(formula, (token) => {
    const reference = rangeOf(token);
    if (!reference) return undefined;
    const range = change(reference);
    if (range === undefined || range === LOST) return range;
    return stringifyA1Ref({ ...reference, range });
  });
}

/** The A1 range that a token holds, if it holds one. Its rows and columns count from 0. */
export function rangeOf(token: Token): ReferenceA1Xlsx | undefined {
  if (token.type !== tokenTypes.REF_RANGE && token.type !== tokenTypes.REF_BEAM) return undefined;
  const reference = parseA1Ref(token.value);
  return reference && 'range' in reference ? reference : undefined;
}

/** Changes the structured references of a formula; a bare table name counts as one. */
export function replaceStructured(
  formula: string,
  change: (reference: ReferenceStructXlsx) => ReferenceStructXlsx | typeof LOST | undefined,
): string {
  return replaceTokens(formula, (token) => {
    if (token.type === tokenTypes.REF_NAMED) {
      const bare = change({ table: token.value });
      return typeof bare === 'object' ? bare.table : bare;
    }
    const reference = structuredOf(token);
    const changed = reference && change(reference);
    if (changed === undefined || changed === LOST) return changed;
    return stringifyStructRef(changed);
  });
}

export function structuredOf(token: Token): ReferenceStructXlsx | undefined {
  return token.type === tokenTypes.REF_STRUCT ? parseStructRef(token.value) : undefined;
}

/** The formula as it reads in a cell so many rows and columns away, as copying does. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return replaceRanges(formula, ({ range }) => shiftRange(range, rows, columns));
}

function shiftRange(range: RangeA1, rows: number, columns: number): RangeA1 | typeof LOST {
  const shifted: RangeA1 = {
    ...range,
    top: shiftPart(range.top, range.$top, rows),
    bottom: shiftPart(range.bottom, range.$bottom, rows),
    left: shiftPart(range.left, range.$left, columns),
    right: shiftPart(range.right, range.$right, columns),
  };
  const isOff =
    [shifted.top, shifted.bottom].some((row) => isOutside(row, MAX_ROW)) ||
    [shifted.left, shifted.right].some((column) => isOutside(column, MAX_COLUMN));
  return isOff ? LOST : shifted;
}

function shiftPart(
  part: number | null | undefined,
  locked: boolean | null | undefined,
  by: number,
): number | null {
  if (part === null || part === undefined) return null;
  return locked ? part : part + by;
}

function isOutside(part: number | null | undefined, count: number): boolean {
  return typeof part === 'number' && (part < 0 || part >= count);
}
