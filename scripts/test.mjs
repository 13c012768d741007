// `npm test`: sets up what the tests need, names what this machine cannot run, runs the rest.
//   npm test -- test/core/check.test.ts   those files alone, with the builds that they need
//   npm test -- --changed                 what was changed since the last commit, in the folders it is in
//   npm test -- --changed=main            the same, since another commit
//   npm test -- --valider test/workbook   and Microsoft's validator over the workbooks that they write
// With CI=true (or --tout) nothing may be left out.
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { availableParallelism, setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { changedTests } from './lib/changed.mjs';
import {
  buildStale,
  ensureCertificate,
  ensureDependencies,
  ensureProgram,
  ROOT,
  run,
  say,
} from './lib/setup.mjs';
import { ensureValidator } from './lib/validator.mjs';

const asked = process.argv.slice(2).map((arg) => (arg === '--changed' ? '--changed=HEAD' : arg));
const { values, positionals } = parseArgs({
  args: asked,
  allowPositionals: true,
  options: {
    tout: { type: 'boolean', default: false },
    changed: { type: 'string' },
    valider: { type: 'boolean', default: false },
  },
});
const strict = process.env.CI === 'true' || values.tout;

ensureDependencies();
const wanted = values.changed === undefined ? positionals : changedTests(values.changed);
const whole = positionals.length === 0 && values.changed === undefined;
if (!whole && wanted.length === 0) say('Rien de changé ne mène à un essai.');
const needs = (folder) => whole || wanted.some((name) => name.startsWith(folder));
const browser = needs('test/end-to-end');

if (browser) await ensureCertificate();
const chromium =
  browser &&
  ensureProgram(
    ['chromium', 'chromium-browser', 'google-chrome'],
    'CHROMIUM',
    ['chromium', 'fonts-liberation'],
    'Chromium',
  );
const soffice =
  needs('test/parity') &&
  ensureProgram(
    ['soffice', 'libreoffice'],
    'SOFFICE',
    ['libreoffice-calc-nogui', 'python3-openpyxl'],
    'LibreOffice Calc',
  );
const judged = whole || values.valider;
const judge = judged && ensureValidator();
if (browser) buildStale(['complement', 'atelier', 'cli'], 'production');

const missing = [
  ...(browser && !chromium
    ? [
        {
          project: 'end-to-end',
          why: 'Chromium est introuvable (installez-le, ou donnez son chemin dans CHROMIUM)',
        },
      ]
    : []),
  ...(needs('test/parity') && !soffice
    ? [
        {
          project: 'parity',
          why: 'LibreOffice est introuvable (installez-le, ou donnez son chemin dans SOFFICE)',
        },
      ]
    : []),
  ...(judged && !judge
    ? [
        {
          project: 'validateur',
          why: 'Le validateur Open XML n’a pas pu être installé (npm ci dans test/validator)',
        },
      ]
    : []),
];
for (const { project, why } of missing)
  console.error(`\n⚠ NON EXÉCUTÉ : les essais « ${project} ». ${why}.\n`);
if (strict && missing.length > 0) process.exit(1);

// What tests and browsers put aside goes there, and is gone with it.
const temporary = mkdtempSync(path.join(tmpdir(), 'relogement-essais-'));
const env = {
  TMPDIR: temporary,
  ...(chromium && { CHROMIUM: chromium }),
  ...(soffice && { SOFFICE: soffice }),
};
const skipped = missing.map(({ project }) => project);
const projects = (...names) => [
  '--selectProjects',
  ...names.filter((name) => !skipped.includes(name)),
];
/** Days, the cells and files that hold them, and the sentences that tell them. */
const DATED = [
  'test/core/date',
  'test/core/parse',
  'test/core/rules',
  'test/text',
  'test/workbook/csv',
  'test/workbook/xlsx',
  'test/golden',
  'test/cli/addExporter',
];
/** One more than processors: a test of the session waits a third of its time for events to come. */
const workers = `--maxWorkers=${availableParallelism() + 1}`;
/** A story is a browser, its page and its server. */
const browsers = `--maxWorkers=${availableParallelism()}`;
const runs = whole
  ? [
      {
        name: 'unit',
        args: [...projects('unit', 'pane', 'load', 'parity'), workers],
        env: { TZ: 'Europe/Paris' },
      },
      // What could tell another day elsewhere; lint keeps the clock and local time out of all the rest.
      {
        name: 'dates',
        args: [...projects('unit'), workers, '--', ...DATED],
        env: { TZ: 'Pacific/Noumea' },
      },
      { name: 'end-to-end', args: [...projects('end-to-end'), browsers], env: {} },
    ].filter(({ name }) => !skipped.includes(name))
  : wanted.length > 0
    ? [
        {
          name: 'asked',
          args: [workers, '--passWithNoTests=false', '--', ...wanted],
          env: { TZ: 'Europe/Paris' },
        },
      ]
    : [];

const reports = path.join(ROOT, '.cache', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const totals = { passed: 0, failed: 0, skipped: 0 };
let green = true;
/** What the validator says of the workbooks of each run, while the next one goes on. */
const judgements = [];
for (const [index, { name, args, env: own }] of runs.entries()) {
  say(`Essais : ${name}`);
  const written = path.join(temporary, `ecrits-${name}`);
  mkdirSync(written);
  const report = path.join(reports, `${name}.json`);
  const jest = [
    '--no-install',
    'jest',
    '--json',
    `--outputFile=${report}`,
    '--silent=false',
    ...args,
  ];
  // Another clock writes the same workbooks.
  const isJudged = judge && name !== 'dates';
  const kept = isJudged ? { RELOGEMENT_ECRITS: written } : {};
  green = run('npx', jest, { quiet: false, env: { ...env, ...kept, ...own } }) && green;
  if (isJudged) judgements.push(validate(written, { last: index === runs.length - 1 }));
  if (!existsSync(report)) continue;
  const result = JSON.parse(readFileSync(report, 'utf8'));
  totals.passed += result.numPassedTests;
  totals.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  totals.skipped += result.numPendingTests + result.numTodoTests;
}
for (const judgement of judgements) {
  const { isValid, told } = await judgement;
  console.log(told.trimEnd());
  green = isValid && green;
}
rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
if (strict && totals.skipped > 0) {
  console.error('Des essais ont été passés : ici, rien ne doit l’être.');
  green = false;
}
console.log(`Essais: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(green ? 0 : 1);

/**
 * Microsoft's validator over the workbooks that a run wrote. Beside a run that follows it has one process,
 * and gives way to the browser of the tests; after the last one it has them all.
 */
function validate(folder, { last }) {
  const log = `${folder}.txt`;
  const output = openSync(log, 'w');
  const args = ['scripts/validate.mjs', folder, ...(last ? [] : ['1'])];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', output, output] });
  if (!last) setPriority(child.pid, 10);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      closeSync(output);
      resolve({ isValid: code === 0, told: readFileSync(log, 'utf8') });
    });
  });
}
