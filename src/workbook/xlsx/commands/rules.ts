import { intersect, parseAddress } from '../../../grid/a1';
import { greatest } from '../../../grid/extremes';
import type { Command } from '../../port';
import type { FileConditionalFormat, FileSheet, FileValidation, WorkbookFile } from '../file';
import { findArea, findOpenSheet } from './target';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

export function validate(file: WorkbookFile, command: Of<'validation'>): void {
  const sheet = findOpenSheet(file, command.sheet);
  findArea(sheet, command.range);
  sheet.validations = sheet.validations.filter(({ range }) => range !== command.range);
  sheet.validations.push({
    range: command.range,
    ...toCondition(command.rule),
    allowBlank: true,
    prompt: { ...command.prompt },
    error: { ...command.error },
  });
}

function toCondition(
  rule: Of<'validation'>['rule'],
): Pick<FileValidation, 'type' | 'operator' | 'formula1' | 'formula2'> {
  switch (rule.type) {
    case 'list':
      return { type: 'list', formula1: rule.source.replace(/^=/, '') };
    case 'date':
      return { type: 'date', operator: 'greaterThanOrEqual', formula1: String(rule.min) };
    case 'decimal':
      return { type: 'decimal', operator: 'greaterThan', formula1: String(rule.min) };
    case 'whole':
    case 'length':
      return {
        type: rule.type === 'length' ? 'textLength' : 'whole',
        operator: 'between',
        formula1: String(rule.min),
        formula2: String(rule.max),
      };
  }
}

export function replaceConditions(file: WorkbookFile, command: Of<'replace-conditions'>): void {
  const sheet = findOpenSheet(file, command.sheet);
  const within = findArea(sheet, command.range);
  const { fill } = command;
  const isReplaced = (format: FileConditionalFormat) =>
    format.fill?.toLowerCase() === fill.toLowerCase() &&
    format.range.split(/[ ,]+/).some((part) => {
      const area = parseAddress(part);
      return area !== undefined && intersect(area, within) !== undefined;
    });
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !isReplaced(format));
  for (const { range, formula } of command.conditions) {
    addFormat(sheet, { range: range.replaceAll(',', ' '), formula, fill, stopIfTrue: true });
  }
}

/** Each new condition yields to those that the sheet already has. */
export function formatOnCondition(file: WorkbookFile, command: Of<'conditional-format'>): void {
  const sheet = findOpenSheet(file, command.sheet);
  findArea(sheet, command.range);
  addFormat(sheet, command);
}

function addFormat(
  sheet: FileSheet,
  command: Pick<
    Of<'conditional-format'>,
    'range' | 'formula' | 'fill' | 'fontColor' | 'stopIfTrue'
  >,
): void {
  const last = greatest([0, ...sheet.conditionalFormats.map((format) => format.priority)]);
  sheet.conditionalFormats.push({
    range: command.range,
    type: 'expression',
    formulas: [command.formula.replace(/^=/, '')],
    priority: last + 1,
    stopIfTrue: command.stopIfTrue,
    fill: command.fill,
    ...(command.fontColor === undefined ? {} : { fontColor: command.fontColor }),
  });
}
