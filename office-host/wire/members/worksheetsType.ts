import type { HostSheet, HostWorkbook } from '../../model';
import { refuse } from '../errors';
import { eventMembers } from '../events/eventMembers';
import { WORKBOOK } from '../events/registrations';
import { call, link, type WireType } from '../object';
import { toText } from './args';
import { worksheetObject } from './shared';

function listed(workbook: HostWorkbook, visibleOnly: unknown): readonly HostSheet[] {
  return visibleOnly === true
    ? workbook.sheets.filter((sheet) => sheet.visibility === 'Visible')
    : workbook.sheets;
}

function first(sheets: readonly HostSheet[]): HostSheet {
  const [sheet] = sheets;
  if (!sheet) throw refuse('ItemNotFound');
  return sheet;
}

/** `workbook.worksheets`. */
export const worksheetsType: WireType<HostWorkbook> = {
  name: 'WorksheetCollection',
  items: (workbook, env) => workbook.sheets.map((sheet) => worksheetObject(sheet, env)),
  members: {
    Add: link('1.1', (_workbook, [name], env) =>
      worksheetObject(
        env.tx.addSheet(name === null || name === undefined ? undefined : toText(name)),
        env,
      ),
    ),
    GetActiveWorksheet: link('1.1', (workbook, _args, env) =>
      worksheetObject(workbook.activeSheet, env),
    ),
    GetCount: call('1.4', (workbook, [visibleOnly]) => listed(workbook, visibleOnly).length),
    GetFirst: link('1.5', (workbook, [visibleOnly], env) =>
      worksheetObject(first(listed(workbook, visibleOnly)), env),
    ),
    GetLast: link('1.5', (workbook, [visibleOnly], env) =>
      worksheetObject(first(listed(workbook, visibleOnly).toReversed()), env),
    ),
    GetItem: link('1.1', (workbook, [key], env) => {
      const sheet = workbook.sheet(toText(key));
      if (!sheet) throw refuse('ItemNotFound');
      return worksheetObject(sheet, env);
    }),
    GetItemOrNullObject: link('1.4', (workbook, [key], env) => {
      const sheet = workbook.sheet(toText(key));
      return sheet && worksheetObject(sheet, env);
    }),
    ...eventMembers<HostWorkbook>(() => WORKBOOK, {
      _RegisterActivatedEvent: ['1.7', 'sheet-activated'],
      _RegisterAddedEvent: ['1.7', 'sheet-added'],
      _RegisterCalculatedEvent: ['1.8', 'sheet-calculated'],
      _RegisterColumnSortedEvent: ['1.10', 'sheet-columns-sorted'],
      _RegisterDataChangedEvent: ['1.9', 'sheet-changed'],
      _RegisterDeactivatedEvent: ['1.7', 'sheet-deactivated'],
      _RegisterDeletedEvent: ['1.7', 'sheet-deleted'],
      _RegisterEventMoved: ['1.17', 'sheet-moved'],
      _RegisterEventNameChanged: ['1.17', 'sheet-renamed'],
      _RegisterEventVisibilityChanged: ['1.17', 'sheet-visibility'],
      _RegisterFormatChangedEvent: ['1.9', 'sheet-format-changed'],
      _RegisterProtectionChangedEvent: ['1.14', 'sheet-protection'],
      _RegisterRowSortedEvent: ['1.10', 'sheet-rows-sorted'],
      _RegisterSelectionChangedEvent: ['1.9', 'sheet-selection'],
    }),
  },
};
