import type { ValidationRule } from '../../port';
import { isReplaced, type StandingCondition } from '../conditionSurvey';
import { step, type Step } from '../step';
import type { Of } from './Of';
import { passing, rangeOf, sheetOf } from './target';

/** A blank cell is never refused: « à compléter » is another answer than « faux ». */
export function validationSteps(command: Of<'validation'>): Step[] {
  const { sheet, range, rule, prompt, error } = command;
  return [
    step((context) => {
      const validation = rangeOf(context, sheet, range).dataValidation;
      validation.clear();
      validation.rule = officeRule(rule);
      validation.ignoreBlanks = true;
      validation.prompt = { showPrompt: true, ...prompt };
      validation.errorAlert = {
        showAlert: true,
        style: error.style === 'stop' ? 'Stop' : 'Warning',
        title: error.title,
        message: error.message,
      };
    }),
  ];
}

/** A date is given as a formula: its serial number reads the same in every language. */
function officeRule(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.type) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'date':
      return { date: { formula1: `=${rule.min}`, operator: 'GreaterThanOrEqualTo' } };
    case 'decimal':
      return { decimal: { formula1: rule.min, operator: 'GreaterThan' } };
    case 'whole':
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'length':
      return { textLength: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
  }
}

/**
 * Excel's dialog puts a new condition before the others; a negative priority sends it behind them, so
 * that earlier commands win.
 */
export function conditionalFormatSteps(command: Of<'conditional-format'>): Step[] {
  const { sheet, range, formula, fill, fontColor, stopIfTrue } = command;
  return [
    step((context) => {
      const added = rangeOf(context, sheet, range).conditionalFormats.add('Custom');
      added.custom.rule.formula = formula;
      added.custom.format.fill.color = fill;
      if (fontColor !== undefined) added.custom.format.font.color = fontColor;
      added.stopIfTrue = stopIfTrue;
      added.priority = -1;
    }),
  ];
}

export function replaceConditionsSteps(
  command: Of<'replace-conditions'>,
  standing: readonly StandingCondition[],
): Step[] {
  const { sheet, fill, conditions } = command;
  const replaced = standing.filter((each) => isReplaced(each, command));
  return [
    ...replaced.map(({ id }) => step((context) => deleteCondition(context, sheet, id))),
    ...conditions.map((each) => step((context) => addStopping(context, { sheet, fill, ...each }))),
  ];
}

/** A condition behind the others, which stops those after it; its range may be several areas. */
export function addStopping(
  context: Excel.RequestContext,
  { sheet, range, formula, fill }: Omit<StandingCondition, 'id'>,
): void {
  const target = range.includes(',')
    ? passing(sheetOf(context, sheet).getRanges(range))
    : rangeOf(context, sheet, range);
  const added = target.conditionalFormats.add('Custom');
  added.custom.rule.formula = formula;
  added.custom.format.fill.color = fill;
  added.stopIfTrue = true;
  added.priority = -1;
}

export function deleteCondition(context: Excel.RequestContext, sheet: string, id: string): void {
  const range = passing(sheetOf(context, sheet).getRange());
  range.conditionalFormats.getItem(id).delete();
}
