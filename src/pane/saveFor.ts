import type { FichierPret } from '../app/state/prefill';

/** What became of a file that somebody asked for. */
export type Saved = 'telecharge' | 'ouvert' | 'un-par-un' | 'impossible';

/** Gives a file to the person, and tells how. */
export type Save = (fichier: FichierPret) => Promise<Saved>;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** By then the browser has begun, and keeps the data until it ends. */
const BEGUN_MS = 10_000;

/**
 * By a download; or, where the pane's browser downloads nothing (Excel for Mac, office-js#2700), by
 * `openWorkbook`, which opens a workbook in a window of its own. An archive has no such way: what it holds
 * is given one by one.
 */
export function saveFor(openWorkbook?: (bytes: Uint8Array) => Promise<void>): Save {
  return async (fichier) => {
    try {
      if (!openWorkbook) {
        download(fichier);
        return 'telecharge';
      }
      if (isArchive(fichier)) return fichier.contient ? 'un-par-un' : 'impossible';
      await openWorkbook(fichier.bytes);
      return 'ouvert';
    } catch {
      return 'impossible';
    }
  };
}

function isArchive({ nom }: FichierPret): boolean {
  return nom.endsWith('.zip');
}

function download(fichier: FichierPret): void {
  const { nom, bytes } = fichier;
  const type = isArchive(fichier) ? 'application/zip' : XLSX;
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = nom;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGUN_MS);
}
