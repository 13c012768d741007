import { MAX_COLUMN, MAX_ROW, parseAddress, type Area } from '../../../src/grid/a1';
import type { SheetPatch } from '../../model';
import { refuse } from '../errors';
import { eventMembers } from '../events/eventMembers';
import {
  call,
  link,
  scalar,
  WireObject,
  type Env,
  type Scalar,
  type SheetTarget,
  type WireType,
} from '../object';
import { sheetOf, toBoolean, toColor, toInteger, toNumber, toRange, toText, toWord } from './args';
import { chartsType } from './chartsType';
import { freezePanesType } from './freezePanesType';
import { namesType } from './names';
import { pageLayoutType } from './pageLayoutType';
import { worksheetProtection } from './protection';
import { rangeAreasObject, rangeObject, worksheetObject } from './shared';
import { tablesType } from './tables';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;
const WHOLE: Area = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

function property<K extends keyof SheetPatch>(
  since: string,
  key: K,
  parse: (value: unknown) => NonNullable<SheetPatch[K]>,
): Scalar<SheetTarget> {
  return scalar<SheetTarget>(
    since,
    ({ id }, env) => sheetOf(id, env)[key],
    ({ id }, value, env) => env.tx.updateSheet(sheetOf(id, env), { [key]: parse(value) }),
  );
}

/** The client sends these two under shorter names, and loads them under the long ones. */
const gridlines = property('1.8', 'showGridlines', toBoolean);
const headings = property('1.8', 'showHeadings', toBoolean);

/** An empty text takes the colour away. */
function toTabColor(value: unknown): string {
  return value === '' ? '' : toColor(value);
}

function cellArea(row: number, column: number, rows = 1, columns = 1): Area {
  const area = { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns };
  const inside = row >= 0 && column >= 0 && area.bottom <= MAX_ROW && area.right <= MAX_COLUMN;
  if (!inside || rows < 1 || columns < 1) throw refuse('InvalidArgument');
  return area;
}

/** An address, or the name of something that stands on the sheet. */
function namedRange({ id }: SheetTarget, address: unknown, env: Env): WireObject {
  if (address === null || address === undefined) return rangeObject(id, WHOLE, env);
  const text = toText(address);
  if (parseAddress(text)) {
    const range = toRange(text, id, env);
    if (range.sheetId !== id) throw refuse('InvalidArgument');
    return rangeObject(id, range.area ?? WHOLE, env);
  }
  const sheet = sheetOf(id, env);
  const name = env.workbook.name(text, sheet) ?? env.workbook.name(text);
  const found = name ? env.workbook.areaOf(name.formula) : env.workbook.table(text);
  if (found?.sheet.id !== id) throw refuse('InvalidArgument');
  return rangeObject(id, found.area, env);
}

function usedArea({ id }: SheetTarget, valuesOnly: unknown, env: Env): Area | undefined {
  return sheetOf(id, env).usedArea(valuesOnly === true);
}

function neighbour(step: 1 | -1) {
  return ({ id }: SheetTarget, [visibleOnly]: readonly unknown[], env: Env) => {
    const { sheets } = env.workbook;
    const from = sheets.indexOf(sheetOf(id, env));
    const others = step === 1 ? sheets.slice(from + 1) : sheets.slice(0, from).toReversed();
    const next = others.find((s) => visibleOnly !== true || s.visibility === 'Visible');
    return next && worksheetObject(next, env);
  };
}

function surely<A extends readonly unknown[], R>(find: (...args: A) => R | undefined) {
  return (...args: A): R => {
    const found = find(...args);
    if (found === undefined) throw refuse('ItemNotFound');
    return found;
  };
}

