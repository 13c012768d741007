import { addin, inHost, type WireCase } from './case';

/** Tries to write A1 and gives the code of the refusal, then what A1 holds. */
const TRY_TO_WRITE = addin(() =>
  Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange('A1');
    cell.values = [['écrit']];
    try {
      await context.sync();
      return 'done';
    } catch (error) {
      return (error as OfficeExtension.Error).code;
    }
  }),
);

const READ = addin(() =>
  Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange('A1').load('values');
    await context.sync();
    return cell.values;
  }),
);

export const TROUBLE: readonly WireCase[] = [
  {
    name: 'every request is refused while a cell is being edited',
    steps: [inHost(({ workbook }) => (workbook.editing = true)), TRY_TO_WRITE],
    expected: 'InvalidOperationInCellEditMode',
  },
  {
    name: 'requests are answered again once the cell is left',
    steps: [
      inHost(({ workbook }) => (workbook.editing = true)),
      TRY_TO_WRITE,
      inHost(({ workbook }) => (workbook.editing = false)),
      READ,
    ],
    expected: [['']],
  },
  {
    name: 'a refusal put in the way reaches the add-in with its code',
    steps: [inHost((host) => host.failNext({ code: 'ActivityLimitReached' })), TRY_TO_WRITE],
    expected: 'ActivityLimitReached',
  },
  {
    name: 'a connection that drops before the host answers is a ConnectionFailure',
    steps: [inHost((host) => host.dropConnection()), TRY_TO_WRITE],
    expected: 'ConnectionFailure',
    expectedOverXdm: 'InvalidOrTimedOutSession',
  },
  {
    name: 'nothing is written when the connection drops before the request arrives',
    steps: [inHost((host) => host.dropConnection()), TRY_TO_WRITE, READ],
    expected: [['']],
  },
  {
    name: 'what was asked is done when only the answer is lost',
    steps: [inHost((host) => host.dropConnection({ applied: true })), TRY_TO_WRITE, READ],
    expected: [['écrit']],
  },
  {
    name: 'a member that the host does not know is refused with ApiNotFound',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getFirst().shapes.addTextBox('texte');
          try {
            await context.sync();
            return 'done';
          } catch (error) {
            const { code, debugInfo } = error as OfficeExtension.Error;
            return [code, debugInfo.errorLocation];
          }
        }),
      ),
    ],
    expected: ['ApiNotFound', 'Worksheet.shapes'],
  },
  {
    name: 'a property that the host does not know is refused, never answered with nothing',
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getFirst().getRange('A1');
          range.load('linkedDataTypeState');
          try {
            await context.sync();
            return 'done';
          } catch (error) {
            return (error as OfficeExtension.Error).code;
          }
        }),
      ),
    ],
    expected: 'ApiNotFound',
  },
  {
    name: 'a host of ExcelApi 1.8 freezes rows (1.7) and refuses the page layout (1.9)',
    options: { requirements: { ExcelApi: '1.8' } },
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.freezePanes.freezeRows(1);
          await context.sync();
          const supported = ['1.8', '1.9'].map((version) =>
            Office.context.requirements.isSetSupported('ExcelApi', version),
          );
          sheet.pageLayout.orientation = 'Landscape';
          try {
            await context.sync();
            return 'done';
          } catch (error) {
            return [supported, (error as OfficeExtension.Error).code];
          }
        }),
      ),
    ],
    expected: [[true, false], 'ApiNotFound'],
  },
  {
    name: 'an answer beyond the payload limit is refused',
    options: { payloadLimit: 20_000 },
    steps: [
      addin(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getFirst().getRange('A1:J1000');
          range.load('values');
          try {
            await context.sync();
            return 'done';
          } catch (error) {
            return (error as OfficeExtension.Error).code;
          }
        }),
      ),
    ],
    expected: 'ResponsePayloadSizeLimitExceeded',
  },
];
