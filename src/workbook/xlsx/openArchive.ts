/** The files that an archive of returns holds: the product itself sends its forms in one. */
import { unzipSync } from 'fflate';

import { checkArchive, limits } from './limits';

/** A file as it was given, or as it stands in an archive: `retours.zip/Néolia/retour.xlsx`. */
export interface FichierRecu {
  readonly nom: string;
  readonly bytes: Uint8Array;
}

/** Archives within archives that are opened. */
const DEEPEST = 3;
/** What systems add to archives and folders, and the locks of open workbooks. */
const NOISE = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|~\$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The file itself, or every file of the archive that it is, folders and archives within included. Bounded
 * by what the directory declares, all archives together; an archive that cannot be opened stays a file,
 * for the reader to say what is wrong with it.
 */
export function openArchive(nom: string, bytes: Uint8Array): readonly FichierRecu[] {
  return open({ nom, bytes }, { depth: 0, left: limits.inflatedBytes });
}

interface Budget {
  readonly depth: number;
  /** Bytes that may still be inflated. */
  left: number;
}

function open(fichier: FichierRecu, budget: Budget): readonly FichierRecu[] {
  const { nom, bytes } = fichier;
  if (!/\.zip$/i.test(nom) || budget.depth >= DEEPEST) return [fichier];
  try {
    const kept = checkArchive(bytes).filter(({ name }) => !name.endsWith('/') && !NOISE.test(name));
    budget.left -= kept.reduce((sum, { inflated }) => sum + inflated, 0);
    if (kept.length === 0 || budget.left < 0) return [fichier];
    const names = new Set(kept.map(({ name }) => name));
    const parts = unzipSync(bytes, { filter: ({ name }) => names.has(name) });
    const inner = { depth: budget.depth + 1, left: budget.left };
    return Object.entries(parts).flatMap(([name, part]) =>
      open({ nom: `${nom}/${name.replaceAll('\\', '/')}`, bytes: part }, inner),
    );
  } catch {
    return [fichier];
  }
}
