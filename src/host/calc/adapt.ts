import { parse, tokenTypes } from '@borgar/fx/xlsx';

import { readTokens } from '../model/references';
import { liftNode } from './lift';
import { printNode, type FormulaNode } from './print';

/**
 * Rewrites what IronCalc 0.8.4 computes otherwise than Excel: a minus before an array, functions of
 * one value given an array, and the day, which it would read from the clock.
 */
export function adaptToIronCalc(formula: string, today: number): string {
  if (!needsAdapting(formula)) return formula;
  try {
    const tree: FormulaNode = parse([...readTokens(formula)]);
    return `=${printNode(liftNode(tree, today))}`;
  } catch {
    // What the parser cannot read is left to IronCalc, which gives its own error for it.
    return formula;
  }
}

/** Most formulas are sums and counts that need nothing: they are spared the parsing. */
function needsAdapting(formula: string): boolean {
  return readTokens(formula).some(
    ({ type, value }) =>
      (type === tokenTypes.FUNCTION && !PLAIN.has(value.toUpperCase())) || value.includes('-'),
  );
}

const PLAIN: ReadonlySet<string> = new Set([
  'SUM',
  'COUNTA',
  'COUNT',
  'MIN',
  'MAX',
  'AVERAGE',
  'AND',
  'OR',
  'CONCATENATE',
]);
