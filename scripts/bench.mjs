// `npm run bench`: builds the benchmark and runs it.
import { build, ensureDependencies, run, say } from './lib/setup.mjs';

ensureDependencies();
say('Construction du banc d’essai…');
build(['bench', 'bench-page'], 'production');
process.exit(run('node', ['dist/bench/bench.mjs'], { quiet: false }) ? 0 : 1);
