// `npm run package`: one archive to hand over: what to publish, its manifest, the guide, and `iml`.
// RELOGEMENT_URL: where the files will be published; OFFICE_JS_URL: an own copy of office.js.
//   --sortie DOSSIER: where it is written; --sans-construire: of what is built already
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { ensureDependencies, ROOT, run, say } from './lib/setup.mjs';

const { values } = parseArgs({
  options: {
    sortie: { type: 'string', default: path.join(ROOT, 'dist/paquet') },
    'sans-construire': { type: 'boolean', default: false },
  },
});
const url = process.env.RELOGEMENT_URL;
if (!url) {
  console.error(
    'Indiquez l’adresse où les fichiers seront publiés : RELOGEMENT_URL=https://votre-domaine.fr/relogement/ npm run package',
  );
  process.exit(1);
}
ensureDependencies();
if (!values['sans-construire'] && !run('node', ['scripts/build.mjs'], { quiet: false }))
  process.exit(1);
// Packages, which a bare clone has from here on.
const { zipSync } = await import('fflate');
const { guidePage } = await import('./lib/guide.mjs');
const { licencesNotice } = await import('./lib/licences.mjs');
const { manifestFor } = await import('./lib/manifest.mjs');

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const name = `relogement-${version}`;

/** The files below a folder of the project, under `to`. */
function folder(from, to) {
  const names = readdirSync(path.join(ROOT, from), { recursive: true }).sort();
  const files = names.filter((file) => statSync(path.join(ROOT, from, file)).isFile());
  return files.map((file) => [
    `${to}/${file.split(path.sep).join('/')}`,
    readFileSync(path.join(ROOT, from, file)),
  ]);
}

const text = (content) => new TextEncoder().encode(content);
const README = `Relogement ${version}

guide.html     le guide : ouvrez-le d’un double clic
complement     les fichiers à publier à l’adresse ${url}
manifest.xml   le manifeste à déployer dans Microsoft 365, ou à charger dans Excel
iml            la ligne de commande : node iml/iml.js --help (Node.js 20 ou plus récent)
licences.txt   les logiciels que le complément contient

Par où commencer : guide.html, chapitre « Installer Relogement ».
`.replace(/\n/g, '\r\n');

const files = [
  ...folder('dist/complement', 'complement').filter(
    ([file]) => !/manifest\.xml$|licences\.txt$/.test(file),
  ),
  ['iml/iml.js', readFileSync(path.join(ROOT, 'dist/cli/iml.js'))],
  ['manifest.xml', text(manifestFor(url))],
  ['licences.txt', text(licencesNotice())],
  ['guide.html', text(guidePage())],
  ['LISEZ-MOI.txt', text(`\uFEFF${README}`)],
].map(([file, bytes]) => [`${name}/${file}`, bytes]);

mkdirSync(values.sortie, { recursive: true });
const archive = path.join(values.sortie, `${name}.zip`);
writeFileSync(archive, zipSync(Object.fromEntries(files)));
say(`Archive à remettre : ${path.relative('', archive)} (${files.length} fichiers).`);
