import { createRequire } from 'node:module';
import path from 'node:path';

import {
  bootOffice,
  createHostWorkbook,
  ExcelHost,
  loadIronCalcFromDisk,
  type HostOptions,
  type HostWorkbook,
  type NodeOffice,
} from '../../office-host';

/** Microsoft's file, unmodified, minified as it ships. */
const EXCEL_FILE = path.join(
  path.dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')),
  'dist/excel-web-16.00.js',
);

/** 21 November 2025 as a serial number: tests never read a clock. */
const TODAY = 45_982;

/** Real office.js in this process on the stand-in Excel, with nothing mocked between them. */
export interface TestExcel {
  readonly host: ExcelHost;
  readonly workbook: HostWorkbook;
  readonly office: NodeOffice;
  dispose(): void;
}

/** Starts a new stand-in Excel with an empty sheet « Feuil1 »; `Excel` and `Office` are then globals. */
export async function startExcel(options: HostOptions = {}): Promise<TestExcel> {
  await loadIronCalcFromDisk();
  const workbook = createHostWorkbook({ today: TODAY });
  const host = new ExcelHost(workbook, options);
  const office = bootOffice(host, EXCEL_FILE, {
    displayLanguage: 'fr-FR',
    settings: {},
    saveSettings: () => undefined,
  });
  return {
    host,
    workbook,
    office,
    dispose: () => {
      office.dispose();
      host.dispose();
    },
  };
}

/** Events and answers come in later turns: waits until those under way have come. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
