import { cellAddress, type Area } from '../../src/grid/a1';
import type { ConditionalRule } from './conditional';
import type { ComparisonOperator } from './validation';

type CellValueRule = Extract<ConditionalRule, { type: 'cellValue' }>;

/** A condition on a cell's own value as a formula, relative to the first cell of its area. */
export function comparison(first: Area, { operator, formula1, formula2 }: CellValueRule): string {
  const cell = cellAddress(first.top, first.left);
  const low = operand(formula1);
  const high = operand(formula2 ?? formula1);
  switch (operator) {
    case 'Between':
      return `=AND(${cell}>=${low},${cell}<=${high})`;
    case 'NotBetween':
      return `=OR(${cell}<${low},${cell}>${high})`;
    default:
      return `=${cell}${SIGNS[operator]}${low}`;
  }
}

const SIGNS: Readonly<Record<Exclude<ComparisonOperator, 'Between' | 'NotBetween'>, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqualTo: '>=',
  LessThanOrEqualTo: '<=',
};

function operand(formula: string): string {
  return `(${formula.replace(/^=/, '')})`;
}

/** Whether a number stands as the operator says to one or two others. */
export function holds(
  operator: ComparisonOperator,
  value: number,
  low: number,
  high: number,
): boolean {
  switch (operator) {
    case 'Between':
      return value >= low && value <= high;
    case 'NotBetween':
      return value < low || value > high;
    case 'EqualTo':
      return value === low;
    case 'NotEqualTo':
      return value !== low;
    case 'GreaterThan':
      return value > low;
    case 'LessThan':
      return value < low;
    case 'GreaterThanOrEqualTo':
      return value >= low;
    case 'LessThanOrEqualTo':
      return value <= low;
  }
}
