import { height, width } from '../model/areas';
import type { Scalar } from '../model/values';
import type { Precedent } from './precedent';
import type { FormulaNode } from './print';

/** `SUBSTITUTE(…,from,to)`. */
export interface Step {
  readonly from: string;
  readonly to: string;
}

/** What each cell of a column is compared with: a value, or what one cell holds. */
export interface Sought {
  readonly steps: readonly Step[];
  readonly value?: Scalar;
  readonly cell?: Precedent;
}

/** How many cells of a column, once `steps` are applied to each, equal a value or differ from it. */
export interface Count {
  readonly column: Precedent;
  readonly steps: readonly Step[];
  readonly sought: Sought;
  readonly differs: boolean;
  /** `COUNTIF` passes errors by; a comparison gives the error. */
  readonly skipsErrors: boolean;
}

/** The place that a reference of the formula names, as it is spelt there. */
export type PlaceOf = (reference: string) => Precedent | undefined;

type Call = Extract<FormulaNode, { type: 'CallExpression' }>;

/**
 * The count that a node stands for: `SUMPRODUCT((column=value)*1)` or `SUMPRODUCT(--(column<>value))`,
 * either side within `SUBSTITUTE`, and `COUNTIF(column,"text")`. Undefined for anything else.
 */
export function countOf(node: FormulaNode, placeOf: PlaceOf): Count | undefined {
  if (node.type !== 'CallExpression') return undefined;
  switch (node.callee.name.toUpperCase()) {
    case 'SUMPRODUCT':
      return comparisonCount(node, placeOf);
    case 'COUNTIF':
      return criterionCount(node, placeOf);
    default:
      return undefined;
  }
}

function comparisonCount(call: Call, placeOf: PlaceOf): Count | undefined {
  const [only, ...others] = call.arguments;
  const compared = only && others.length === 0 ? numbered(only) : undefined;
  if (compared?.type !== 'BinaryExpression' || !['=', '<>'].includes(compared.operator)) {
    return undefined;
  }
  const sides = compared.arguments.map((side) => operandOf(side, placeOf));
  const column = sides.find((side) => side?.cell !== undefined && isColumn(side.cell));
  const sought = sides.find((side) => side !== column);
  if (!column?.cell || !sought || (sought.cell !== undefined && !isCell(sought.cell))) {
    return undefined;
  }
  const differs = compared.operator === '<>';
  return { column: column.cell, steps: column.steps, sought, differs, skipsErrors: false };
}

/** What is inside `(…)*1`, `1*(…)` or `--(…)`, which make numbers of truth values. */
function numbered(node: FormulaNode): FormulaNode | undefined {
  if (node.type === 'BinaryExpression' && node.operator === '*') {
    const [left, right] = node.arguments;
    if (isOne(right)) return left;
    return isOne(left) ? right : undefined;
  }
  const [inner] = node.type === 'UnaryExpression' && node.operator === '-' ? node.arguments : [];
  if (inner?.type !== 'UnaryExpression' || inner.operator !== '-') return undefined;
  return inner.arguments[0];
}

function isOne(node: FormulaNode | undefined): boolean {
  return node?.type === 'Literal' && node.value === 1;
}

/** A reference or a value under any number of `SUBSTITUTE`, the innermost step first. */
function operandOf(node: FormulaNode, placeOf: PlaceOf): Sought | undefined {
  if (node.type === 'Literal') return { steps: [], value: node.value };
  if (node.type === 'ReferenceIdentifier') {
    const cell = placeOf(node.value);
    return cell && { steps: [], cell };
  }
  if (node.type !== 'CallExpression' || node.callee.name.toUpperCase() !== 'SUBSTITUTE') {
    return undefined;
  }
  const [inner, from, to, ...others] = node.arguments;
  if (!inner || from?.type !== 'Literal' || to?.type !== 'Literal') return undefined;
  const operand = others.length === 0 ? operandOf(inner, placeOf) : undefined;
  if (!operand || typeof from.value !== 'string' || typeof to.value !== 'string') return undefined;
  const step = { from: from.value, to: to.value };
  return step.from === '' ? undefined : { ...operand, steps: [...operand.steps, step] };
}

/** Words only: a criterion may also be a pattern, a comparison, a number or a truth value. */
const WORD = /^(?!true$|false$)\p{L}[^*?~]*$/iu;

function criterionCount(call: Call, placeOf: PlaceOf): Count | undefined {
  const [range, criterion, ...others] = call.arguments;
  if (range?.type !== 'ReferenceIdentifier' || criterion?.type !== 'Literal') return undefined;
  const column = placeOf(range.value);
  const { value } = criterion;
  if (others.length > 0 || !column || !isColumn(column)) return undefined;
  if (typeof value !== 'string' || !WORD.test(value)) return undefined;
  return { column, steps: [], sought: { steps: [], value }, differs: false, skipsErrors: true };
}

function isColumn({ area }: Precedent): boolean {
  return width(area) === 1 && height(area) > 1;
}

function isCell({ area }: Precedent): boolean {
  return width(area) === 1 && height(area) === 1;
}
