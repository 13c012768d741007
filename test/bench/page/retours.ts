/** A bare page that feeds returned files to a desk, and watches its own thread meanwhile. */
import { createRetoursDesk } from '../../../src/app/rooms/consolidation/createRetoursDesk';
import type { RetoursDesk } from '../../../src/app/rooms/consolidation/retoursDesk';
import { parseIso } from '../../../src/core/date';
import { aucuneDecision } from '../../../src/core/retours/consolidate';
import { createWorkerDesk } from '../../../src/pane/retoursInWorker';
import { openFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { ATTENDU } from '../attendu';

export interface PageMeasure {
  readonly retours: number;
  readonly lignes: number;
  /** Milliseconds of reading, and of summing up with all rows given. */
  readonly reading: number;
  readonly summing: number;
  /** Every task of the page's thread over 50 ms, in milliseconds. */
  readonly longTasks: readonly number[];
}

/** Where the files are read and summed up: as the pane does, or on the page's own thread, the peer. */
export type Where = 'worker' | 'page';

const DESKS: Readonly<Record<Where, () => RetoursDesk>> = {
  worker: () => createWorkerDesk(),
  page: () =>
    createRetoursDesk({
      openArchive: (nom, bytes) => Promise.resolve([{ nom, bytes }]),
      read: async (bytes) => (await openFileWorkbook(bytes, { styles: false })).snapshot(),
    }),
};

async function feed(where: Where, names: readonly string[]): Promise<PageMeasure> {
  const longTasks: number[] = [];
  const note = (entries: readonly PerformanceEntry[]) => {
    longTasks.push(...entries.map(({ duration }) => duration));
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  const aujourdhui = parseIso('2026-03-14');
  if (aujourdhui === undefined) throw new Error('no day');
  const desk = DESKS[where]();
  const start = performance.now();
  await desk.expect(ATTENDU, aujourdhui);
  for (const name of names) {
    const response = await fetch(`/retours/${name}`);
    await desk.add(name, new Uint8Array(await response.arrayBuffer()));
  }
  const read = performance.now();
  const { retours } = await desk.summarise(aucuneDecision);
  const lignes = await desk.lignes(aucuneDecision);
  const end = performance.now();
  // A long task is told once it is over.
  await new Promise((resolve) => setTimeout(resolve, 200));
  note(observer.takeRecords());
  observer.disconnect();
  const counts = { retours: retours.length, lignes: lignes.length };
  return { ...counts, reading: read - start, summing: end - read, longTasks };
}

const bench = { feed };
export type BenchWindow = typeof bench;

Object.assign(window, bench);
