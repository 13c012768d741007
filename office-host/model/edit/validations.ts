import type { Area } from '../../../src/grid/a1';
import { isInside } from '../areas';
import { HostError } from '../errors';
import { checkListSource, checkValidationFormula } from '../limits/checkFormula';
import { shiftFormula } from '../references';
import type { SheetModel } from '../sheet';
import type {
  HostValidation,
  ValidationAlert,
  ValidationInit,
  ValidationPrompt,
  ValidationRule,
} from '../validation';
import { checkAllowed, tellFormat, type Editing } from './editing';
import { mapValidationRule } from './formulas';
import { removeArea } from './removeArea';

const NO_PROMPT: ValidationPrompt = { showPrompt: true, title: '', message: '' };
const DEFAULT_ALERT: ValidationAlert = { showAlert: true, style: 'Stop', title: '', message: '' };
/** Excel keeps this many characters of a list written out. */
const LONGEST_LIST = 255;
/** [MS-XLS] 2.5.37 DValStrings: titles, the prompt and the error message. */
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LONGEST_ERROR = 225;

/** Sets the validation of an area in place of any other; undefined removes it. */
export function setValidation(
  editing: Editing,
  sheet: SheetModel,
  area: Area,
  init: ValidationInit | undefined,
): void {
  checkAllowed(sheet, 'allowFormatCells');
  const { prompt = NO_PROMPT, errorAlert = DEFAULT_ALERT, ignoreBlanks = true } = init ?? {};
  removeValidation(editing, sheet, area);
  if (!init) return;
  if (editing.source !== 'file') checkRule(editing, sheet, area, init.rule);
  checkTexts(prompt, LONGEST_PROMPT);
  checkTexts(errorAlert, LONGEST_ERROR);
  const validation = { areas: [area], rule: init.rule, ignoreBlanks, prompt, errorAlert };
  editing.journal.set(sheet, 'validations', [...sheet.validations, validation]);
}

export function removeValidation(editing: Editing, sheet: SheetModel, area: Area): void {
  const kept = sheet.validations.flatMap((validation): HostValidation[] => {
    const left = removeArea(validation, area);
    if (!left) return [];
    const rule = mapValidationRule(validation.rule, left.reanchor);
    return [{ ...validation, areas: left.areas, rule }];
  });
  editing.journal.set(sheet, 'validations', kept);
  tellFormat(editing, sheet, area);
}

/** Changes the texts of the validations that lie in the area; refused where there is none. */
export function updateValidation(
  editing: Editing,
  sheet: SheetModel,
  area: Area,
  patch: Partial<Pick<HostValidation, 'prompt' | 'errorAlert' | 'ignoreBlanks'>>,
): void {
  checkAllowed(sheet, 'allowFormatCells');
  if (patch.prompt) checkTexts(patch.prompt, LONGEST_PROMPT);
  if (patch.errorAlert) checkTexts(patch.errorAlert, LONGEST_ERROR);
  const found = sheet.validations.find(({ areas }) => areas.some((one) => isInside(area, one)));
  if (!found) throw new HostError('InvalidOperation', 'The range has no validation rule.');
  setValidation(editing, sheet, area, { ...reanchored(found, area), ...patch });
}

/** The rule as it reads from the area's first cell. */
function reanchored(validation: HostValidation, area: Area): HostValidation {
  const first = validation.areas[0];
  if (!first) return validation;
  const rows = area.top - first.top;
  const columns = area.left - first.left;
  const rule = mapValidationRule(validation.rule, (text) => shiftFormula(text, rows, columns));
  return { ...validation, rule };
}

function checkRule(
  { book }: Editing,
  sheet: SheetModel,
  { top, left }: Area,
  rule: ValidationRule,
): void {
  const place = { sheet, row: top, column: left };
  if (rule.type === 'custom') return checkValidationFormula(rule.formula, book, place);
  if (rule.type !== 'list') {
    for (const operand of [rule.formula1, rule.formula2]) {
      if (typeof operand === 'string' && operand.startsWith('=')) {
        checkValidationFormula(operand, book, place);
      }
    }
  } else if (rule.source.startsWith('=')) checkListSource(rule.source, book, place);
  else if (rule.source.length > LONGEST_LIST) {
    throw new HostError('InvalidArgument', 'The list is too long.');
  }
}

function checkTexts(
  { title, message }: { readonly title: string; readonly message: string },
  longest: number,
): void {
  if (title.length > LONGEST_TITLE || message.length > longest) {
    throw new HostError('InvalidArgument', 'A title or message is too long.');
  }
}
