/** What the add-in asks of Excel, through Microsoft's own office.js on the stand-in Excel. */
import path from 'node:path';

import {
  bootOffice,
  createHostWorkbook,
  ExcelHost,
  loadIronCalcFromDisk,
  type HostWorkbook,
} from '../../office-host';
import { createRetoursDesk } from '../../src/app/rooms/consolidation/createRetoursDesk';
import { createSession } from '../../src/app/session/createSession';
import { attestationKeys } from '../../src/core/forms/modele';
import { readDocument } from '../../src/workbook/document/readDocument';
import { createExcelWorkbook } from '../../src/workbook/excel';
import { nodeFiles } from '../support/nodeFiles';
import { ENTETE, fail, rowCells, TODAY } from './form';
import { compare } from './measure';

const TODAY_SERIAL = 46_095;
const ROWS = 10_000;
const FIRST_ROW = 14;
/** Nothing asked for so long, in milliseconds, and all is done: a long form is checked between two requests. */
const SILENCE = 4000;
const module = (file: string) => path.resolve('node_modules', file);

/** An insertion, a paste of ten thousand rows, the edit of one cell among them, its attestations, a long insertion. */
export async function benchLive(): Promise<void> {
  await loadIronCalcFromDisk();
  const workbook = createHostWorkbook({ today: TODAY_SERIAL });
  const host = new ExcelHost(workbook);
  const office = bootOffice(host, module('@microsoft/office-js/dist/excel-web-16.00.js'), {
    displayLanguage: 'fr-FR',
    settings: {},
    saveSettings: () => undefined,
  });
  const storage = { getItem: () => null, setItem: () => undefined };
  const session = createSession(createExcelWorkbook(), {
    clock: () => TODAY,
    storage,
    files: nodeFiles,
    readDocument,
    retours: createRetoursDesk(nodeFiles),
    requirement: undefined,
  });
  await session.start();
  const insert = { modele: 'B', entete: ENTETE, lignes: 30, regime: '2018' } as const;
  const inserted = await trace(host, () => session.insertModele(insert));
  const cells = Array.from({ length: ROWS }, (_, index) => Object.values(rowCells(index)));
  const pasted = await trace(host, () => write(workbook, FIRST_ROW, cells));
  const cell = [Object.values({ ...rowCells(5), loyer: 7 })];
  const edited = await trace(host, () => write(workbook, FIRST_ROW + 5, cell));
  compareTraces(`one edit among ${ROWS} rows in Excel`, edited, pasted, `the paste of them all`);
  const attested = await trace(host, () => session.attest(attestationKeys.B, 'Claude Martin'));
  const long = await trace(host, () => session.insertModele({ ...insert, lignes: ROWS }));
  await session.stop();
  // Nobody listens any more.
  for (const [job, ours, rows] of [
    ['insert a Modèle B of 30 rows in Excel', inserted, cells.slice(0, 30)],
    [`insert a Modèle B of ${ROWS} rows in Excel`, long, cells],
    [`sign the attestations of a form of ${ROWS} rows in Excel`, attested, cells.slice(0, 1)],
    [`a paste of ${ROWS} rows in Excel, brought in and checked`, pasted, cells],
  ] as const) {
    const bare = await trace(host, () => writeBare(rows));
    compareTraces(job, ours, bare, `bare \`range.values\` of the same cells, ${bare.told}`);
  }
  office.dispose();
  host.dispose();
}

function write(
  workbook: HostWorkbook,
  top: number,
  rows: readonly (string | number | boolean | null)[][],
): void {
  const sheet = workbook.sheet('Modèle B') ?? fail('The form was not inserted.');
  const area = { top, left: 1, bottom: top + rows.length - 1, right: rows[0]?.length ?? 1 };
  workbook.edit({ source: 'user', label: 'Saisie' }, (tx) => tx.write(sheet, area, rows));
}

/** The same cells written by one line of Office.js, into a sheet of their own. */
async function writeBare(rows: readonly (string | number | boolean | null)[][]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRangeByIndexes(0, 0, rows.length, rows[0]?.length ?? 1).values = [...rows];
    await context.sync();
  });
}

function compareTraces(job: string, ours: Trace, { time }: Trace, name: string): void {
  compare(job, ours.time, { name, time }, `, ${ours.told}`);
}

interface Trace {
  /** In milliseconds. */
  readonly time: number;
  /** Round trips, and bytes both ways. */
  readonly told: string;
}

/** Round trips until nothing is asked any more, their bytes both ways, and the time in between. */
async function trace(host: ExcelHost, act: () => unknown): Promise<Trace> {
  const first = host.requests.length;
  const start = performance.now();
  await act();
  const time = await quiet(host, start);
  const requests = host.requests.slice(first);
  const size = (way: 'bytesIn' | 'bytesOut') =>
    (requests.reduce((sum, request) => sum + request[way], 0) / 1000).toFixed(1);
  const trips = `${requests.length} round trips, ${size('bytesIn')} kB asked, ${size('bytesOut')} kB answered`;
  return { time, told: trips };
}

/** When the last request was answered, in milliseconds from `start`. */
async function quiet(host: ExcelHost, start: number): Promise<number> {
  let [last, asked] = [performance.now(), host.requests.length];
  while (performance.now() - last < SILENCE) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (host.requests.length !== asked) [last, asked] = [performance.now(), host.requests.length];
  }
  return last - start;
}
