import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { eachFile } from '../../src/cli/eachFile';
import { LostThread, type Pool } from '../../src/cli/pool';
import { contextOf, day, folder } from './support';

const REQUEST = { aujourdhui: day('2026-03-14'), choix: [], json: false, lecture: false };

/** Files `0.xlsx`, `1.xlsx`… of one byte each, which no test reads. */
function files(count: number): readonly string[] {
  const at = folder();
  return Array.from({ length: count }, (_, n) => {
    const path = join(at, `${n}.xlsx`);
    writeFileSync(path, 'x');
    return path;
  });
}

const nothing = { fichiers: [], feuilles: [], lines: [], illisible: false, erreur: false };

interface Threads {
  readonly start: () => Pool;
  /** How often threads were started and ended, and how many files were given before the first came back. */
  readonly seen: { started: number; ended: number; ahead: number };
}

/** Three for each of two threads, and the one that is waited for. */
const MOST = 7;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Two threads that end the later files first, and are lost with those whose path `isLost`. The first file of
 * many ends once as many as may be were given, and no more came.
 */
function threads(isLost: (nom: string) => boolean = () => false, count = 0): Threads {
  const seen = { started: 0, ended: 0, ahead: 0 };
  let given = 0;
  const run = async (nom: string) => {
    given += 1;
    const nth = Number(/(\d)\.xlsx$/.exec(nom)?.[1]);
    while (nth === 0 && given < Math.min(count, MOST)) await pause(5);
    await pause(nth === 0 ? 100 : 20 - 2 * nth);
    if (nth === 0) seen.ahead = given;
    if (isLost(nom)) throw new LostThread('Out of memory');
    return { ...nothing, lines: [{ to: 'out', line: nom }] };
  };
  const pool = {
    size: 2,
    run: (_: string, { file }: { readonly file: { readonly nom: string } }) => run(file.nom),
    end: () => Promise.resolve(void (seen.ended += 1)),
  };
  const start = () => {
    seen.started += 1;
    return pool as unknown as Pool;
  };
  return { start, seen };
}

test('files are given in their order, whichever thread ends first, and seven of two threads are given before the first comes back', async () => {
  const paths = files(10);
  const { start, seen } = threads(undefined, paths.length);
  const told: string[] = [];
  for await (const done of eachFile(paths, 'verifier', REQUEST, contextOf({ startPool: start })))
    told.push(done.nom);
  expect(told).toEqual(paths);
  expect(seen).toEqual({ started: 1, ended: 1, ahead: MOST });
});

test('a thread that is lost costs its file alone, in one sentence', async () => {
  const paths = files(4);
  const { start } = threads((nom) => nom === paths[1]);
  const told: string[] = [];
  for await (const done of eachFile(paths, 'verifier', REQUEST, contextOf({ startPool: start })))
    told.push('problem' in done ? done.problem : 'lu');
  expect(told).toEqual([
    'lu',
    'Le classeur est trop volumineux\u00a0: supprimez-en les feuilles inutiles, puis recommencez.',
    'lu',
    'lu',
  ]);
});

test.each([
  [2, 0],
  [3, 1],
])('%i files start %i pools', async (count, started) => {
  const { start, seen } = threads();
  const context = contextOf({ startPool: start });
  for await (const done of eachFile(files(count), 'verifier', REQUEST, context))
    expect(done.seul).toBe(false);
  expect(seen.started).toBe(started);
});

test('threads are ended where the files are no more wanted', async () => {
  const { start, seen } = threads();
  const context = contextOf({ startPool: start });
  for await (const done of eachFile(files(9), 'verifier', REQUEST, context)) {
    expect(done.nom).toMatch(/0\.xlsx$/);
    break;
  }
  expect(seen.ended).toBe(1);
});
