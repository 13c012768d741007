/** The files that an archive of returns holds: the product itself sends its forms in one. */
import { unzipSync } from 'fflate';

import type { FichierRecu } from '../port';
import { checkArchive, limits } from './limits';

/** Archives within archives that are opened. */
const DEEPEST = 3;
/** What systems add to archives and folders, and the locks of open workbooks. */
const NOISE = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** The file itself, or every file of the archive that it is, by their names in it. */
export function openArchive(nom: string, bytes: Uint8Array): readonly FichierRecu[] {
  return isArchive(nom) ? inArchive({ nom, bytes }, filesOfArchive(bytes)) : [{ nom, bytes }];
}

/** Whether a file is to be opened for the files that it holds. */
export function isArchive(nom: string): boolean {
  return /\.zip$/i.test(nom);
}

/** Files named after the archive that holds them; the archive itself where it gave none. */
export function inArchive(
  archive: FichierRecu,
  files: readonly FichierRecu[],
): readonly FichierRecu[] {
  if (files.length === 0) return [archive];
  return files.map(({ nom, bytes }) => ({ nom: `${archive.nom}/${nom}`, bytes }));
}

/**
 * Every file of an archive, folders and archives within included. Bounded by what the directory declares,
 * all archives together. None where it cannot be opened: it is then for the reader to say what is wrong.
 */
export function filesOfArchive(bytes: Uint8Array): readonly FichierRecu[] {
  return open(bytes, 1, { left: limits.inflatedBytes });
}

interface Budget {
  /** Bytes that may still be inflated. */
  left: number;
}

function open(bytes: Uint8Array, depth: number, budget: Budget): readonly FichierRecu[] {
  try {
    const kept = checkArchive(bytes).filter(({ name }) => !name.endsWith('/') && !NOISE.test(name));
    const inflated = kept.reduce((sum, entry) => sum + entry.inflated, 0);
    if (inflated > budget.left) return [];
    budget.left -= inflated;
    const names = new Set(kept.map(({ name }) => name));
    const parts = unzipSync(bytes, { filter: ({ name }) => names.has(name) });
    return Object.entries(parts).flatMap(([name, part]) => {
      const file = { nom: name.replaceAll('\\', '/'), bytes: part };
      const isInner = isArchive(name) && depth < DEEPEST;
      return inArchive(file, isInner ? open(part, depth + 1, budget) : []);
    });
  } catch {
    return [];
  }
}
