// `npm run bench`: builds the benchmark and runs it, ten minutes or so; `npm run bench -- volet` runs one measure.
import { build, ensureDependencies, findProgram, run, say } from './lib/setup.mjs';

ensureDependencies();
const chromium = findProgram(['chromium', 'chromium-browser', 'google-chrome'], 'CHROMIUM');
say('Construction du banc d’essai…');
build(['bench', 'bench-page', 'bench-template', 'complement', 'atelier', 'cli'], 'production');
say('Mesures (plusieurs minutes)…');
const env = chromium ? { CHROMIUM: chromium } : {};
process.exit(
  run('node', ['dist/bench/bench.mjs', ...process.argv.slice(2)], { quiet: false, env }) ? 0 : 1,
);
