import { open, readdir, readFile, rename, rm } from 'node:fs/promises';

import { fr } from '../text/fr';
import { CliError, FileError } from './context';

/** The bytes of a file, or a FileError that says what is wrong with its path. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new FileError(path, readProblem(codeOf(cause)), { cause });
  }
}

/** The names of the files of a folder, sorted, or a FileError that says what is wrong with it. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
  } catch (cause) {
    const code = codeOf(cause);
    const problem = code === 'ENOTDIR' ? 'n’est pas un dossier' : readProblem(code);
    throw new FileError(folder, problem, { cause });
  }
}

function readProblem(code: string): string {
  switch (code) {
    case 'ENOENT':
      return 'n’existe pas';
    case 'EISDIR':
      return 'est un dossier';
    case 'EACCES':
    case 'EPERM':
      return 'n’est pas accessible en lecture';
    default:
      return 'ne peut pas être lu';
  }
}

/** Writes beside, then renames: a full disk or an interruption never leaves half a file. */
export async function writeBytes(path: string, bytes: Uint8Array, replace: boolean): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    if (!replace) await (await open(path, 'wx')).close();
    const file = await open(draft, 'w');
    await file.writeFile(bytes).finally(() => file.close());
    await rename(draft, path);
  } catch (cause) {
    const code = codeOf(cause);
    await rm(draft, { force: true });
    if (!replace && code !== 'EEXIST') await rm(path, { force: true });
    throw new CliError(writeProblem(path, code), { cause });
  }
}

function writeProblem(path: string, code: string): string {
  switch (code) {
    case 'EEXIST':
      return fr`Le fichier « ${path} » existe déjà : ajoutez --forcer pour le remplacer.`;
    case 'ENOENT':
      return fr`Le dossier de « ${path} » n’existe pas.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fr`Le fichier « ${path} » n’est pas accessible en écriture.`;
    default:
      return fr`Le fichier « ${path} » ne peut pas être écrit.`;
  }
}

function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}
