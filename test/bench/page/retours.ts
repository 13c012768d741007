/** A bare page that feeds returned files to the worker of the pane, and watches its own thread. */
import { aucuneDecision } from '../../../src/core/consolidation/consolidate';
import { parseIso } from '../../../src/core/date';
import { createWorkerDesk } from '../../../src/pane/retoursInWorker';
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

async function feed(names: readonly string[]): Promise<PageMeasure> {
  const longTasks: number[] = [];
  const note = (list: PerformanceObserverEntryList | readonly PerformanceEntry[]) => {
    const entries = 'getEntries' in list ? list.getEntries() : list;
    longTasks.push(...entries.map(({ duration }) => duration));
  };
  const observer = new PerformanceObserver(note);
  observer.observe({ type: 'longtask' });
  const aujourdhui = parseIso('2026-03-14');
  if (aujourdhui === undefined) throw new Error('no day');
  const desk = createWorkerDesk();
  const start = performance.now();
  await desk.attendre(ATTENDU, aujourdhui);
  for (const name of names) {
    const response = await fetch(`/retours/${name}`);
    await desk.ajouter(name, new Uint8Array(await response.arrayBuffer()));
  }
  const read = performance.now();
  const { retours } = await desk.resumer(aucuneDecision);
  const lignes = await desk.lignes(aucuneDecision);
  const end = performance.now();
  // A long task is told once it is over.
  await new Promise((resolve) => setTimeout(resolve, 200));
  note(observer.takeRecords());
  const counts = { retours: retours.length, lignes: lignes.length };
  return { ...counts, reading: read - start, summing: end - read, longTasks };
}

Object.assign(window, { feed });
