import { height, width } from '../model/areas';
import type { Scalar } from '../model/values';
import type { Precedent } from './precedent';
import type { FormulaNode } from './print';

/** `SUBSTITUTE(…,from,to)`, or `UPPER(…)`. */
export type Step = { readonly from: string; readonly to: string } | 'upper';

/** What each cell of a column is compared with: a value, or what one cell holds. */
export interface Sought {
  readonly steps: readonly Step[];
  readonly values?: readonly Scalar[];
  readonly cell?: Precedent;
}

/** How many cells of a column, once `steps` are applied to each, equal one of some values or differ from it. */
export interface Count {
  readonly column: Precedent;
  readonly steps: readonly Step[];
  readonly sought: Sought;
  readonly differs: boolean;
  /** `COUNTIF` and `ISNUMBER(1/…)` pass errors by; a comparison gives the error. */
  readonly skipsErrors: boolean;
}

/** The place that a reference of the formula names, as it is spelt there. */
export type PlaceOf = (reference: string) => Precedent | undefined;

type Call = Extract<FormulaNode, { type: 'CallExpression' }>;

/**
 * The count that a node stands for: `SUMPRODUCT((column=value)*1)` or `SUMPRODUCT(--(column<>value))`,
 * either side within `SUBSTITUTE` or `UPPER`, `SUMPRODUCT(--ISNUMBER(1/(column={"a","b"})))` and
 * `COUNTIF(column,"text")`. Undefined for anything else.
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
  const number = only && others.length === 0 ? numbered(only) : undefined;
  const sure = number && withoutErrors(number);
  const compared = sure ?? number;
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
  // Several values that a cell differs from are counted for each of them.
  if (differs && (sure || (sought.values?.length ?? 0) > 1)) return undefined;
  const skipsErrors = sure !== undefined;
  return { column: column.cell, steps: column.steps, sought, differs, skipsErrors };
}

/** The comparison inside `ISNUMBER(1/(…))`, which is true where the comparison is. */
function withoutErrors(node: FormulaNode): FormulaNode | undefined {
  if (node.type !== 'CallExpression' || node.callee.name.toUpperCase() !== 'ISNUMBER') {
    return undefined;
  }
  const [quotient] = node.arguments;
  if (quotient?.type !== 'BinaryExpression' || quotient.operator !== '/') return undefined;
  return isOne(quotient.arguments[0]) ? quotient.arguments[1] : undefined;
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

/** A reference, a value or a row of texts under any number of `SUBSTITUTE`, the innermost step first. */
function operandOf(node: FormulaNode, placeOf: PlaceOf): Sought | undefined {
  if (node.type === 'Literal') return { steps: [], values: [node.value] };
  if (node.type === 'ArrayExpression') return rowOfTexts(node.elements);
  if (node.type === 'ReferenceIdentifier') {
    const cell = placeOf(node.value);
    return cell && { steps: [], cell };
  }
  if (node.type !== 'CallExpression') return undefined;
  const [inner, from, to, ...others] = node.arguments;
  const name = node.callee.name.toUpperCase();
  if (name === 'UPPER' && inner) {
    const operand = operandOf(inner, placeOf);
    return operand && { ...operand, steps: [...operand.steps, 'upper'] };
  }
  if (name !== 'SUBSTITUTE') return undefined;
  if (!inner || from?.type !== 'Literal' || to?.type !== 'Literal') return undefined;
  const operand = others.length === 0 ? operandOf(inner, placeOf) : undefined;
  if (!operand || typeof from.value !== 'string' || typeof to.value !== 'string') return undefined;
  const step = { from: from.value, to: to.value };
  return step.from === '' ? undefined : { ...operand, steps: [...operand.steps, step] };
}

/** Texts that differ by more than case: a cell equals one of them at most. */
function rowOfTexts(rows: readonly (readonly FormulaNode[])[]): Sought | undefined {
  const [row = [], ...others] = rows;
  const values = row.flatMap((one) =>
    one.type === 'Literal' && typeof one.value === 'string' ? [one.value] : [],
  );
  const distinct = new Set(values.map((value) => value.toLowerCase()));
  const isRow = others.length === 0 && values.length === row.length;
  return isRow && distinct.size === values.length ? { steps: [], values } : undefined;
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
  return {
    column,
    steps: [],
    sought: { steps: [], values: [value] },
    differs: false,
    skipsErrors: true,
  };
}

function isColumn({ area }: Precedent): boolean {
  return width(area) === 1 && height(area) > 1;
}

function isCell({ area }: Precedent): boolean {
  return width(area) === 1 && height(area) === 1;
}
