/** Ctrl+Z takes a change back in one step where Excel can (`mergeUndoGroup`, ExcelApi 1.20). */
import { DEFAULT_REQUIREMENTS } from '../../../office-host';
import { createExcelWorkbook } from '../../../src/workbook/excel';
import { liveOffice, type Office } from '../../../src/workbook/excel/office';
import type { Command, LiveWorkbook } from '../../../src/workbook/port';
import { startExcel, type TestExcel } from '../../support/office';

const SHEET = 'Feuil1';
/** Rows inserted leave a hidden mark, which goes with a request of its own. */
const CHANGE: readonly Command[] = [
  { kind: 'write', sheet: SHEET, range: 'A1:A2', values: [['un'], ['deux']] },
  { kind: 'insert-rows', sheet: SHEET, at: 2, count: 1 },
  { kind: 'write', sheet: SHEET, range: 'A2', values: [['entre']] },
];

let excel: TestExcel;
let workbook: LiveWorkbook;
/** Whether each run of the adapter asked for a group; only changes say. */
let grouped: boolean[];
/** What Excel says to the next run that asks for a group, where it refuses. */
let refusal: string | undefined;
afterEach(() => excel.dispose());

/** What `Excel.run` makes of `mergeUndoGroup` from 1.20 on; an older Excel knows no such option. */
function officeOf(host: TestExcel['host']): Office {
  return {
    ...liveOffice,
    run: async (batch, options = {}) => {
      const { mergeUndoGroup } = options;
      if (mergeUndoGroup !== undefined) grouped.push(mergeUndoGroup);
      if (mergeUndoGroup && refusal !== undefined) host.failNext({ code: refusal });
      host.undoGroup = mergeUndoGroup ? {} : undefined;
      return liveOffice.run(batch, options).finally(() => (host.undoGroup = undefined));
    },
  };
}

async function start(excelApi: string): Promise<void> {
  grouped = [];
  refusal = undefined;
  excel = await startExcel({ requirements: { ...DEFAULT_REQUIREMENTS, ExcelApi: excelApi } });
  workbook = createExcelWorkbook(officeOf(excel.host));
}

const column = () => [1, 2, 3].map((row) => excel.workbook.activeSheet.value(row, 1));

test('on 1.20 one Ctrl+Z takes back the rows, the cells and the mark', async () => {
  await start('1.20');
  await workbook.apply(CHANGE);
  expect(grouped).toEqual([true]);
  expect(column()).toEqual(['un', 'entre', 'deux']);
  expect(excel.workbook.names).toEqual([]);
  excel.workbook.undo();
  expect(column()).toEqual([null, null, null]);
  expect(excel.workbook.names).toEqual([]);
  expect(excel.workbook.canUndo).toBe(false);
});

test('before 1.20 it takes several', async () => {
  await start('1.19');
  await workbook.apply(CHANGE);
  expect(grouped).toEqual([false]);
  excel.workbook.undo();
  expect(column()).toEqual(['un', 'entre', 'deux']);
});

test.each(['UndoNotSupported', 'GeneralException'])(
  'where Excel refuses the group (%s), the change is made without one, and the next asks for none',
  async (code) => {
    await start('1.20');
    refusal = code;
    await workbook.apply(CHANGE);
    expect(grouped).toEqual([true, false]);
    expect(column()).toEqual(['un', 'entre', 'deux']);
    await workbook.apply([{ kind: 'write', sheet: SHEET, range: 'A1', values: [['encore']] }]);
    expect(grouped).toEqual([true, false, false]);
  },
);

test('another refusal is told, and nothing is tried again', async () => {
  await start('1.20');
  refusal = 'AccessDenied';
  await expect(workbook.apply(CHANGE)).rejects.toMatchObject({ code: 'protected' });
  expect(grouped).toEqual([true]);
  expect(column()).toEqual([null, null, null]);
});

test.each<Command>([
  { kind: 'protect', sheet: SHEET },
  { kind: 'add-sheet', sheet: 'Masquée', visible: false },
])('what no Excel undoes asks for no group: $kind', async (command) => {
  await start('1.20');
  await workbook.apply([command]);
  expect(grouped).toEqual([false]);
});
