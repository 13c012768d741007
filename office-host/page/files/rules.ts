import { areaAddress, parseAddress, type Area } from '../../../src/grid/a1';
import type {
  FileConditionalFormat,
  ComparisonOperator as FileOperator,
  FileValidation,
} from '../../../src/workbook/xlsx/file';
import type {
  ComparisonOperator,
  ConditionalInit,
  ConditionalRule,
  HostConditionalFormat,
  HostValidation,
  ValidationInit,
  ValidationRule,
} from '../../model';

const OPERATORS: Readonly<Record<ComparisonOperator, FileOperator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

const HOST_OPERATORS: Readonly<Record<FileOperator, ComparisonOperator>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

/** Files part several areas with spaces. */
export function areasOf(range: string): readonly Area[] {
  return range.split(/[ ,]+/).flatMap((part) => parseAddress(part) ?? []);
}

const rangeOf = (areas: readonly Area[]) => areas.map(areaAddress).join(' ');

/** A formula without `=`, as files keep it. A number is its own text. */
const bare = (formula: string | number) => String(formula).replace(/^=/, '');

/** The other way: a plain number stays one. */
function operand(text: string | undefined): string | number {
  if (text === undefined || text === '') return 0;
  return Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

export function validationToFile(validation: HostValidation): FileValidation {
  const { prompt, errorAlert } = validation;
  const style = ({ Stop: 'stop', Warning: 'warning', Information: 'information' } as const)[
    errorAlert.style
  ];
  return {
    range: rangeOf(validation.areas),
    ...ruleToFile(validation.rule),
    allowBlank: validation.ignoreBlanks,
    ...(prompt.showPrompt && { prompt: { title: prompt.title, message: prompt.message } }),
    ...(errorAlert.showAlert && {
      error: { title: errorAlert.title, message: errorAlert.message, style },
    }),
  };
}

type FileRule = Pick<FileValidation, 'type' | 'operator' | 'formula1' | 'formula2'>;

function ruleToFile(rule: ValidationRule): FileRule {
  if (rule.type === 'list') {
    const typed = !rule.source.startsWith('=');
    return { type: 'list', formula1: typed ? `"${rule.source}"` : bare(rule.source) };
  }
  if (rule.type === 'custom') return { type: 'custom', formula1: bare(rule.formula) };
  return {
    type: rule.type === 'wholeNumber' ? 'whole' : rule.type,
    operator: OPERATORS[rule.operator],
    formula1: bare(rule.formula1),
    ...(rule.formula2 !== undefined && { formula2: bare(rule.formula2) }),
  };
}

export function validationFromFile(validation: FileValidation): ValidationInit {
  const { prompt, error } = validation;
  const style = ({ stop: 'Stop', warning: 'Warning', information: 'Information' } as const)[
    error?.style ?? 'stop'
  ];
  return {
    rule: ruleFromFile(validation),
    ignoreBlanks: validation.allowBlank,
    ...(prompt && { prompt: { showPrompt: true, ...prompt } }),
    errorAlert: {
      showAlert: error !== undefined,
      style,
      title: error?.title ?? '',
      message: error?.message ?? '',
    },
  };
}

function ruleFromFile({ type, operator, formula1, formula2 }: FileValidation): ValidationRule {
  if (type === 'list') {
    const typed = /^"(.*)"$/s.exec(formula1 ?? '')?.[1];
    return { type, source: typed ?? `=${formula1 ?? ''}`, inCellDropDown: true };
  }
  if (type === 'custom') return { type, formula: `=${formula1 ?? ''}` };
  return {
    type: type === 'whole' ? 'wholeNumber' : type,
    operator: HOST_OPERATORS[operator ?? 'between'],
    formula1: operand(formula1),
    ...(formula2 !== undefined && { formula2: operand(formula2) }),
  };
}

/** `rank` counts from 0 in order of priority. */
export function conditionalToFile(
  format: HostConditionalFormat,
  rank: number,
): FileConditionalFormat {
  const { rule, format: look } = format;
  const second = rule.type === 'cellValue' ? rule.formula2 : undefined;
  return {
    range: rangeOf(format.areas),
    ...(rule.type === 'custom'
      ? { type: 'expression' as const, formulas: [bare(rule.formula)] }
      : {
          type: 'cellIs' as const,
          operator: OPERATORS[rule.operator],
          formulas: [rule.formula1, ...(second === undefined ? [] : [second])].map(bare),
        }),
    priority: rank + 1,
    stopIfTrue: format.stopIfTrue,
    ...(look.fill !== undefined && { fill: look.fill }),
    ...(look.fontColor !== undefined && { fontColor: look.fontColor }),
    ...(look.bold !== undefined && { bold: look.bold }),
    ...(look.italic !== undefined && { italic: look.italic }),
  };
}

export function conditionalFromFile(format: FileConditionalFormat): ConditionalInit {
  return {
    rule: conditionOf(format),
    format: {
      ...(format.fill !== undefined && { fill: format.fill }),
      ...(format.fontColor !== undefined && { fontColor: format.fontColor }),
      ...(format.bold !== undefined && { bold: format.bold }),
      ...(format.italic !== undefined && { italic: format.italic }),
    },
    stopIfTrue: format.stopIfTrue,
  };
}

function conditionOf({ type, operator, formulas }: FileConditionalFormat): ConditionalRule {
  const [first = '', second] = formulas;
  if (type === 'expression') return { type: 'custom', formula: `=${first}` };
  return {
    type: 'cellValue',
    operator: HOST_OPERATORS[operator ?? 'equal'],
    formula1: `=${first}`,
    ...(second !== undefined && { formula2: `=${second}` }),
  };
}
