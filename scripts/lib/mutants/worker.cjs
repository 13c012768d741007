// A process that runs test files on the project as it stands, or with one piece of it replaced.
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const circus = require('jest-circus');
const { expect } = require('expect');
const { ROOT, install, forget } = require('./modules.cjs');

install();
const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');
/** That of every test (`test/support/patience.ts`): on a busy machine a sound test is no faulty one. */
const PATIENCE = 60_000;
const { describe, test, it, beforeAll, beforeEach, afterAll, afterEach } = circus;
Object.assign(globalThis, {
  ...{ describe, test, it, beforeAll, beforeEach, afterAll, afterEach, expect },
  jest: { setTimeout: (ms) => void (globalThis[TIMEOUT] = ms) },
});

let watch = () => {};
circus.addEventHandler((event) => watch(event));

/** Runs one test file; `only` names the tests wanted. Stops at the first that fails. */
async function runFile(file, { only, onTest = () => {} } = {}) {
  circus.resetState();
  globalThis[TIMEOUT] = PATIENCE;
  let failed;
  watch = (event) => {
    if (event.name === 'test_start') {
      const name = nameOf(event.test);
      if (failed !== undefined || (only && !only.has(name))) event.test.mode = 'skip';
      onTest(event.test.mode === 'skip' ? '' : name);
    }
    if (event.name === 'test_done') {
      for (const { error } of expect.extractExpectedAssertionsErrors())
        event.test.errors.push(error);
      if (event.test.errors.length > 0) failed ??= nameOf(event.test);
      onTest('');
    }
  };
  try {
    require(path.join(ROOT, file));
  } catch (error) {
    return { failed: `(loading) ${error.message}`, tests: [] };
  }
  const { testResults, unhandledErrors } = await circus.run();
  if (unhandledErrors.length > 0) failed ??= '(outside a test)';
  const tests = testResults.map(({ testPath, duration }) => [
    testPath.slice(1).join(' › '),
    duration,
  ]);
  return { failed, tests };
}

function nameOf(test) {
  const names = [];
  for (let at = test; at.parent; at = at.parent) names.unshift(at.name);
  return names.join(' › ');
}

/** One test file on the project as it is: which functions of `sources` each test calls. */
async function cover({ test: file, sources }) {
  const { withHits } = await mutate;
  const hits = new Map();
  let current = '';
  globalThis.__hit = (place) => {
    const tests = hits.get(place) ?? new Set();
    hits.set(place, tests.add(current));
  };
  const wanted = new Map(sources.map((source) => [path.join(ROOT, source), source]));
  forget((filename) => {
    const source = wanted.get(filename);
    return source && withHits(source, readFileSync(filename, 'utf8'));
  });
  const started = performance.now();
  const { failed, tests } = await runFile(file, { onTest: (name) => (current = name) });
  const duration = performance.now() - started;
  return { failed, tests, duration, hits: [...hits].map(([place, names]) => [place, [...names]]) };
}

/** Test files on a mutant, one after the other until one fails: its name, or undefined. */
async function attempt({ file, mutated, tests }) {
  const target = path.join(ROOT, file);
  for (const { file: test, only } of tests) {
    forget((filename) => (filename === target ? mutated : undefined));
    const { failed } = await runFile(test, { only: only && new Set(only) });
    if (failed !== undefined) return { killedBy: `${test} › ${failed}` };
  }
  return {};
}

const { readFileSync } = require('node:fs');
const mutate = import(pathToFileURL(path.join(__dirname, 'mutate.mjs')).href);
const JOBS = { cover, attempt };

process.on('message', async ({ job, ...request }) => {
  try {
    process.send(await JOBS[job](request));
  } catch (error) {
    process.send({ broken: String(error?.stack ?? error) });
  }
});
