import { intersect } from '../../../src/grid/a1';
import type {
  HostValidation,
  ValidationAlert,
  ValidationPrompt,
  ValidationRule,
} from '../../model';
import { refuse } from '../errors';
import type { Cells } from '../liveRanges';
import { call, scalar, type Env, type WireType } from '../object';
import {
  eachArea,
  sheetOf,
  toBoolean,
  toNumber,
  toOperator,
  toRecord,
  toText,
  toWord,
} from './args';

const COMPARISONS = ['wholeNumber', 'decimal', 'date', 'time', 'textLength'] as const;
const STYLES = ['Stop', 'Warning', 'Information'] as const;

const NO_PROMPT: ValidationPrompt = { showPrompt: true, title: '', message: '' };
const NO_ALERT: ValidationAlert = { showAlert: true, style: 'Stop', title: '', message: '' };

/** `range.dataValidation`. */
export const dataValidation: WireType<Cells> = {
  name: 'DataValidation',
  members: {
    Type: scalar('1.8', (cells, env) => {
      const found = validations(cells, env);
      if (found.size > 1) return found.has(undefined) ? 'MixedCriteria' : 'Inconsistent';
      const [validation] = found;
      return validation ? typeName(validation.rule) : 'None';
    }),
    Rule: scalar(
      '1.8',
      (cells, env) => ruleToWire(common(cells, env)?.rule),
      (cells, value, env) => setRule(cells, toRule(value), env),
    ),
    Prompt: scalar(
      '1.8',
      (cells, env) => common(cells, env)?.prompt ?? NO_PROMPT,
      (cells, value, env) => {
        const prompt = toPrompt(value);
        eachArea(cells, env, (sheet, area) => env.tx.updateValidation(sheet, area, { prompt }));
      },
    ),
    ErrorAlert: scalar(
      '1.8',
      (cells, env) => common(cells, env)?.errorAlert ?? NO_ALERT,
      (cells, value, env) => {
        const errorAlert = toAlert(value);
        eachArea(cells, env, (sheet, area) => env.tx.updateValidation(sheet, area, { errorAlert }));
      },
    ),
    IgnoreBlanks: scalar(
      '1.8',
      (cells, env) => common(cells, env)?.ignoreBlanks ?? true,
      (cells, value, env) => {
        const ignoreBlanks = toBoolean(value);
        eachArea(cells, env, (sheet, area) =>
          env.tx.updateValidation(sheet, area, { ignoreBlanks }),
        );
      },
    ),
    Valid: scalar('1.8', areValid),
    Clear: call('1.8', (cells, _args, env) =>
      eachArea(cells, env, (sheet, area) => env.tx.validate(sheet, area, undefined)),
    ),
  },
};

/** The validations that apply to some of the cells; undefined among them when some have none. */
function validations(cells: Cells, env: Env): Set<HostValidation | undefined> {
  const sheet = sheetOf(cells.sheetId, env);
  const found = new Set<HostValidation | undefined>();
  for (const area of cells.areas) {
    let covered = 0;
    for (const validation of sheet.validations) {
      const common = validation.areas.flatMap((other) => intersect(area, other) ?? []);
      if (common.length > 0) found.add(validation);
      covered += common.reduce((sum, part) => sum + size(part), 0);
    }
    if (covered < size(area)) found.add(undefined);
  }
  return found;
}

function size({ top, left, bottom, right }: Cells['areas'][number]): number {
  return (bottom - top + 1) * (right - left + 1);
}

function common(cells: Cells, env: Env): HostValidation | undefined {
  const [first, ...others] = validations(cells, env);
  return others.length === 0 ? first : undefined;
}

/** A new rule keeps the prompt and the alert that stand. */
function setRule(cells: Cells, rule: ValidationRule, env: Env): void {
  const before = common(cells, env);
  const texts = before && {
    prompt: before.prompt,
    errorAlert: before.errorAlert,
    ignoreBlanks: before.ignoreBlanks,
  };
  eachArea(cells, env, (sheet, area) => env.tx.validate(sheet, area, { ...texts, rule }));
}

/** True when all cells meet their validation, false when none does, null otherwise. */
function areValid(cells: Cells, env: Env): boolean | null {
  const seen = new Set<boolean>();
  eachArea(cells, env, (sheet, area) => {
    const used = sheet.usedArea(true);
    const inside = used && intersect(area, used);
    if (!inside) seen.add(true);
    for (let row = inside?.top ?? 1; row <= (inside?.bottom ?? 0); row += 1) {
      for (let column = inside?.left ?? 1; column <= (inside?.right ?? 0); column += 1) {
        seen.add(env.workbook.isValid(sheet, row, column));
      }
    }
  });
  const [first] = seen;
  return seen.size === 1 && first !== undefined ? first : null;
}

function typeName(rule: ValidationRule): string {
  return rule.type.charAt(0).toUpperCase() + rule.type.slice(1);
}

function ruleToWire(rule: ValidationRule | undefined): Record<string, unknown> {
  if (!rule) return {};
  const { type, ...rest } = rule;
  return { [type]: rest };
}

function toRule(value: unknown): ValidationRule {
  const entries = Object.entries(toRecord(value)).filter(([, rule]) => rule !== undefined);
  const [entry, ...others] = entries;
  if (!entry || others.length > 0) throw refuse('InvalidArgument');
  const [type, rule] = [entry[0], toRecord(entry[1])];
  if (type === 'list') {
    return {
      type,
      source: toText(rule['source']),
      inCellDropDown: toBoolean(rule['inCellDropDown'] ?? true),
    };
  }
  return type === 'custom'
    ? { type, formula: toText(rule['formula']) }
    : toComparison(toWord(type, COMPARISONS), rule);
}

function toComparison(
  type: (typeof COMPARISONS)[number],
  rule: Readonly<Record<string, unknown>>,
): ValidationRule {
  const operator = toOperator(rule['operator']);
  const two = operator === 'Between' || operator === 'NotBetween';
  return {
    type,
    operator,
    formula1: toOperand(type, rule['formula1']),
    ...(two && { formula2: toOperand(type, rule['formula2']) }),
  };
}

/** Dates and times are given as ISO text, the rest as numbers; either may be a formula. */
function toOperand(type: (typeof COMPARISONS)[number], value: unknown): string | number {
  if (typeof value === 'string' && value.startsWith('=')) return value;
  const isText = type === 'date' || type === 'time';
  if (isText && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}|^\d{1,2}:\d{2}/.test(value)) {
    return value;
  }
  if (!isText && value !== '' && Number.isFinite(Number(value))) return toNumber(Number(value));
  throw refuse('InvalidArgument');
}

function toPrompt(value: unknown): ValidationPrompt {
  const prompt = toRecord(value);
  return {
    showPrompt: toBoolean(prompt['showPrompt'] ?? true),
    title: limited(prompt['title'], 32),
    message: limited(prompt['message'], 255),
  };
}

function toAlert(value: unknown): ValidationAlert {
  const alert = toRecord(value);
  return {
    showAlert: toBoolean(alert['showAlert'] ?? true),
    style: toWord(alert['style'] ?? 'Stop', STYLES),
    title: limited(alert['title'], 32),
    message: limited(alert['message'], 225),
  };
}

/** [MS-XLS] DValStrings: 32 characters of title, 255 of prompt, 225 of error message. */
function limited(value: unknown, most: number): string {
  const text = toText(value ?? '');
  if (text.length > most) throw refuse('InvalidArgument');
  return text;
}
