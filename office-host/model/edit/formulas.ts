import type { ConditionalRule } from '../conditional';
import type { Journal } from '../journal';
import type { SheetModel } from '../sheet';
import type { ValidationRule } from '../validation';

/** Every cell of the sheet that holds a formula. */
export function* formulaCells(sheet: SheetModel) {
  for (const { row, column, cell } of sheet.grid.all()) {
    if (cell.formula !== undefined) yield { row, column, cell: { ...cell, formula: cell.formula } };
  }
}

/** Changes every formula of a sheet's validations and conditional formats. */
export function changeConditions(
  journal: Journal,
  sheet: SheetModel,
  change: (formula: string) => string,
): void {
  const validations = sheet.validations.map((validation) => ({
    ...validation,
    rule: mapValidationRule(validation.rule, change),
  }));
  const formats = sheet.conditionalFormats.map((format) => ({
    ...format,
    rule: mapConditionalRule(format.rule, change),
  }));
  if (validations.length > 0) journal.set(sheet, 'validations', validations);
  if (formats.length > 0) journal.set(sheet, 'conditionalFormats', formats);
}

/** The rule with its formulas changed; numbers and lists written out stay. */
export function mapValidationRule(
  rule: ValidationRule,
  change: (formula: string) => string,
): ValidationRule {
  if (rule.type === 'custom') return { ...rule, formula: change(rule.formula) };
  if (rule.type === 'list') {
    return rule.source.startsWith('=') ? { ...rule, source: change(rule.source) } : rule;
  }
  const operand = (value: string | number) =>
    typeof value === 'string' && value.startsWith('=') ? change(value) : value;
  return {
    ...rule,
    formula1: operand(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: operand(rule.formula2) }),
  };
}

export function mapConditionalRule(
  rule: ConditionalRule,
  change: (formula: string) => string,
): ConditionalRule {
  if (rule.type === 'custom') return { ...rule, formula: change(rule.formula) };
  return {
    ...rule,
    formula1: change(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: change(rule.formula2) }),
  };
}
