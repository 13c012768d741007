import { chmod, link, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import { fr } from '../text/fr';
import { CliError, FileError, type CliContext } from './context';

const MEGABYTE = 1024 * 1024;
/** Beyond every workbook and list that the product reads: what is larger is refused before it is read. */
export const MOST_BYTES = 100 * MEGABYTE;

/** What a run has done to the disk, for whoever interrupts it. */
export interface DiskTrace {
  /** Files written whole. */
  readonly written: readonly string[];
  /** Files under way beside those that they will replace. */
  readonly drafts: ReadonlySet<string>;
}

type Files = Pick<CliContext, 'readFile' | 'listFiles' | 'exists' | 'writeFile'>;

/** The files of this machine, for one run: what the run has read it never writes over. */
export function createFiles(): Files & { readonly trace: DiskTrace } {
  const inputs = new Map<string, string>();
  const written: string[] = [];
  const drafts = new Set<string>();
  return {
    trace: { written, drafts },
    listFiles,
    exists,
    readFile: async (file, most = MOST_BYTES) => {
      const bytes = await readBytes(file, most);
      inputs.set(await realpath(file), file);
      return bytes;
    },
    writeFile: async (file, bytes, replace) => {
      const target = await realTarget(file);
      if (inputs.has(target)) {
        throw new CliError(
          fr`Le fichier « ${file} » vient d’être lu par cette commande : donnez un autre nom à la sortie, pour que l’original reste entier.`,
        );
      }
      await writeWhole({ file, target, drafts }, bytes, replace);
      written.push(file);
    },
  };
}

/** The bytes of an ordinary file, or a FileError that says what is wrong with its path. */
async function readBytes(file: string, most: number): Promise<Uint8Array> {
  try {
    // Opening a pipe waits for its writer, and a device has no end.
    const kind = await stat(file);
    if (kind.isDirectory()) throw new FileError(file, 'est un dossier');
    if (!kind.isFile()) throw new FileError(file, 'n’est pas un fichier ordinaire');
    if (kind.size > most)
      throw new FileError(file, fr`est trop volumineux (${most / MEGABYTE} Mo au plus)`);
    const handle = await open(file, 'r');
    return await handle.readFile().finally(() => handle.close());
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw new FileError(file, readProblem(codeOf(cause)), { cause });
  }
}

/** The names of the files of a folder, sorted, or a FileError that says what is wrong with it. */
async function listFiles(folder: string): Promise<readonly string[]> {
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
    case 'ENOTDIR':
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

async function exists(file: string): Promise<boolean> {
  return (await statOf(file)) !== undefined;
}

async function statOf(file: string) {
  try {
    return await stat(file);
  } catch {
    return undefined;
  }
}

/** Where a file really stands, links followed, whether it exists or not. */
async function realTarget(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const folder = path.dirname(path.resolve(file));
    const real = await realpath(folder).catch(() => folder);
    return path.join(real, path.basename(file));
  }
}

interface Place {
  /** As the user wrote it, and as it really is. */
  readonly file: string;
  readonly target: string;
  readonly drafts: Set<string>;
}

/** Writes beside, then puts in place: a full disk or an interruption leaves the old file whole. */
async function writeWhole(
  { file, target, drafts }: Place,
  bytes: Uint8Array,
  replace: boolean,
): Promise<void> {
  const draft = `${target}.${process.pid}.tmp`;
  const old = await statOf(target);
  if (old?.isDirectory() === true) throw new CliError(writeProblem(file, 'EISDIR'));
  if (old !== undefined && !old.isFile()) throw new CliError(writeProblem(file, 'ENODEV'));
  if (old !== undefined && !replace) throw new CliError(writeProblem(file, 'EEXIST'));
  drafts.add(draft);
  try {
    const handle = await open(draft, 'wx');
    // On the disk before its name is: a machine that stops meanwhile leaves the old file, or the new one.
    const write = handle.writeFile(bytes).then(() => handle.sync());
    await write.finally(() => handle.close());
    if (old !== undefined) await chmod(draft, old.mode);
    await putInPlace(draft, target, replace);
  } catch (cause) {
    throw new CliError(writeProblem(file, codeOf(cause)), { cause });
  } finally {
    // What stopped the writing may stop this too; there is then nothing to take away.
    await rm(draft, { force: true }).catch(() => undefined);
    drafts.delete(draft);
  }
}

/** A link never replaces what somebody else wrote meanwhile; some disks know none. */
async function putInPlace(draft: string, target: string, replace: boolean): Promise<void> {
  if (replace) return rename(draft, target);
  try {
    await link(draft, target);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') throw cause;
    await rename(draft, target);
  }
}

function writeProblem(file: string, code: string): string {
  switch (code) {
    case 'EEXIST':
      return fr`Le fichier « ${file} » existe déjà : ajoutez --forcer pour le remplacer.`;
    case 'ENOENT':
    case 'ENOTDIR':
      return fr`Le dossier de « ${file} » n’existe pas : créez-le, ou choisissez-en un autre.`;
    case 'EISDIR':
      return fr`« ${file} » est un dossier : ajoutez le nom du fichier à écrire.`;
    case 'ENODEV':
      return fr`« ${file} » n’est pas un fichier ordinaire : choisissez un autre nom.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fr`Le fichier « ${file} » n’est pas accessible en écriture : vérifiez vos droits sur son dossier.`;
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return fr`Le disque est plein : « ${file} » n’a pas été écrit. Libérez de la place, puis recommencez.`;
    case 'ENAMETOOLONG':
      return fr`Le nom « ${file} » est trop long : choisissez-en un plus court.`;
    default:
      return fr`Le fichier « ${file} » ne peut pas être écrit.`;
  }
}

function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}
