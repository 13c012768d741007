import type { ConditionalRule, ConditionalStyle, Underline } from '../../model';
import { refuse } from '../errors';
import { call, link, scalar, WireObject, type Env, type Scalar, type WireType } from '../object';
import {
  sheetOf,
  toBoolean,
  toColor,
  toInteger,
  toOperator,
  toRecord,
  toText,
  toWord,
} from './args';
import { conditionalBorders } from './conditionalBorders';
import { formatOf, restyle, type ConditionalTarget } from './conditionalTarget';
import { rangeAreasObject, rangeObject } from './shared';

const UNDERLINES: readonly Underline[] = ['None', 'Single', 'Double'];

export function conditionalFormatObject(target: ConditionalTarget): WireObject {
  return new WireObject(conditionalFormatType, target);
}

function setRule(target: ConditionalTarget, rule: ConditionalRule, env: Env): void {
  env.tx.updateConditionalFormat(sheetOf(target.sheetId, env), target.id, { rule });
}

function shown<K extends keyof ConditionalStyle>(
  key: K,
  parse: (value: unknown) => NonNullable<ConditionalStyle[K]>,
): Scalar<ConditionalTarget> {
  return scalar<ConditionalTarget>(
    '1.6',
    (target, env) => formatOf(target, env).format[key],
    (target, value, env) => restyle(target, { [key]: parse(value) }, env),
  );
}

/** Takes some parts out of what the format shows. */
function without(target: ConditionalTarget, keys: readonly string[], env: Env): void {
  const kept = Object.entries(formatOf(target, env).format).filter(([key]) => !keys.includes(key));
  const format: ConditionalStyle = Object.fromEntries(kept);
  env.tx.updateConditionalFormat(sheetOf(target.sheetId, env), target.id, { format });
}

const fillType: WireType<ConditionalTarget> = {
  name: 'ConditionalRangeFill',
  members: {
    Color: shown('fill', toColor),
    Clear: call('1.6', (target, _args, env) => without(target, ['fill'], env)),
  },
};

const FONT = ['fontColor', 'bold', 'italic', 'underline', 'strikethrough'];

const fontType: WireType<ConditionalTarget> = {
  name: 'ConditionalRangeFont',
  members: {
    Color: shown('fontColor', toColor),
    Bold: shown('bold', toBoolean),
    Italic: shown('italic', toBoolean),
    Underline: shown('underline', (value) => toWord(value, UNDERLINES)),
    Strikethrough: shown('strikethrough', toBoolean),
    Clear: call('1.6', (target, _args, env) => without(target, FONT, env)),
  },
};

const formatType: WireType<ConditionalTarget> = {
  name: 'ConditionalRangeFormat',
  members: {
    NumberFormat: shown('numberFormat', toText),
    Fill: link('1.6', (target) => new WireObject(fillType, target)),
    Font: link('1.6', (target) => new WireObject(fontType, target)),
    Borders: link('1.6', (target) => new WireObject(conditionalBorders, target)),
  },
};

const ruleType: WireType<ConditionalTarget> = {
  name: 'ConditionalFormatRule',
  members: {
    Formula: scalar(
      '1.6',
      (target, env) => {
        const { rule } = formatOf(target, env);
        return rule.type === 'custom' ? rule.formula : null;
      },
      (target, value, env) => setRule(target, { type: 'custom', formula: toText(value) }, env),
    ),
  },
};

const customType: WireType<ConditionalTarget> = {
  name: 'CustomConditionalFormat',
  members: {
    Rule: link('1.6', (target) => new WireObject(ruleType, target)),
    Format: link('1.6', (target) => new WireObject(formatType, target)),
  },
};

const cellValueType: WireType<ConditionalTarget> = {
  name: 'CellValueConditionalFormat',
  members: {
    Rule: scalar(
      '1.6',
      (target, env) => {
        const { rule } = formatOf(target, env);
        if (rule.type !== 'cellValue') return null;
        const { formula1, formula2, operator } = rule;
        return { formula1, ...(formula2 !== undefined && { formula2 }), operator };
      },
      (target, value, env) => setRule(target, toCellValueRule(value), env),
    ),
    Format: link('1.6', (target) => new WireObject(formatType, target)),
  },
};

function toCellValueRule(value: unknown): ConditionalRule {
  const rule = toRecord(value);
  const formula2 = rule['formula2'];
  return {
    type: 'cellValue',
    operator: toOperator(rule['operator']),
    formula1: toText(rule['formula1']),
    ...(formula2 !== undefined && formula2 !== null && { formula2: toText(formula2) }),
  };
}

function ofType(type: ConditionalRule['type'], view: WireType<ConditionalTarget>) {
  return (target: ConditionalTarget, _args: readonly unknown[], env: Env) =>
    formatOf(target, env).rule.type === type ? new WireObject(view, target) : undefined;
}

/** Asking for another kind than the format's own is refused. */
function surely(type: ConditionalRule['type'], view: WireType<ConditionalTarget>) {
  return (target: ConditionalTarget, args: readonly unknown[], env: Env) => {
    const object = ofType(type, view)(target, args, env);
    if (!object) throw refuse('InvalidOperation');
    return object;
  };
}

const conditionalFormatType: WireType<ConditionalTarget> = {
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  members: {
    Id: scalar('1.6', ({ id }) => id),
    Type: scalar('1.6', (target, env) =>
      formatOf(target, env).rule.type === 'custom' ? 'Custom' : 'CellValue',
    ),
    Priority: scalar(
      '1.6',
      (target, env) =>
        sheetOf(target.sheetId, env).conditionalFormats.indexOf(formatOf(target, env)),
      (target, value, env) =>
        env.tx.prioritise(sheetOf(target.sheetId, env), target.id, toInteger(value)),
    ),
    StopIfTrue: scalar(
      '1.6',
      (target, env) => formatOf(target, env).stopIfTrue,
      (target, value, env) =>
        env.tx.updateConditionalFormat(sheetOf(target.sheetId, env), target.id, {
          stopIfTrue: toBoolean(value),
        }),
    ),
    Custom: link('1.6', surely('custom', customType)),
    CustomOrNullObject: link('1.6', ofType('custom', customType)),
    CellValue: link('1.6', surely('cellValue', cellValueType)),
    CellValueOrNullObject: link('1.6', ofType('cellValue', cellValueType)),
    Delete: call('1.6', (target, _args, env) =>
      env.tx.deleteConditionalFormat(sheetOf(target.sheetId, env), target.id),
    ),
    GetRange: link('1.6', (target, _args, env) => {
      const [area, ...others] = formatOf(target, env).areas;
      if (!area || others.length > 0) throw refuse('InvalidOperation');
      return rangeObject(target.sheetId, area, env);
    }),
    GetRangeOrNullObject: link('1.6', (target, _args, env) => {
      const [area, ...others] = formatOf(target, env).areas;
      return area && others.length === 0 ? rangeObject(target.sheetId, area, env) : undefined;
    }),
    GetRanges: link('1.9', (target, _args, env) =>
      rangeAreasObject(target.sheetId, formatOf(target, env).areas, env),
    ),
  },
};
