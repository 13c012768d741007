import { areaAddress } from '../../src/grid/a1';
import type { Calculator } from '../calc/calculator';
import { holds } from './comparison';
import { displayText } from './display';
import { shiftFormula } from './references';
import type { Place } from './structured';
import type { HostValidation, ValidationRule } from './validation';
import { isCellError, type Scalar } from './values';

type Comparison = Extract<ValidationRule, { operator: unknown }>;

/** Whether a value may stand in a cell under its validation. Excel never questions a blank it ignores. */
export function meetsRule(
  validation: HostValidation,
  value: Scalar,
  place: Place,
  calculator: Calculator,
): boolean {
  const { rule } = validation;
  if (value === null || value === '') return validation.ignoreBlanks;
  switch (rule.type) {
    case 'custom': {
      const formula = at(rule.formula, validation, place);
      const result = calculator.evaluateIf(formula, place, value);
      return result === true || (typeof result === 'number' && result !== 0);
    }
    case 'list':
      return isListed(validation, rule.source, value, place, calculator);
    default:
      return meetsComparison(validation, rule, value, place, calculator);
  }
}

/** The entries of a list, as its cells show them; undefined when its source is no area. */
export function listOf(
  validation: HostValidation,
  place: Place,
  calculator: Calculator,
): readonly string[] | undefined {
  const { rule } = validation;
  if (rule.type !== 'list') return undefined;
  if (!rule.source.startsWith('=')) return rule.source.split(',').map((entry) => entry.trim());
  const found = calculator.areaOf(at(rule.source, validation, place), place);
  if (!found) return undefined;
  const entries: string[] = [];
  for (const { cell } of found.sheet.grid.within(found.area)) {
    if (cell.value !== null) entries.push(displayText(cell.value, cell.style.numberFormat));
  }
  return entries;
}

/** Entries written out compare with their case, those of a range without, as in Excel. */
function isListed(
  validation: HostValidation,
  source: string,
  value: Scalar,
  place: Place,
  calculator: Calculator,
): boolean {
  const entries = listOf(validation, place, calculator);
  // A source that is no area lists nothing that could be compared: Excel lets the entry stand.
  if (!entries) return true;
  const fold = (text: string) => (source.startsWith('=') ? text.toLowerCase() : text);
  const texts = [
    displayText(value, 'General'),
    displayText(value, place.sheet.styleAt(place.row, place.column).numberFormat),
  ];
  return entries.some((entry) => texts.some((text) => fold(text) === fold(entry)));
}

function meetsComparison(
  validation: HostValidation,
  rule: Comparison,
  value: Scalar,
  place: Place,
  calculator: Calculator,
): boolean {
  const measured = rule.type === 'textLength' ? displayText(value, 'General').length : value;
  if (typeof measured !== 'number') return false;
  if (rule.type === 'wholeNumber' && !Number.isInteger(measured)) return false;
  const low = bound(rule.formula1, validation, place, calculator);
  const high = bound(rule.formula2 ?? rule.formula1, validation, place, calculator);
  // A bound that cannot be worked out refuses nothing.
  return low === undefined || high === undefined || holds(rule.operator, measured, low, high);
}

function bound(
  operand: string | number,
  validation: HostValidation,
  place: Place,
  calculator: Calculator,
): number | undefined {
  if (typeof operand === 'number') return operand;
  const formula = operand.startsWith('=') ? operand : `=${operand}`;
  const [value = null] = calculator.evaluateAll([
    { formula: at(formula, validation, place), place },
  ]);
  return typeof value === 'number' && !isCellError(value) ? value : undefined;
}

/** A formula of the validation as it reads in one of its cells. */
function at(formula: string, { areas }: HostValidation, place: Place): string {
  const first = areas[0];
  if (!first)
    throw new Error(
      `A validation without an area at ${areaAddress({ top: place.row, bottom: place.row, left: place.column, right: place.column })}`,
    );
  return shiftFormula(formula, place.row - first.top, place.column - first.left);
}
