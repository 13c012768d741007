import type { ClearWhat, CopyWhat } from '../../model';
import { refuse } from '../errors';
import type { RangeTarget } from '../liveRanges';
import { call, link, type Env, type Member } from '../object';
import { areaOf, sheetOf, toBoolean, toInteger, toRange, toWord } from './args';
import { rangeObject } from './shared';

const CLEARS: Readonly<Record<string, ClearWhat>> = {
  All: 'all',
  Contents: 'contents',
  Formats: 'formats',
};

const COPIES: Readonly<Record<string, CopyWhat>> = {
  All: 'all',
  Values: 'values',
  Formulas: 'formulas',
  Formats: 'formats',
};

/** Methods of a range that change the workbook. */
export const rangeActions: Readonly<Record<string, Member<RangeTarget>>> = {
  Clear: call('1.1', (range, [applyTo], env) => {
    const what = CLEARS[toWord(applyTo ?? 'All', Object.keys(CLEARS))] ?? 'all';
    env.tx.clear(sheetOf(range.sheetId, env), areaOf(range), what);
  }),
  Insert: link('1.1', (range, [shift], env) => {
    const move = toWord(shift, ['Down', 'Right']) === 'Down' ? 'down' : 'right';
    const area = areaOf(range);
    const free = env.tx.insert(sheetOf(range.sheetId, env), area, move);
    env.ranges.move(range.sheetId, area, move);
    return rangeObject(range.sheetId, free, env);
  }),
  Delete: call('1.1', (range, [shift], env) => {
    const move = toWord(shift, ['Up', 'Left']) === 'Up' ? 'up' : 'left';
    const area = areaOf(range);
    env.tx.delete(sheetOf(range.sheetId, env), area, move);
    env.ranges.move(range.sheetId, area, move);
  }),
  Merge: call('1.2', (range, [across], env) =>
    env.tx.merge(
      sheetOf(range.sheetId, env),
      areaOf(range),
      across === null || across === undefined ? false : toBoolean(across),
    ),
  ),
  Unmerge: call('1.2', (range, _args, env) =>
    env.tx.unmerge(sheetOf(range.sheetId, env), areaOf(range)),
  ),
  Select: call('1.1', (range, _args, env) =>
    env.tx.select(sheetOf(range.sheetId, env), areaOf(range)),
  ),
  Calculate: call('1.6', (_range, _args, env) => env.workbook.recalculate()),
  CopyFrom: call('1.9', copyFrom),
  _ValidateArraySize: call('1.3', (range, [rows, columns]) => {
    const { top, left, bottom, right } = areaOf(range);
    const fits = toInteger(rows) === bottom - top + 1 && toInteger(columns) === right - left + 1;
    if (!fits) throw refuse('InvalidArgument');
  }),
};

function copyFrom(range: RangeTarget, args: readonly unknown[], env: Env): void {
  const [source, type, skipBlanks, transpose] = args;
  if (skipBlanks === true || transpose === true) throw refuse('UnsupportedOperation');
  const from = toRange(source, range.sheetId, env);
  const what = COPIES[toWord(type ?? 'All', Object.keys(COPIES))] ?? 'all';
  env.tx.copy(
    { sheet: sheetOf(from.sheetId, env), area: areaOf(from) },
    { sheet: sheetOf(range.sheetId, env), area: areaOf(range) },
    what,
  );
}
