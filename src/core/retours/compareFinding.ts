import { withNiveau } from '../constats/catalogue';
import type { Lieu } from '../finding';
import type { ConsolidationConstat, ConsolidationFinding, Rejet } from './model';

/** A finding of comparing; the level comes from the catalogue. */
export function compareFinding(
  constat: ConsolidationConstat,
  place: { readonly fichier: string; readonly retour?: string; readonly lieu?: Lieu },
): ConsolidationFinding {
  return { ...withNiveau(constat), ...place };
}

/** What is said of a file that gave no form. */
export function rejetFinding(rejet: Rejet): ConsolidationFinding {
  return compareFinding(rejet, { fichier: rejet.fichier });
}
