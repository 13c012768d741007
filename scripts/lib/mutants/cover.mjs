// What each test calls, and how long it takes: found once, and again when a source of it changes.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { runJobs } from './pool.mjs';
import { closureOf, importsOf, markOf } from './related.mjs';

const TIME_LIMIT = 180_000;

/** A cover for each test file that leads to one of `sources`; tests that fail by themselves are an error. */
export async function coverTests(testFiles, sources, { size, cache }) {
  const file = path.join(cache, 'covers.json');
  const known = readCovers(file);
  const wanted = testFiles
    .map((test) => ({ test, closure: [...closureOf(test)] }))
    .filter(({ closure }) => closure.some((each) => sources.includes(each)));
  const jobs = [];
  for (const { test, closure } of wanted) {
    const mark = markOf(closure);
    if (known[test]?.mark === mark) continue;
    const inSource = closure.filter((each) => each.startsWith('src/'));
    jobs.push({ job: 'cover', test, sources: inSource, mark, closure, timeLimit: TIME_LIMIT });
  }
  await runJobs(jobs, {
    size,
    onDone({ test, mark, closure }, { failed, broken, killedBy, tests, duration, hits }) {
      const fault = failed ?? broken ?? killedBy;
      if (fault !== undefined) throw new Error(`${test} fails by itself: ${fault}`);
      known[test] = { mark, closure, tests, duration, hits };
    },
  });
  writeFileSync(file, JSON.stringify(known));
  return wanted.map(({ test }) => coverOf(test, known[test]));
}

function coverOf(file, { closure, tests, duration, hits }) {
  return {
    file,
    closure,
    imports: importsOf(file),
    duration,
    durations: new Map(tests),
    hits: new Map(hits),
  };
}

function readCovers(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
