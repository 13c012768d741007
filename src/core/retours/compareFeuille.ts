/** Whether the form of a return can be seen by whoever opens the file. */
import type { FormReading } from '../reading/formReading';
import { rowAddress } from '../rules/findingAt';
import { compareFinding } from './compareFinding';
import type { ConsolidationFinding } from './model';

/** One finding where the form stands in a hidden sheet. */
export function compareFeuille(
  reading: FormReading,
  place: { readonly fichier: string; readonly retour: string },
): readonly ConsolidationFinding[] {
  const { feuille, colonnes, ligneIntitules, masquee } = reading;
  if (!masquee) return [];
  const cellule = rowAddress(colonnes, ligneIntitules, 'bailleur');
  const lieu = { feuille, cellule, champ: 'feuille' };
  return [compareFinding({ code: 'feuille-masquee', feuille }, { ...place, lieu })];
}
