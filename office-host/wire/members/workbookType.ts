import { parseAddress } from '../../../src/grid/a1';
import type { HostWorkbook } from '../../model';
import { refuse } from '../errors';
import { parseEventReference } from '../events/reference';
import { call, link, scalar, WireObject, type Env, type WireType } from '../object';
import { applicationType } from './applicationType';
import { toText } from './args';
import { namesType } from './names';
import { workbookProtection } from './protection';
import { runtimeType } from './runtimeType';
import { settingsType } from './settingsType';
import { rangeAreasObject, rangeObject } from './shared';
import { tablesType } from './tables';
import { worksheetsType } from './worksheetsType';

/** The range that an event told of; undefined once its sheet is gone. */
function eventRange(reference: unknown, env: Env): WireObject | undefined {
  const { sheetId, address } = parseEventReference(toText(reference));
  const area = parseAddress(address);
  return env.workbook.sheet(sheetId) && area && rangeObject(sheetId, area, env);
}

export const workbookType: WireType<HostWorkbook> = {
  name: 'Workbook',
  members: {
    Name: scalar('1.7', () => 'Classeur.xlsx'),
    ReadOnly: scalar('1.8', () => false),
    IsDirty: scalar('1.9', (workbook) => workbook.canUndo),
    AutoSave: scalar('1.9', () => false),
    PreviouslySaved: scalar('1.9', () => false),
    Application: link('1.1', (workbook) => new WireObject(applicationType, workbook)),
    Names: link('1.1', () => new WireObject(namesType, {})),
    Protection: link('1.7', (workbook) => new WireObject(workbookProtection, workbook)),
    Settings: link('1.4', (workbook) => new WireObject(settingsType, workbook)),
    Tables: link('1.1', () => new WireObject(tablesType, {})),
    Worksheets: link('1.1', (workbook) => new WireObject(worksheetsType, workbook)),
    _Runtime: link('1.5', (workbook) => new WireObject(runtimeType, workbook)),
    GetActiveCell: link('1.7', ({ selection: { sheet, row, column } }, _args, env) =>
      rangeObject(sheet.id, { top: row, bottom: row, left: column, right: column }, env),
    ),
    GetSelectedRange: link('1.1', ({ selection: { sheet, area } }, _args, env) =>
      rangeObject(sheet.id, area, env),
    ),
    GetSelectedRanges: link('1.9', ({ selection: { sheet, area } }, _args, env) =>
      rangeAreasObject(sheet.id, [area], env),
    ),
    _GetRangeForEventByReferenceId: link('1.1', (_workbook, [reference], env) => {
      const range = eventRange(reference, env);
      if (!range) throw refuse('ItemNotFound');
      return range;
    }),
    _GetRangeOrNullObjectForEventByReferenceId: link('1.1', (_workbook, [reference], env) =>
      eventRange(reference, env),
    ),
    _GetReferenceCount: call('1.1', (_workbook, _args, env) => env.ranges.keptCount),
    _RemoveReference: call('1.1', (_workbook, [id], env) => env.ranges.release(toText(id))),
    _RemoveAllReferences: call('1.1', (_workbook, _args, env) => env.ranges.releaseAll()),
  },
};
