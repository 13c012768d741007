import { parse, tokenTypes } from '@borgar/fx/xlsx';

import { readTokens } from '../model/references';
import { countOf, type Count, type PlaceOf } from './counts';
import { liftNode } from './liftNode';
import { printNode, type FormulaNode } from './print';

/** A formula with counts left open: `texts` are what stands before, between and after them. */
export interface CountedText {
  readonly texts: readonly string[];
  readonly counts: readonly Count[];
  /** The references that remain, as they are spelt. */
  readonly references: readonly string[];
}

export interface Adapted {
  readonly text: string;
  readonly counted: CountedText | undefined;
}

/**
 * Rewrites what IronCalc 0.8.4 computes otherwise than Excel: a minus before an array, functions of
 * one value given an array, and the day, which it would read from the clock. Counts over columns are
 * also set apart, for those who can answer them without going through the column.
 */
export function adaptToIronCalc(formula: string, today: number, placeOf: PlaceOf): Adapted {
  const asIs = { text: formula, counted: undefined };
  if (!needsAdapting(formula)) return asIs;
  try {
    const tree: FormulaNode = parse([...readTokens(formula)]);
    return { text: print(tree, today), counted: setCountsApart(tree, today, placeOf) };
  } catch {
    // What the parser cannot read is left to IronCalc, which gives its own error for it.
    return asIs;
  }
}

function print(tree: FormulaNode, today: number): string {
  return `=${printNode(liftNode(tree, today))}`;
}

/** Holds the place of a count while the rest is printed: a character of nobody's formulas. */
const MARK = '\ue000';

function setCountsApart(
  tree: FormulaNode,
  today: number,
  placeOf: PlaceOf,
): CountedText | undefined {
  const counts: Count[] = [];
  const references: string[] = [];
  const replace = (node: FormulaNode): FormulaNode => {
    const count = countOf(node, placeOf);
    if (count) {
      counts.push(count);
      return { type: 'Literal', value: 0, raw: MARK };
    }
    if (node.type === 'ReferenceIdentifier') references.push(node.value);
    return withParts(node, replace);
  };
  const texts = print(replace(tree), today).split(MARK);
  return counts.length > 0 && texts.length === counts.length + 1
    ? { texts, counts, references }
    : undefined;
}

function withParts(node: FormulaNode, change: (part: FormulaNode) => FormulaNode): FormulaNode {
  switch (node.type) {
    case 'UnaryExpression':
    case 'BinaryExpression':
      return { ...node, arguments: node.arguments.map(change) };
    case 'CallExpression':
      return {
        ...node,
        // An argument left out is null in the tree.
        arguments: node.arguments.map((part) => (part === null ? part : change(part))),
      };
    default:
      return node;
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
