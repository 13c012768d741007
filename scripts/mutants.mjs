// `npm run mutants`: puts one small fault after the other into the sources and looks whether a test
// fails. What lives is either a test that is missing, or listed with its reason in test/mutants.json.
//   npm run mutants                             the folders that decide about money
//   npm run mutants -- src/core/rules           one folder, one file
//   npm run mutants -- --sample 60 --seconds 55 as many of each folder as the time allows; --seed N for others
//   npm run mutants -- --rate 0.9               fails where so few are seen though that share of all should be
//   npm run mutants -- --tests test/app/suivi src/app/suivi.ts
// The same sources give the same sample. Answers are kept in .cache/mutants: a run that was stopped goes
// on, --fresh begins again.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { coverTests } from './lib/mutants/cover.mjs';
import { functionsAround, mutantsOf } from './lib/mutants/mutate.mjs';
import { runJobs } from './lib/mutants/pool.mjs';
import { filesUnder, markOf } from './lib/mutants/related.mjs';
import { report } from './lib/mutants/report.mjs';
import { leastSeen, sampleOf } from './lib/mutants/sample.mjs';
import { testsFor } from './lib/mutants/testsFor.mjs';
import { ensureDependencies, ROOT, say } from './lib/setup.mjs';

const FOLDERS = [
  ...['rules', 'baremes', 'reading', 'retours', 'paiement', 'suivi'].map((r) => `src/core/${r}`),
  ...['check', 'totals', 'compteurs'].map((file) => `src/core/${file}.ts`),
];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tests: { type: 'string', multiple: true, default: ['test/core', 'test/text'] },
    sample: { type: 'string' },
    seed: { type: 'string' },
    seconds: { type: 'string' },
    rate: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
    fresh: { type: 'boolean', default: false },
  },
});

ensureDependencies();
/** So few faults are tried whatever the time is: a slow machine asks less of the tests, never nothing. */
const FEWEST = 20;
let done = 0;
const isOver = () =>
  values.seconds !== undefined &&
  done >= FEWEST &&
  performance.now() > Number(values.seconds) * 1000;
const size = Number(values.workers);
const cache = path.join(ROOT, '.cache', 'mutants');
if (values.fresh) rmSync(cache, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });

const sources = (positionals.length > 0 ? positionals : FOLDERS).flatMap((folder) =>
  filesUnder(folder, '.ts'),
);
const texts = new Map(sources.map((file) => [file, read(file)]));
const all = [...texts].flatMap(([file, text]) => {
  const around = functionsAround(file, text);
  return mutantsOf(file, text).map((mutant) => ({ ...mutant, inside: around(mutant.start) }));
});
const seed = Number(values.seed ?? Number.parseInt(markOf(sources).slice(0, 8), 16));
const mutants = values.sample ? sampleOf(all, Number(values.sample), seed, folderOf) : all;
say(`${mutants.length} fautes sur ${all.length}, dans ${sources.length} fichiers.`);

const testFiles = values.tests.flatMap((name) => filesUnder(name, '.test.ts'));
const covers = await coverTests(testFiles, sources, { size, cache });
const known = readAnswers();
const answers = new Map();
const jobs = mutants.flatMap((mutant) => {
  const tests = testsFor(mutant, covers);
  const keys = {
    killed: `${mutant.file} ${markOf([mutant.file])} ${mutant.place}`,
    lives: markOf([...new Set([mutant.file, ...tests.flatMap(({ closure }) => closure)])]),
  };
  const answer = known[keys.killed];
  if (answer?.killedBy || (answer && answer.lives === keys.lives)) answers.set(mutant, answer);
  if (answers.has(mutant)) return [];
  const baseline = tests.reduce((sum, { duration }) => sum + duration, 0);
  return [{ mutant, keys, tests, timeLimit: 5_000 + 4 * baseline }];
});
await runJobs(
  jobs.map(({ mutant, keys, tests, timeLimit }) => ({
    job: 'attempt',
    file: mutant.file,
    mutated: withFault(mutant),
    timeLimit,
    tests: tests.map(({ file, only }) => ({ file, only })),
    about: { mutant, keys },
  })),
  {
    size,
    isOver,
    onDone({ about: { mutant, keys } }, { killedBy, broken }) {
      if (broken !== undefined) throw new Error(broken);
      const answer = killedBy === undefined ? { lives: keys.lives } : { killedBy };
      answers.set(mutant, answer);
      known[keys.killed] = answer;
      done += 1;
      if (done % 50 === 0) keepAnswers();
      if (done % 200 === 0) say(`${done} fautes essayées sur ${jobs.length}…`);
    },
  },
);
keepAnswers();
const told = report(mutants, answers, JSON.parse(read('test/mutants.json')), folderOf);
process.exitCode = isEnough(told) ? 0 : 1;

function isEnough({ tried, seen, isExplained }) {
  if (values.rate === undefined) return isExplained;
  const least = leastSeen(tried, Number(values.rate));
  say(`${seen} vues ou expliquées sur ${tried} : ${least} au moins étaient attendues.`);
  return seen >= least;
}

/** The folder that a fault stands in, or its file where that is right under `src/core`. */
function folderOf({ file }) {
  const folder = path.posix.dirname(file);
  return folder === 'src/core' ? file : folder;
}

function read(file) {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

function withFault({ file, start, end, replacement }) {
  const text = texts.get(file);
  return text.slice(0, start) + replacement + text.slice(end);
}

function readAnswers() {
  try {
    return JSON.parse(readFileSync(path.join(cache, 'answers.json'), 'utf8'));
  } catch {
    return {};
  }
}

function keepAnswers() {
  writeFileSync(path.join(cache, 'answers.json'), JSON.stringify(known));
}
