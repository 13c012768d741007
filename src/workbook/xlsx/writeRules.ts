import type {
  CellIsOperators,
  ConditionalFormattingRule,
  DataValidation,
  Worksheet,
} from '@cj-tech-master/excelts';

import { toArgb } from './colors';
import type { FileConditionalFormat, FileSheet, FileValidation } from './file';

/** Excel asks to repair a file whose texts are longer. */
const TITLE_LENGTH = 32;
const PROMPT_LENGTH = 255;
const ERROR_LENGTH = 225;

/**
 * Data validations and conditional formats. Left out, for the library cannot say them: validations of
 * a time, and those of a date against a formula.
 */
export function writeRules(target: Worksheet, sheet: FileSheet): void {
  for (const validation of sheet.validations) {
    const written = writeValidation(validation);
    if (written === undefined) continue;
    for (const area of validation.range.split(/\s+/)) {
      target.dataValidations.add(area.includes(':') ? `range:${area}` : area, written);
    }
  }
  for (const [index, format] of byPriority(sheet).entries()) {
    target.addConditionalFormatting({ ref: format.range, rules: [writeFormat(format, index + 1)] });
  }
}

/** In the order that they apply; written with priorities 1, 2, 3… */
export function byPriority(sheet: FileSheet): readonly FileConditionalFormat[] {
  return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
}

function writeValidation(rule: FileValidation): DataValidation | undefined {
  const { type, operator, prompt, error } = rule;
  if (type === 'time') return undefined;
  const formulae = [rule.formula1, rule.formula2].filter((formula) => formula !== undefined);
  const values = type === 'date' ? formulae.map(serialToDate) : formulae;
  if (values.some((value) => value === undefined)) return undefined;
  return {
    type,
    formulae: values,
    ...(operator === undefined ? {} : { operator }),
    allowBlank: rule.allowBlank,
    showInputMessage: prompt !== undefined,
    showErrorMessage: error !== undefined,
    ...(prompt === undefined
      ? {}
      : {
          promptTitle: prompt.title.slice(0, TITLE_LENGTH),
          prompt: prompt.message.slice(0, PROMPT_LENGTH),
        }),
    ...(error === undefined
      ? {}
      : {
          errorStyle: error.style,
          errorTitle: error.title.slice(0, TITLE_LENGTH),
          error: error.message.slice(0, ERROR_LENGTH),
        }),
  };
}

const MS_PER_DAY = 86_400_000;
/** The serial number of 1 January 1970. */
const EPOCH_SERIAL = 25_569;

function serialToDate(formula: string): Date | undefined {
  const serial = Number(formula);
  return Number.isNaN(serial) ? undefined : new Date((serial - EPOCH_SERIAL) * MS_PER_DAY);
}

function writeFormat(format: FileConditionalFormat, priority: number): ConditionalFormattingRule {
  const { fill, fontColor, bold, italic, formulas } = format;
  const font = {
    ...(fontColor === undefined ? {} : { color: { argb: toArgb(fontColor) } }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
  };
  const style = {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    ...(fill === undefined
      ? {}
      : {
          fill: {
            type: 'pattern' as const,
            pattern: 'solid' as const,
            bgColor: { argb: toArgb(fill) },
          },
        }),
  };
  const common = { priority, formulae: formulas, style };
  if (format.type === 'expression') return { type: 'expression', ...common };
  return { type: 'cellIs', operator: format.operator as CellIsOperators, ...common };
}
