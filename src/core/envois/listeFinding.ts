import { withNiveau } from '../constats/catalogue';
import type { Lieu } from '../finding';
import type { ListeConstat, ListeFinding } from './model';

/** A finding at a cell, or about the whole list. An `erreur` of the list's own leaves its row, or all, unsent. */
export function listeFinding(constat: ListeConstat, lieu?: Lieu): ListeFinding {
  const finding = withNiveau(constat);
  return lieu === undefined ? finding : { ...finding, lieu };
}
