// The packages that the built add-in and command line hold, with their licences, from the lock file.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './setup.mjs';

/** Licences that ask for no more than to be named: everything else fails the build. */
const ACCEPTED = [
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'Zlib',
];

/** Packages whose manifest is vaguer than the licence that they carry. */
const READ = { duck: 'BSD-2-Clause' };

/** One `{ name, version, licence, text }` a package, sorted; those of development are not shipped. */
export function shippedPackages(root = ROOT) {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([folder, entry]) => folder !== '' && !entry.dev && !entry.devOptional)
    .filter(([folder]) => existsSync(path.join(root, folder)))
    .map(([folder, { version, license }]) => {
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const at = path.join(root, folder);
      return {
        name,
        version,
        licence: READ[name] ?? license ?? manifestLicence(at),
        text: licenceText(at),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function manifestLicence(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).license ?? 'inconnue';
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  return file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
}

/** Whether a licence, or one of the choices of « A OR B », is accepted. */
export function isAccepted(licence) {
  const choices = licence.replace(/[()]/g, '').split(/ OR /i);
  return choices.some((choice) =>
    choice.split(/ AND /i).every((one) => ACCEPTED.includes(one.trim())),
  );
}

/** What to publish beside the add-in; throws where a licence is not accepted. */
export function licencesNotice(packages = shippedPackages()) {
  const refused = packages.filter(({ licence }) => !isAccepted(licence));
  if (refused.length > 0) {
    const names = refused.map(({ name, version, licence }) => `  ${name} ${version} : ${licence}`);
    throw new Error(`Licences à examiner avant de publier :\n${names.join('\n')}`);
  }
  const parts = packages.map(({ name, version, licence, text }) =>
    `${name} ${version} (${licence})\n\n${text}`.trim(),
  );
  return `${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
