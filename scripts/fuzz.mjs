// `npm run fuzz`: mutants of a Modèle B, of its bytes and of its inflated XML, through `iml verifier`.
//   npm run fuzz                          the first 2,000
//   npm run fuzz -- --from 2001 --count 4000   goes on from there: a mutant is made from its number alone
import { parseArgs } from 'node:util';

import { ensureDependencies, run, say } from './lib/setup.mjs';

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    count: { type: 'string', default: '2000' },
  },
});
ensureDependencies();
say(`Mutants ${values.from} à ${Number(values.from) + Number(values.count) - 1}…`);
const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', 'unit'];
const env = { FUZZ_FROM: values.from, FUZZ_COUNT: values.count };
const args = [...jest, '--testPathPatterns', 'test/hostile/fuzz'];
process.exit(run('node', args, { quiet: false, env }) ? 0 : 1);
