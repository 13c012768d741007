import type { SnapshotLike } from '../reading/snapshotLike';
import { findIntitulesListe } from './findIntitulesListe';

/** How surely a sheet is the list: 0 without headings, 1 where they name nothing, then by the columns named. */
export function scoreListe(snapshot: SnapshotLike, feuille: string): number {
  const found = findIntitulesListe(snapshot, feuille);
  return found ? 1 + Object.keys(found.colonnes).length : 0;
}
