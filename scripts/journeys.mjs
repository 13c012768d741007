// `npm run journeys`: what each act of a person costs, over the stand-in Excel.
import { ensureDependencies, run } from './lib/setup.mjs';

ensureDependencies();
const args = ['jest', '--selectProjects', 'unit', '--', 'test/app/journeys.test.ts'];
process.exit(run('npx', args, { quiet: false, env: { JOURNEYS: '1' } }) ? 0 : 1);
