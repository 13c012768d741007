/** What somebody decided of an avertissement: who, when, why, and whether it still holds. */
import type { Decision } from '../core/dossier/decisions';
import { formatDate } from './format';
import { fr } from './typographie';

/** « Justifié le 02/03/2026 par Claude Martin : acte de livraison au dossier ». */
export function decisionSentence({ le, par, raison }: Decision): string {
  return fr`Justifié le ${formatDate(le)} par ${par} : ${raison}`;
}

/** A decision about a household that the form has no more. */
export function sansMenageSentence({ menage, le, par, raison }: Decision): string {
  return fr`Ménage ${menage}, justifié le ${formatDate(le)} par ${par} (${raison}) : il n’est plus dans ce formulaire, renommé ou retiré. Cette décision ne vaut pour aucune ligne.`;
}

/** A decision that a change of its cells put an end to. */
export function caduqueSentence({ le, par, raison }: Decision): string {
  return fr`Justifié le ${formatDate(le)} par ${par} (${raison}), mais le contenu a changé depuis : cette décision ne vaut plus.`;
}
