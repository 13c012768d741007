import type { Area } from '../../../src/grid/a1';
import { isInside } from '../areas';
import { HostError } from '../errors';
import { shiftFormula } from '../references';
import type { SheetModel } from '../sheet';
import type {
  HostValidation,
  ValidationAlert,
  ValidationInit,
  ValidationPrompt,
  ValidationRule,
} from '../validation';
import { isWellFormed } from '../wellFormed';
import { checkAllowed, tellFormat, type Editing } from './editing';
import { mapValidationRule } from './formulas';
import { removeArea } from './removeArea';

const NO_PROMPT: ValidationPrompt = { showPrompt: true, title: '', message: '' };
const DEFAULT_ALERT: ValidationAlert = { showAlert: true, style: 'Stop', title: '', message: '' };
/** Excel keeps this many characters of a list written out, and of titles and messages. */
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

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
  checkRule(init.rule);
  checkTexts(prompt);
  checkTexts(errorAlert);
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
  if (patch.prompt) checkTexts(patch.prompt);
  if (patch.errorAlert) checkTexts(patch.errorAlert);
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

function checkRule(rule: ValidationRule): void {
  const formulas =
    rule.type === 'custom'
      ? [rule.formula]
      : rule.type === 'list'
        ? [rule.source]
        : [rule.formula1, rule.formula2];
  for (const formula of formulas) {
    if (typeof formula !== 'string') continue;
    const isBad = formula.startsWith('=') ? !isWellFormed(formula) : formula.length > LONGEST_LIST;
    if (isBad) throw new HostError('InvalidArgument', `The rule ${formula} cannot be read.`);
  }
}

function checkTexts({
  title,
  message,
}: {
  readonly title: string;
  readonly message: string;
}): void {
  if (title.length > LONGEST_TITLE || message.length > LONGEST_MESSAGE) {
    throw new HostError('InvalidArgument', 'A title or message is too long.');
  }
}
