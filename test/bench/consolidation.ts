/**
 * A thousand returned workbooks of 200 rows: reading, judging and consolidating them. Each size is
 * measured in a process of its own, whose peak memory is its own too.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { createRetoursDesk } from '../../src/app/consolidation/createRetoursDesk';
import { aucuneDecision } from '../../src/core/consolidation/consolidate';
import { nodeFiles } from '../../src/workbook/xlsx/nodeFiles';
import { ATTENDU } from './attendu';
import { fail, formFile, TODAY } from './form';
import { tell } from './measure';
import { pandasReadingAll } from './python';

const ROWS = 200;
const SIZES = [500, 1_000];
/** Files that the peer reads; its time is scaled to the whole. */
const SAMPLE = 50;

interface Measure {
  readonly time: number;
  /** In megabytes. */
  readonly memory: number;
  readonly lignes: number;
}

/** Prints the time and memory of each size, and how one follows from the other. */
export async function benchConsolidation(script: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relogement-retours-'));
  await writeReturns(folder, Math.max(...SIZES));
  const measures = SIZES.map((size) => measureApart(script, folder, size));
  const peer = pandasReadingAll(folder, SAMPLE);
  SIZES.forEach((size, index) => {
    const { time, memory } = measures[index] ?? fail('no measure');
    const scaled =
      peer === undefined ? 'absent' : `${((peer * size) / SAMPLE / 1000).toFixed(1)} s`;
    tell(
      `read, judge and consolidate ${size} returns of ${ROWS} rows (peer: pandas with openpyxl, reading only, ${SAMPLE} of them scaled)`,
      `${(time / 1000).toFixed(1)} s, ${memory} MB at most`,
      scaled,
    );
  });
  const [half, whole] = measures;
  if (half && whole) {
    tell('1,000 returns against 500 (linear: 2)', `time × ${(whole.time / half.time).toFixed(2)}`);
  }
  await rm(folder, { recursive: true });
}

function measureApart(script: string, folder: string, size: number): Measure {
  const args = [script, 'consolider', folder, String(size)];
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measure;
}

/** What the process of one size does and prints. */
export async function consolidateFolder(folder: string, size: number): Promise<void> {
  const names = (await readdir(folder)).sort().slice(0, size);
  const start = performance.now();
  const desk = createRetoursDesk(nodeFiles);
  await desk.attendre(ATTENDU, TODAY);
  for (const name of names) await desk.ajouter(name, await readFile(path.join(folder, name)));
  const resume = await desk.resumer(aucuneDecision);
  const lignes = await desk.lignes(aucuneDecision);
  const time = performance.now() - start;
  if (resume.retours.length !== size || lignes.length !== size * ROWS) fail('rows are missing');
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ time, memory, lignes: lignes.length }));
}

/** One workbook, laid out once; each copy has a bailleur and households of its own. */
export async function writeReturns(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const parts = unzipSync(await formFile(ROWS));
  const texts = Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  for (let index = 0; index < count; index += 1) {
    const number = String(index).padStart(4, '0');
    const copy = texts.map(([name, text]) => {
      const own = text
        .replaceAll('>M-', `>M-${number}-`)
        .replaceAll('>Néolia<', `>Bailleur ${number}<`);
      return [name, strToU8(own)] as const;
    });
    const bytes = zipSync(Object.fromEntries(copy), { level: 1 });
    await writeFile(path.join(folder, `ModeleB_${number}.xlsx`), bytes);
  }
}
