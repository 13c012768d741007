import type { FormSummary } from '../../app/state';
import { fr } from '../../text/fr';

/** « Modèle B · Néolia · 2025 »; what is still blank in the header is left out. */
export function formTitle({ modele, declarant, annee }: FormSummary): string {
  return [fr`Modèle ${modele}`, declarant.trim(), annee === undefined ? '' : fr`${annee}`]
    .filter((part) => part !== '')
    .join(' · ');
}
