/**
 * `npm run bench`: how fast, beside a peer measured in the same run.
 * Nothing here passes or fails, and other programs at work on the machine are felt in every time.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { checkForm, recheckRows, replaceRows } from '../../src/core/check';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import { openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { benchAnnexes } from './annexes';
import { benchBrowser } from './browser';
import { benchConsolidation, consolidateFolder } from './consolidation';
import { fail, formFile, rowCells, TODAY } from './form';
import { benchLive } from './live';
import { compare, median, peakMemory, printTable, tell } from './measure';
import { benchMillion, checkMillion } from './million';
import { benchOneWorkbook, readAndCheck } from './one';
import { benchOpening } from './opening';
import { benchExporter, benchProgramme } from './programme';
import { openpyxlWriting, pandasReading } from './python';
import { writeReturns } from './returns';

const SIZES = [1_000, 10_000];
const MANY_ROWS = 100_000;
const RETURNS = 1_000;

async function benchFiles(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relogement-bench-'));
  for (const rows of SIZES) {
    const bytes = await formFile(rows);
    const file = path.join(folder, `${rows}.xlsx`);
    await writeFile(file, bytes);
    const written = await median(3, () => formFile(rows));
    const openpyxl = { name: 'openpyxl writing the same cells', time: openpyxlWriting(file) };
    compare(`lay out and write a form of ${rows} rows (median of 3)`, written, openpyxl);
    const read = await median(5, () => readAndCheck(bytes));
    const pandas = { name: 'pandas with openpyxl, reading only', time: pandasReading(file) };
    compare(`read and check ${rows} rows (median of 5)`, read, pandas);
  }
  await rm(folder, { recursive: true });
}

async function benchCheck(): Promise<void> {
  const workbook = await openFileWorkbook(await formFile(1));
  const [found] = recogniseForms(await workbook.snapshot());
  const form = found ?? fail('The form was not recognised.');
  const first = form.premiereLigne;
  const lignes = Array.from({ length: MANY_ROWS }, (_, index) => ({
    rang: first + index,
    cells: rowCells(index),
  }));
  const reading = { ...form, lignes, derniereLigne: first + MANY_ROWS - 1 };
  const check = checkForm(reading, TODAY);
  const edited = { rang: first + 5, cells: { ...rowCells(5), loyer: 7 } };
  const whole = await median(5, () => checkForm(reading, TODAY));
  const one = await median(5, () =>
    recheckRows(check, replaceRows(reading, [edited.rang], [edited]), [edited.rang], TODAY),
  );
  const peer = { name: 'checking the whole form', time: whole };
  compare(`check again after one edit among ${MANY_ROWS} rows (median of 5)`, one, peer);
}

async function benchReturns(script: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relogement-retours-'));
  try {
    await writeReturns(folder, RETURNS);
    await benchConsolidation(script, folder);
    await benchExporter(path.join(path.dirname(script), '../cli/iml.js'), folder);
    await benchBrowser(path.join(path.dirname(script), '../bench-page'), folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** By their names, in the order in which they are made. */
const MEASURES: Readonly<Record<string, (script: string) => Promise<void> | void>> = {
  million: benchMillion,
  fichiers: benchFiles,
  classeur: benchOneWorkbook,
  modification: benchCheck,
  excel: benchLive,
  annexes: benchAnnexes,
  programme: benchProgramme,
  retours: benchReturns,
  volet: (script) => benchOpening(path.join(path.dirname(script), '..')),
};

const [script = '', ...args] = process.argv.slice(1);
const [task, folder = '', size] = args;
if (task === '--consolider') await consolidateFolder(folder, Number(size));
else if (task === '--million') await checkMillion();
else {
  console.log(
    'Ratio: our time over that of the peer in the same run; below 1, ours is the faster.',
  );
  for (const name of args.length > 0 ? args : Object.keys(MEASURES)) {
    const measure = MEASURES[name];
    if (!measure) throw new Error(`No measure ${name}: ${Object.keys(MEASURES).join(', ')}`);
    await measure(script);
  }
  tell('this process, its measures together', `${peakMemory()} MB at most`);
  printTable();
}
