import { absoluteAddress, quoteSheet } from '../../../src/grid/a1';
import { isCellError, type HostName } from '../../model';
import { refuse } from '../errors';
import { RangeTarget } from '../liveRanges';
import { call, link, scalar, WireObject, type Env, type WireType } from '../object';
import { areaOf, sheetOf, toBoolean, toText } from './args';
import { rangeObject, worksheetObject } from './shared';

/** The names of the workbook, or those of one sheet. */
export interface NamesTarget {
  readonly sheetId?: string;
}

interface NameTarget extends NamesTarget {
  readonly name: string;
  /** Added in this very request: a name found again does not take `visible` (office-js#3878, #3949). */
  readonly isNew?: boolean;
}

function scopeOf({ sheetId }: NamesTarget, env: Env) {
  return sheetId === undefined ? undefined : sheetOf(sheetId, env);
}

function find(target: NamesTarget, name: unknown, env: Env): HostName | undefined {
  return env.workbook.name(toText(name), scopeOf(target, env));
}

function nameOf(target: NameTarget, env: Env): HostName {
  const name = find(target, target.name, env);
  if (!name) throw refuse('ItemNotFound');
  return name;
}

function object(name: HostName, isNew = false): WireObject {
  const scope = name.scope ? { sheetId: name.scope.id } : {};
  return new WireObject(nameType, { name: name.name, isNew, ...scope });
}

function rangeOf(target: NameTarget, env: Env): WireObject | undefined {
  const found = env.workbook.areaOf(nameOf(target, env).formula);
  return found && rangeObject(found.sheet.id, found.area, env);
}

function value(target: NameTarget, env: Env): unknown {
  const { formula } = nameOf(target, env);
  if (env.workbook.areaOf(formula)) return formula.replace(/^=/, '');
  const result = env.workbook.evaluate(formula, env.workbook.activeSheet, 1, 1);
  return isCellError(result) ? result.error : result;
}

function type(target: NameTarget, env: Env): string {
  const { formula } = nameOf(target, env);
  if (env.workbook.areaOf(formula)) return 'Range';
  const result = env.workbook.evaluate(formula, env.workbook.activeSheet, 1, 1);
  if (isCellError(result)) return 'Error';
  return (
    { string: 'String', number: 'Double', boolean: 'Boolean' }[String(typeof result)] ?? 'Error'
  );
}

/** A range as the formula of a name, or such a formula as it is. */
function toFormula(reference: unknown, env: Env): string {
  const target: unknown = reference instanceof WireObject ? reference.target : undefined;
  if (target instanceof RangeTarget) {
    const sheet = quoteSheet(sheetOf(target.sheetId, env).name);
    return `=${sheet}!${absoluteAddress(areaOf(target))}`;
  }
  const text = toText(reference);
  return text.startsWith('=') ? text : `="${text.replaceAll('"', '""')}"`;
}

function add(target: NamesTarget, args: readonly unknown[], env: Env): WireObject {
  const [name, reference, comment] = args;
  const scope = scopeOf(target, env);
  return object(
    env.tx.addName(toText(name), toFormula(reference, env), {
      ...(scope && { scope }),
      ...(typeof comment === 'string' && { comment }),
    }),
    true,
  );
}

const nameType: WireType<NameTarget> = {
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  members: {
    Name: scalar('1.1', (target, env) => nameOf(target, env).name),
    Type: scalar('1.1', type),
    Value: scalar('1.1', value),
    Visible: scalar(
      '1.1',
      (target, env) => nameOf(target, env).visible,
      (target, value, env) => {
        const visible = toBoolean(value);
        if (target.isNew) env.tx.updateName(nameOf(target, env), { visible });
      },
    ),
    Comment: scalar(
      '1.4',
      (target, env) => nameOf(target, env).comment,
      (target, comment, env) =>
        env.tx.updateName(nameOf(target, env), { comment: toText(comment) }),
    ),
    Scope: scalar('1.4', (target, env) => (nameOf(target, env).scope ? 'Worksheet' : 'Workbook')),
    Formula: scalar(
      '1.7',
      (target, env) => nameOf(target, env).formula,
      (target, formula, env) =>
        env.tx.updateName(nameOf(target, env), { formula: toFormula(formula, env) }),
    ),
    GetRange: link('1.1', (target, _args, env) => {
      const range = rangeOf(target, env);
      if (!range) throw refuse('InvalidReference');
      return range;
    }),
    GetRangeOrNullObject: link('1.4', (target, _args, env) => rangeOf(target, env)),
    Worksheet: link('1.4', (target, _args, env) => {
      const { scope } = nameOf(target, env);
      if (!scope) throw refuse('InvalidOperation');
      return worksheetObject(scope, env);
    }),
    WorksheetOrNullObject: link('1.4', (target, _args, env) => {
      const { scope } = nameOf(target, env);
      return scope && worksheetObject(scope, env);
    }),
    Delete: call('1.4', (target, _args, env) => env.tx.deleteName(nameOf(target, env))),
  },
};

/** `workbook.names` and `worksheet.names`. */
export const namesType: WireType<NamesTarget> = {
  name: 'NamedItemCollection',
  items: (target, env) =>
    env.workbook.names
      .filter((name) => name.scope?.id === target.sheetId)
      .map((name) => object(name)),
  members: {
    GetCount: call(
      '1.4',
      (target, _args, env) =>
        env.workbook.names.filter((name) => name.scope?.id === target.sheetId).length,
    ),
    GetItem: link('1.1', (target, [name], env) => {
      const found = find(target, name, env);
      if (!found) throw refuse('ItemNotFound');
      return object(found);
    }),
    GetItemOrNullObject: link('1.4', (target, [name], env) => {
      const found = find(target, name, env);
      return found && object(found);
    }),
    Add: link('1.4', add),
  },
};
