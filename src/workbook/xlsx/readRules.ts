import type { ConditionalRule, DataValidation } from 'hucre';

import type { FileConditionalFormat, FileValidation } from './file';
import { readFill, readFont } from './readStyle';

/** Data validations, list sources in place written back as one quoted text. */
export function readValidations(raw: readonly DataValidation[]): FileValidation[] {
  return raw.map((rule) => {
    const formula1 = rule.values === undefined ? rule.formula1 : `"${rule.values.join(',')}"`;
    return {
      range: rule.range,
      type: rule.type,
      ...(rule.operator === undefined ? {} : { operator: rule.operator }),
      ...(formula1 === undefined ? {} : { formula1 }),
      ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
      allowBlank: rule.allowBlank === true,
      ...readPrompt(rule),
      ...readError(rule),
    };
  });
}

function readPrompt(rule: DataValidation): Pick<FileValidation, 'prompt'> {
  if (rule.showInputMessage !== true) return {};
  if (rule.inputMessage === undefined && rule.inputTitle === undefined) return {};
  return { prompt: { title: rule.inputTitle ?? '', message: rule.inputMessage ?? '' } };
}

function readError(rule: DataValidation): Pick<FileValidation, 'error'> {
  if (rule.showErrorMessage !== true) return {};
  const style = rule.errorStyle ?? 'stop';
  return { error: { title: rule.errorTitle ?? '', message: rule.errorMessage ?? '', style } };
}

/** Conditions on a formula or on the cell's value; scales, bars and icons are left out. */
export function readConditionalFormats(
  raw: readonly ConditionalRule[],
  theme: readonly string[] | undefined,
): FileConditionalFormat[] {
  return raw.flatMap((rule) => {
    if (rule.type !== 'expression' && rule.type !== 'cellIs') return [];
    const { formula = [] } = rule;
    const fill = readDxfFill(rule, theme);
    const { fontColor, bold, italic } = readFont(rule.style?.font, theme);
    return [
      {
        range: rule.range,
        type: rule.type,
        ...(rule.operator === undefined ? {} : { operator: rule.operator }),
        formulas: typeof formula === 'string' ? [formula] : formula,
        priority: rule.priority,
        stopIfTrue: rule.stopIfTrue === true,
        ...(fill === undefined ? {} : { fill }),
        ...(fontColor === undefined ? {} : { fontColor }),
        ...(bold === undefined ? {} : { bold }),
        ...(italic === undefined ? {} : { italic }),
      },
    ];
  });
}

/** In a differential format the background is the colour of a solid fill, unlike in a cell's. */
function readDxfFill(
  rule: ConditionalRule,
  theme: readonly string[] | undefined,
): string | undefined {
  const { style } = rule;
  if (style?.fill?.type !== 'pattern') return undefined;
  const { bgColor, fgColor } = style.fill;
  const color = bgColor ?? fgColor;
  if (color === undefined) return undefined;
  return readFill({ fill: { type: 'pattern', pattern: 'solid', fgColor: color } }, theme);
}
