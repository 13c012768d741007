import { LTSC_2021, type HostSheet } from '../../../office-host';
import { createRetoursDesk } from '../../../src/app/rooms/consolidation/createRetoursDesk';
import type { Session } from '../../../src/app/session';
import { createSession } from '../../../src/app/session/createSession';
import type { Limits } from '../../../src/app/session/patience';
import { parseIso, type IsoDate } from '../../../src/core/date';
import { parseAddress } from '../../../src/grid/a1';
import { readDocument } from '../../../src/workbook/document/readDocument';
import { createExcelWorkbook } from '../../../src/workbook/excel';
import type { DocumentReader, LiveWorkbook, WorkbookFiles } from '../../../src/workbook/port';
import { nodeFiles } from '../../support/nodeFiles';
import { startExcel, type TestExcel } from '../../support/office';
import { ENTETE, ENTETE_A } from './entete';

/** The day of every test: the stand-in Excel's TODAY() says the same. */
export const TODAY = parseIso('2026-03-14') as IsoDate;
const TODAY_SERIAL = 46_095;

/** A session over real office.js and the stand-in Excel, and the hands of its user. */
export interface Bench {
  readonly excel: TestExcel;
  readonly workbook: LiveWorkbook;
  readonly session: Session;
  readonly storage: Map<string, string>;
  sheet(name: string): HostSheet;
  /** Types or pastes texts as a user does, from a cell down and to the right. */
  type(sheet: string, address: string, texts: readonly (readonly string[])[]): void;
  /** Chooses in the list of a cell, of which Excel on the web tells nothing. */
  choose(sheet: string, address: string, entry: string): void;
  select(sheet: string, address: string): void;
  /** Sorts rows by the first column of `by`, the smallest first. */
  sort(sheet: string, rows: string, by: string): void;
  /** What the cell holds. */
  value(sheet: string, address: string): unknown;
  formula(sheet: string, address: string): string | undefined;
  dispose(): Promise<void>;
}

interface BenchOptions {
  /** The requirement set that the session is told is missing. */
  readonly requirement?: string;
  /** How long Excel may take before that is said. */
  readonly limits?: Limits;
  /** The version of ExcelApi that the host stops at; that of LTSC 2021 unless told otherwise (ADR 25). */
  readonly excelApi?: string;
  /** The session at this desk, where others have the workbook open too. */
  readonly session?: string;
  /** How files are read, where a test says so. */
  readonly files?: Partial<WorkbookFiles>;
  readonly readDocument?: DocumentReader;
}

export async function setUp(options: BenchOptions = {}): Promise<Bench> {
  // `EXCEL_API=1.17 npm test -- test/app`: the same tests on an Excel LTSC 2024.
  const { excelApi = process.env.EXCEL_API ?? LTSC_2021.ExcelApi } = options;
  const requirements = { ...LTSC_2021, ...(excelApi && { ExcelApi: excelApi }) };
  const excel = await startExcel({
    requirements,
    ...(options.session && { session: options.session }),
  });
  excel.workbook.today = TODAY_SERIAL;
  excel.workbook.recalculate();
  const workbook = createExcelWorkbook();
  const storage = new Map<string, string>();
  const session = createSession(workbook, {
    clock: () => TODAY,
    files: { ...nodeFiles, ...options.files },
    readDocument: options.readDocument ?? readDocument,
    retours: createRetoursDesk(nodeFiles),
    storage: {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
    },
    requirement: options.requirement,
    limits: options.limits,
  });
  await session.start();
  const sheet = (name: string) => {
    const found = excel.workbook.sheet(name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  };
  const place = (address: string) => {
    const area = parseAddress(address);
    if (!area) throw new Error(address);
    return area;
  };
  return {
    excel,
    workbook,
    session,
    storage,
    sheet,
    type(name, address, texts) {
      const { top, left } = place(address);
      excel.workbook.edit({ source: 'user', label: `Saisie dans ${address}` }, (tx) =>
        tx.type(sheet(name), top, left, texts),
      );
    },
    choose(name, address, entry) {
      const { top, left } = place(address);
      excel.workbook.edit({ source: 'user', label: 'Choix', untold: true }, (tx) =>
        tx.type(sheet(name), top, left, [[entry]]),
      );
    },
    select(name, address) {
      excel.workbook.edit({ source: 'user', label: 'Sélection', withoutUndo: true }, (tx) =>
        tx.select(sheet(name), place(address)),
      );
    },
    sort(name, rows, by) {
      excel.workbook.edit({ source: 'user', label: 'Tri' }, (tx) =>
        tx.sort(sheet(name), place(rows), place(by).left, false),
      );
    },
    value: (name, address) => sheet(name).value(place(address).top, place(address).left),
    formula: (name, address) => sheet(name).cell(place(address).top, place(address).left).formula,
    async dispose() {
      await session.stop();
      excel.dispose();
    },
  };
}

/** Inserts a Modèle B with the header of Besançon. */
export function insertB(bench: Bench, lignes = 5): Promise<void> {
  return bench.session.insertModele({ modele: 'B', entete: ENTETE, lignes, regime: '2018' });
}

/** Inserts a Modèle A of the same operation. */
export function insertA(bench: Bench, lignes = 5): Promise<void> {
  return bench.session.insertModele({ modele: 'A', entete: ENTETE_A, lignes, regime: '2018' });
}

/** A row that breaks no rule, as a user types it; the identifier makes it another household. */
export function goodRow(menage: string): readonly string[] {
  return [
    'Néolia',
    menage,
    '250-1234-01',
    '01/02/2024',
    '15/02/2024',
    '02/04/2025',
    'T3/T4',
    '6,05',
    '6,20',
  ];
}

/** Waits until nothing has been asked of the workbook for a while: events come in later turns. */
export async function checked(bench: Bench): Promise<void> {
  const asked = () => bench.excel.host.requests.length;
  for (let quiet = 0, before = asked(); quiet < 6; quiet += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (asked() !== before || bench.session.getState().busy) quiet = 0;
    before = asked();
  }
}

/** Waits until something is so, at most ten seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !isSo(); i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(isSo()).toBe(true);
}

/**
 * How often the names of the sheets are asked for at each burst of events, by the version of ExcelApi: one that tells
 * of no renamed sheet (before 1.17, as LTSC 2021) is asked again each time.
 */
export const NAMES_ASKED = [
  ['1.17', 0],
  ['1.14', 1],
] as const;

/** The newest Excel that these tests run on: what an act costs there is what it costs at most users. */
export const NEWEST = { excelApi: NAMES_ASKED[0][0] } as const;
