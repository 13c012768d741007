// `npm run tracabilite`: writes docs/tracabilite.md again, from scripts/lib/tracabilite.mjs.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { format, resolveConfig } from 'prettier';

import { ROOT } from './lib/setup.mjs';
import { tracabilitePage } from './lib/tracabilite.mjs';

const file = path.join(ROOT, 'docs/tracabilite.md');
const options = { ...(await resolveConfig(file)), filepath: file };
writeFileSync(file, await format(tracabilitePage(), options));
