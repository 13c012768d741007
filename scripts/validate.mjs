// `node scripts/validate.mjs FOLDER [PROCESSES]`: Microsoft's validator over every workbook of a folder.
import { availableParallelism } from 'node:os';

import { say } from './lib/setup.mjs';
import { ensureValidator, validateFolder } from './lib/validator.mjs';

const SHOWN = 20;

if (!ensureValidator()) process.exit(1);
const { count, faults } = await validateFolder(
  process.argv[2],
  Number(process.argv[3] ?? availableParallelism()),
);
for (const { name, version, path, xPath, description } of faults.slice(0, SHOWN))
  console.error(`${name} (${version}) ${path} ${xPath}\n  ${description}`);
say(
  `Validateur Open XML : ${count} classeurs, pour Office 2019 et Microsoft 365 : ${faults.length} erreur${faults.length > 1 ? 's' : ''}.`,
);
if (count === 0) console.error('Aucun classeur à valider.');
process.exit(count > 0 && faults.length === 0 ? 0 : 1);
