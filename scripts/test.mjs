// `npm test`: sets up what the tests need, names what this machine cannot run, runs the rest.
// With CI=true (or --tout) nothing may be left out.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import {
  build,
  ensureCertificate,
  ensureDependencies,
  ensureProgram,
  ROOT,
  run,
  say,
} from './lib/setup.mjs';

const strict = process.env.CI === 'true' || process.argv.includes('--tout');

ensureDependencies();
await ensureCertificate();
const chromium = ensureProgram(
  ['chromium', 'chromium-browser', 'google-chrome'],
  'CHROMIUM',
  ['chromium', 'fonts-liberation'],
  'Chromium',
);
const soffice = ensureProgram(
  ['soffice', 'libreoffice'],
  'SOFFICE',
  ['libreoffice-calc-nogui', 'python3-openpyxl'],
  'LibreOffice Calc',
);

say('Construction du complément, de la page de démonstration et de la ligne de commande…');
build(['complement', 'atelier', 'cli'], 'production');

const missing = [
  ...(chromium
    ? []
    : [
        {
          project: 'end-to-end',
          why: 'Chromium est introuvable (installez-le, ou donnez son chemin dans CHROMIUM)',
        },
      ]),
  ...(soffice
    ? []
    : [
        {
          project: 'parity',
          why: 'LibreOffice est introuvable (installez-le, ou donnez son chemin dans SOFFICE)',
        },
      ]),
];
for (const { project, why } of missing)
  console.error(`\n⚠ NON EXÉCUTÉ : les essais « ${project} ». ${why}.\n`);
if (strict && missing.length > 0) process.exit(1);

const env = { ...(chromium && { CHROMIUM: chromium }), ...(soffice && { SOFFICE: soffice }) };
const skipped = missing.map(({ project }) => project);
const runs = [
  { name: 'unit', args: ['--selectProjects', 'unit', 'pane'], env: { TZ: 'Europe/Paris' } },
  {
    name: 'dates',
    args: ['--selectProjects', 'unit', '--', 'test/core', 'test/text'],
    env: { TZ: 'Pacific/Noumea' },
  },
  { name: 'parity', args: ['--selectProjects', 'parity'], env: {} },
  { name: 'end-to-end', args: ['--selectProjects', 'end-to-end', '--runInBand'], env: {} },
].filter(({ name }) => !skipped.includes(name));

const reports = path.join(ROOT, '.cache', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const totals = { passed: 0, failed: 0, skipped: 0 };
let green = true;
for (const { name, args, env: own } of runs) {
  say(`Essais : ${name}`);
  const report = path.join(reports, `${name}.json`);
  const jest = [
    '--no-install',
    'jest',
    '--json',
    `--outputFile=${report}`,
    '--silent=false',
    ...args,
  ];
  green = run('npx', jest, { quiet: false, env: { ...env, ...own } }) && green;
  if (!existsSync(report)) continue;
  const result = JSON.parse(readFileSync(report, 'utf8'));
  totals.passed += result.numPassedTests;
  totals.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  totals.skipped += result.numPendingTests + result.numTodoTests;
}
if (strict && totals.skipped > 0) {
  console.error('Des essais ont été passés : ici, rien ne doit l’être.');
  green = false;
}
console.log(`Essais: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(green ? 0 : 1);
