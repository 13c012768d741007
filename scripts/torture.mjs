// `npm run torture`: builds the command line, runs it on files that nobody should send and in places where
// nothing can be written, and prints, for each family, how many it survived.
//   npm run torture                   every family, ten minutes or so
//   npm run torture -- bombes textes  these families; --cas MOT those cases; --tout each case on a line
// It survives that ends within 2 s and 300 Mo, with an exit code of its own and a sentence, never a trace. Seconds are
// those of processors, all threads together: what else the machine does changes nothing. By the clock, 20 s at most.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { build, ensureDependencies, ROOT, say } from './lib/setup.mjs';
import { allCases, soundFiles } from './lib/torture/families.mjs';
import { measure } from './lib/torture/measure.mjs';
import { faultsOf, table } from './lib/torture/verdict.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cas: { type: 'string' },
    tout: { type: 'boolean', default: false },
    'sans-construire': { type: 'boolean', default: false },
  },
});
ensureDependencies();
if (!values['sans-construire']) {
  say('Construction de la ligne de commande…');
  build(['cli'], 'production');
}
const iml = path.join(ROOT, 'dist/cli/iml.js');
const folder = mkdtempSync(path.join(tmpdir(), 'iml-torture-'));
process.chdir(folder);
const results = [];
try {
  soundFiles((...args) => execFileSync(process.execPath, [iml, ...args], { stdio: 'pipe' }));
  let prepared;
  for (const one of allCases()) {
    if (positionals.length > 0 && !positionals.includes(one.family)) continue;
    if (values.cas !== undefined && !one.name.includes(values.cas)) continue;
    prepared = one.prepare ?? prepared;
    one.prepare?.();
    const run = await measure(iml, one.args, { cwd: folder, seconds: 30, ...one });
    const faults = faultsOf(one, run);
    results.push({ ...one, ...run, faults });
    if (values.tout || faults.length > 0) {
      const line = (run.err || run.out).split('\n')[0].slice(0, 150);
      const memory = run.megabytes === undefined ? '—' : Math.round(run.megabytes);
      const seconds = run.seconds === undefined ? '—' : run.seconds.toFixed(1);
      console.log(
        `${faults.length > 0 ? '✗' : '✓'} ${one.family} · ${one.name} · iml ${one.args.join(' ')}\n    ${seconds} s, ${memory} Mo, code ${run.code} : ${JSON.stringify(line)}${faults.map((fault) => `\n    ${fault}`).join('')}`,
      );
    }
  }
} finally {
  process.chdir(ROOT);
  rmSync(folder, { recursive: true, force: true });
}
console.log(table(results));
process.exitCode = results.some(({ faults }) => faults.length > 0) ? 1 : 0;
