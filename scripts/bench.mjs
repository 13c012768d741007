// `npm run bench`: builds the benchmark and runs it, four minutes or so.
import { build, ensureDependencies, findProgram, run, say } from './lib/setup.mjs';

ensureDependencies();
const chromium = findProgram(['chromium', 'chromium-browser', 'google-chrome'], 'CHROMIUM');
say('Construction du banc d’essai…');
build(['bench', 'bench-page'], 'production');
say('Mesures (plusieurs minutes)…');
const env = chromium ? { CHROMIUM: chromium } : {};
process.exit(run('node', ['dist/bench/bench.mjs'], { quiet: false, env }) ? 0 : 1);