export const worksheetType: WireType<SheetTarget> = {
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  members: {
    Id: scalar('1.1', ({ id }, env) => sheetOf(id, env).id),
    Name: property('1.1', 'name', toText),
    Position: scalar(
      '1.1',
      ({ id }, env) => env.workbook.sheets.indexOf(sheetOf(id, env)),
      ({ id }, value, env) => env.tx.moveSheet(sheetOf(id, env), toInteger(value)),
    ),
    Visibility: property('1.1', 'visibility', (value) => toWord(value, VISIBILITIES)),
    TabColor: property('1.7', 'tabColor', toTabColor),
    ShowGridlines: gridlines,
    ShowHeadings: headings,
    Gridlines: gridlines,
    Headings: headings,
    StandardHeight: scalar('1.7', ({ id }, env) => sheetOf(id, env).defaultRowHeight),
    StandardWidth: scalar('1.7', ({ id }, env) => sheetOf(id, env).defaultColumnWidth),
    Activate: call('1.1', ({ id }, _args, env) => env.tx.activate(sheetOf(id, env))),
    Calculate: call('1.6', (_target, _args, env) => env.workbook.recalculate()),
    Delete: call('1.1', ({ id }, _args, env) => {
      const sheet = sheetOf(id, env);
      if (sheet.visibility === 'VeryHidden') throw refuse('InvalidOperation');
      env.tx.deleteSheet(sheet);
    }),
    GetRange: link('1.1', (target, [address], env) => namedRange(target, address, env)),
    GetRanges: link('1.9', ({ id }, [address], env) =>
      rangeAreasObject(
        id,
        toText(address)
          .split(',')
          .flatMap((part) => toRange(part.trim(), id, env).areas),
        env,
      ),
    ),
    GetRangeByIndexes: link('1.7', ({ id }, [row, column, rows, columns], env) => {
      const size = [toInteger(rows), toInteger(columns)] as const;
      return rangeObject(id, cellArea(toInteger(row), toInteger(column), ...size), env);
    }),
    GetCell: link('1.1', ({ id }, [row, column], env) =>
      rangeObject(id, cellArea(toNumber(row), toNumber(column)), env),
    ),
    GetUsedRange: link('1.1', (target, [valuesOnly], env) =>
      rangeObject(target.id, usedArea(target, valuesOnly, env) ?? cellArea(0, 0), env),
    ),
    GetUsedRangeOrNullObject: link('1.4', (target, [valuesOnly], env) => {
      const area = usedArea(target, valuesOnly, env);
      return area && rangeObject(target.id, area, env);
    }),
    GetNext: link('1.5', surely(neighbour(1))),
    GetNextOrNullObject: link('1.5', neighbour(1)),
    GetPrevious: link('1.5', surely(neighbour(-1))),
    GetPreviousOrNullObject: link('1.5', neighbour(-1)),
    Tables: link('1.1', ({ id }) => new WireObject(tablesType, { sheetId: id })),
    Charts: link('1.1', (target) => new WireObject(chartsType, target)),
    Names: link('1.4', ({ id }) => new WireObject(namesType, { sheetId: id })),
    Protection: link('1.2', (target) => new WireObject(worksheetProtection, target)),
    FreezePanes: link('1.7', (target) => new WireObject(freezePanesType, target)),
    PageLayout: link('1.9', (target) => new WireObject(pageLayoutType, target)),
    ...eventMembers<SheetTarget>(({ id }) => id, {
      _RegisterActivatedEvent: ['1.7', 'sheet-activated'],
      _RegisterCalculatedEvent: ['1.8', 'sheet-calculated'],
      _RegisterColumnSortedEvent: ['1.10', 'sheet-columns-sorted'],
      _RegisterDataChangedEvent: ['1.7', 'sheet-changed'],
      _RegisterDeactivatedEvent: ['1.7', 'sheet-deactivated'],
      _RegisterEventNameChanged: ['1.17', 'sheet-renamed'],
      _RegisterEventVisibilityChanged: ['1.17', 'sheet-visibility'],
      _RegisterFormatChangedEvent: ['1.9', 'sheet-format-changed'],
      _RegisterProtectionChangedEvent: ['1.14', 'sheet-protection'],
      _RegisterRowSortedEvent: ['1.10', 'sheet-rows-sorted'],
      _RegisterSelectionChangedEvent: ['1.7', 'sheet-selection'],
    }),
  },
};
