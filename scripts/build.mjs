// `npm run build`: static files and command line for production.
// RELOGEMENT_URL: where the files will be published; the manifest is written for it.
// OFFICE_JS_URL: an own copy of office.js, for closed networks.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { licencesNotice } from './lib/licences.mjs';
import { DEVELOPMENT_URL, manifestFaults, manifestFor } from './lib/manifest.mjs';
import { build, ensureDependencies, ROOT, say } from './lib/setup.mjs';

ensureDependencies();
say('Construction du complément et de la ligne de commande…');
build(['complement', 'cli'], 'production');

const url = process.env.RELOGEMENT_URL ?? DEVELOPMENT_URL;
try {
  const manifest = manifestFor(url);
  const faults = manifestFaults(manifest);
  if (faults.length > 0) throw new Error(`Le manifeste est incorrect :\n  ${faults.join('\n  ')}`);
  writeFileSync(path.join(ROOT, 'dist/complement/manifest.xml'), manifest);
  const notice = licencesNotice();
  for (const built of ['complement', 'cli']) {
    writeFileSync(path.join(ROOT, 'dist', built, 'licences.txt'), notice);
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
say(`Fichiers à publier : dist/complement (manifeste pour ${url}).`);
if (!process.env.RELOGEMENT_URL)
  say('Pour une autre adresse : RELOGEMENT_URL=https://votre-domaine/relogement/ npm run build');
say('Ligne de commande : node dist/cli/iml.js --help');
