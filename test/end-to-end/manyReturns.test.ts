/** Two hundred returned files given at once: the thread of the pane stays free while they are read. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Frame } from 'playwright-core';

import { enteteA, menagesOf, retour } from '../support/operation';
import { insertModeleA, tellStory } from './support/story';

jest.setTimeout(180_000);

const FILES = 200;

/** A task is called long from here on (W3C Long Tasks), in milliseconds. */
const LONG = 50;

interface Watched {
  longTasks?: number[];
}

describe('two hundred returns', () => {
  const story = tellStory();
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'relogement-retours-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  /** Files of one household each, made from one return by another pseudonym. */
  async function writeReturns(): Promise<string[]> {
    const [menage] = menagesOf(2025, 'Néolia');
    if (!menage) throw new Error('Néolia has no household');
    const parts = unzipSync(await retour(2025, 'Néolia', [menage]));
    const names: string[] = [];
    for (let i = 0; i < FILES; i += 1) {
      const own = `M-${String(30_000 + i)}`;
      const renamed = Object.entries(parts).map(([name, bytes]) => [
        name,
        strToU8(strFromU8(bytes).replaceAll(menage.menage, own)),
      ]);
      const file = path.join(folder, `Neolia-${own}.xlsx`);
      await writeFile(file, zipSync(Object.fromEntries(renamed) as typeof parts, { level: 1 }));
      names.push(file);
    }
    return names;
  }

  async function paneFrame(): Promise<Frame> {
    const handle = await story.page.locator('iframe[title="Volet"]').elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error('The page has no pane');
    return frame;
  }

  /** Notes the long tasks of the pane's own page from now on. */
  async function watchThread(frame: Frame): Promise<void> {
    await frame.evaluate(() => {
      const watched = window as Watched;
      watched.longTasks = [];
      new PerformanceObserver((list) => {
        const own = list.getEntries().filter(({ name }) => name === 'self');
        watched.longTasks?.push(...own.map(({ duration }) => duration));
      }).observe({ type: 'longtask' });
    });
  }

  /** Gives the files, waits until all are summed up, and says how long the long tasks lasted. */
  async function longTasksFor(frame: Frame, files: readonly string[]): Promise<readonly number[]> {
    const { pane } = story.atelier;
    await frame.evaluate(() => ((window as Watched).longTasks = []));
    await pane.locator('input[type=file]').first().setInputFiles(files);
    const summed = pane.getByText(`${FILES} ménages à inscrire`).first();
    await summed.waitFor({ timeout: 60_000 });
    // A long task is told once it is over.
    await story.page.waitForTimeout(300);
    return frame.evaluate(() => (window as Watched).longTasks ?? []);
  }

  async function removeAll(): Promise<void> {
    const { atelier } = story;
    await atelier.button('Autres actions').click();
    await atelier.pane.getByRole('menuitem', { name: 'Retirer tous les fichiers' }).click();
    await atelier.pane.getByText('Aucun retour réuni').waitFor();
  }

  test(`no task of the pane lasts ${LONG} ms while they are read and summed up`, async () => {
    await insertModeleA(story.atelier, enteteA(2025));
    const files = await writeReturns();
    const frame = await paneFrame();
    await watchThread(frame);
    // What else runs on the machine lengthens any task: the quietest of three counts.
    const attempts: (readonly number[])[] = [await longTasksFor(frame, files)];
    while (attempts.length < 3 && attempts.at(-1)?.length !== 0) {
      await removeAll();
      attempts.push(await longTasksFor(frame, files));
    }
    const [load = 0] = loadavg();
    if (load <= availableParallelism()) expect(attempts).toContainEqual([]);
    else console.log(`Long tasks not judged, the machine is busy: ${JSON.stringify(attempts)} ms`);
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});
