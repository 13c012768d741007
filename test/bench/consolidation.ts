/**
 * A thousand returned workbooks of 200 rows: reading, judging and consolidating them. Each size is
 * measured in a process of its own, whose peak memory is its own too.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { createRetoursDesk } from '../../src/app/rooms/consolidation/createRetoursDesk';
import { aucuneDecision } from '../../src/core/retours/consolidate';
import { nodeFiles } from '../support/nodeFiles';
import { measureApart } from './apart';
import { ATTENDU } from './attendu';
import { fail, TODAY } from './form';
import { compare, peakMemory, tell } from './measure';
import { pandasReadingAll } from './python';
import { ROWS } from './returns';
import { sheetJsReadingAll } from './sheetjs';

const [HALF, WHOLE] = [500, 1_000];
/** Files that the peer reads; its time is scaled to the whole. */
const SAMPLE = 50;

interface Measure {
  /** In milliseconds. */
  readonly time: number;
  /** In megabytes. */
  readonly memory: number;
}

/** Tells the time and memory of each size, and how one follows from the other. */
export async function benchConsolidation(script: string, folder: string): Promise<void> {
  const half = measureApart<Measure>(script, '--consolider', folder, String(HALF));
  const whole = measureApart<Measure>(script, '--consolider', folder, String(WHOLE));
  const sampled = pandasReadingAll(folder, SAMPLE);
  tellSize(HALF, half, sampled);
  tellSize(WHOLE, whole, sampled);
  compare(taskOf(WHOLE), whole.time, await sheetJsReadingAll(folder, SAMPLE, WHOLE));
  tell(
    `${WHOLE} returns against ${HALF} (at most 2 where linear)`,
    `time × ${(whole.time / half.time).toFixed(2)}`,
    `peak memory × ${(whole.memory / half.memory).toFixed(2)}`,
  );
}

function tellSize(size: number, { time, memory }: Measure, sampled: number | undefined): void {
  const name = `pandas with openpyxl, reading only, ${SAMPLE} files scaled to ${size}`;
  const scaled = sampled === undefined ? undefined : (sampled * size) / SAMPLE;
  compare(taskOf(size), time, { name, time: scaled }, ` and ${memory} MB at most`);
}

const taskOf = (size: number) => `read, judge and consolidate ${size} returns of ${ROWS} rows`;

/** What the process of one size does and prints. */
export async function consolidateFolder(folder: string, size: number): Promise<void> {
  const names = (await readdir(folder)).sort().slice(0, size);
  const start = performance.now();
  const desk = createRetoursDesk(nodeFiles);
  await desk.expect(ATTENDU, TODAY);
  for (const name of names) await desk.add(name, await readFile(path.join(folder, name)));
  const resume = await desk.summarise(aucuneDecision);
  const lignes = await desk.lignes(aucuneDecision);
  const time = performance.now() - start;
  if (resume.retours.length !== size || lignes.length !== size * ROWS) fail('rows are missing');
  const measure: Measure = { time, memory: peakMemory() };
  console.log(JSON.stringify(measure));
}
