/**
 * `npm run bench`: how fast, beside a peer measured in the same run.
 * Times are medians in milliseconds; nothing here passes or fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { insertForm } from '../../src/app/insertForm';
import { checkForm, recheckRows, replaceRows } from '../../src/core/check';
import { parseIso } from '../../src/core/date';
import type { RowCells } from '../../src/core/reading';
import { recogniseForms } from '../../src/core/recognise/recognise';
import { createFileWorkbook, openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';

function fail(why: string): never {
  throw new Error(why);
}

const TODAY = parseIso('2026-03-14') ?? fail('no date');
const SIZES = [1_000, 10_000];
const LIVE_ROWS = 100_000;
const ENTETE = {
  convention: 'Protocole 168',
  annee: 2025,
  bailleur: 'Néolia',
  raisonSociale: 'Néolia',
  adresse: 'Montbéliard',
  siret: '73282932000074',
  idtopOperation: '168-001',
};
/** 1 March 2025 as a serial number. */
const LEASE = 45_717;

/** Eligible rows, with one fault in ten. */
function rowCells(index: number): RowCells {
  return {
    bailleur: 'Néolia',
    menage: `M-${String(index).padStart(6, '0')}`,
    idtop: '168-001',
    dateLivraison: LEASE - 300,
    dateConventionApl: LEASE - 400,
    dateBail: LEASE + (index % 300),
    typologie: ['T1/T2', 'T3/T4', 'T5 et plus'][index % 3] ?? null,
    loyer: index % 10 === 0 ? 6.11 : 6.05,
    plafond: 6.1,
  };
}

async function formFile(rows: number): Promise<Uint8Array> {
  const workbook = createFileWorkbook();
  const cells = Array.from({ length: rows }, (_, index) => rowCells(index));
  await insertForm(workbook, { modele: 'B', entete: ENTETE, rows: cells, lignes: rows });
  return workbook.toBytes();
}

async function readAndCheck(bytes: Uint8Array): Promise<number> {
  const workbook = await openFileWorkbook(bytes);
  const [form] = recogniseForms(await workbook.snapshot());
  return checkForm(form ?? fail('The form was not recognised.'), TODAY).compteurs.declarees;
}

async function median(runs: number, task: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** The peer: what a Python script would do to read the same file, its start-up left out. */
function pandasTime(file: string): number | undefined {
  const script = [
    'import sys, time, pandas',
    'times = []',
    'for _ in range(3):',
    '    start = time.perf_counter()',
    '    pandas.read_excel(sys.argv[1], sheet_name=0, header=None)',
    '    times.append((time.perf_counter() - start) * 1000)',
    'print(sorted(times)[1])',
  ].join('\n');
  const python = ['/usr/bin/python3', 'python3'].find(
    (name) => !name.includes('/') || existsSync(name),
  );
  const result = spawnSync(python ?? 'python3', ['-c', script, file], { encoding: 'utf8' });
  return result.status === 0 ? Number(result.stdout) : undefined;
}

const table: Record<string, string | number>[] = [];
const ms = (time: number | undefined) => (time === undefined ? 'absent' : `${time.toFixed(1)} ms`);

async function benchFiles(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relogement-bench-'));
  for (const rows of SIZES) {
    const write = await median(1, () => formFile(rows));
    const bytes = await formFile(rows);
    const file = path.join(folder, `${rows}.xlsx`);
    await writeFile(file, bytes);
    const ours = await median(5, () => readAndCheck(bytes));
    table.push({ task: `write a form of ${rows} rows`, ours: ms(write), peer: '' });
    table.push({
      task: `read and check ${rows} rows (peer: pandas + openpyxl, read only)`,
      ours: ms(ours),
      peer: ms(pandasTime(file)),
    });
  }
  await rm(folder, { recursive: true });
}

async function benchLive(): Promise<void> {
  const workbook = await openFileWorkbook(await formFile(1));
  const [found] = recogniseForms(await workbook.snapshot());
  const form = found ?? fail('The form was not recognised.');
  const first = form.premiereLigne;
  const lignes = Array.from({ length: LIVE_ROWS }, (_, index) => ({
    rang: first + index,
    cells: rowCells(index),
  }));
  const reading = { ...form, lignes, derniereLigne: first + LIVE_ROWS - 1 };
  const check = checkForm(reading, TODAY);
  const edited = { rang: first + 5, cells: { ...rowCells(5), loyer: 7 } };
  const whole = await median(5, () => checkForm(reading, TODAY));
  const one = await median(5, () =>
    recheckRows(check, replaceRows(reading, [edited.rang], [edited]), [edited.rang], TODAY),
  );
  table.push({
    task: `after one edit among ${LIVE_ROWS} rows (peer: check the whole form)`,
    ours: ms(one),
    peer: ms(whole),
  });
}

await benchFiles();
await benchLive();
console.table(table);
console.log(`Peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
