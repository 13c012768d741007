import type { FormState } from '../../app/state';
import type { Modele } from '../../core/forms/modele';
import { formatCount, formatNombre, fr } from '../../text/fr';
import { dateText } from './dateText';

/** « Attesté par A. Martin le 12/03/2026 ». */
export function givenBy({ nom, le }: { readonly nom: string; readonly le: string }): string {
  return le === '' ? fr`Attesté par ${nom}` : fr`Attesté par ${nom} le ${dateText(le)}`;
}

/** Said of a certificate that version 0.1 gave. */
export const CERTIFICAT_ANCIEN = fr`Certifié par une version antérieure : seuls l’en-tête et les lignes y sont suivis, ni le suivi, ni le régime, ni les attestations.`;

/** Said of the control number that the sheet prints. */
export const CONTROLE_IMPRIME = fr`Le numéro de contrôle est imprimé à côté de la date : un papier qui porte un autre numéro vient d’un autre contenu.`;

/** What follows the changes that are named. */
export function othersSentence(count: number): string {
  return fr`et ${formatCount(count, 'autre changement', 'autres changements')}`;
}

/** What takes a form typed by hand over. */
export const takeOverLabel = (modele: Modele) =>
  fr`Reprendre ces lignes dans un Modèle ${modele} officiel`;

/** Why, and what becomes of the sheet. */
export const takeOverSentence = (modele: Modele) =>
  fr`Ce formulaire a été saisi à la main : rien n’y garde ce qui serait certifié, et il n’est donc pas certifié sur place. Son en-tête et ses lignes sont repris dans un Modèle ${modele} officiel, sur une nouvelle feuille ; la vôtre n’est pas touchée. Vous certifiez ensuite le formulaire officiel.`;

export const TAKE_OVER_WAITS = fr`Dites d’abord quelle colonne répond à chaque intitulé, dans l’onglet Contrôle : sinon ses cellules seraient perdues.`;

/** Who signs, by form. */
export function representantLabel(modele: Modele): string {
  return modele === 'B'
    ? 'Nom du représentant du bailleur'
    : 'Nom du représentant du maître d’ouvrage';
}

/** What certifying is called on its button. */
export function submitLabel({ kind }: FormState['verdict']): string {
  return kind === 'certifie' ? 'Certifier de nouveau' : 'Certifier';
}

/** What puts back the cells that changed since. */
export function revertLabel(cells: number): string {
  return cells < 2
    ? 'Remettre la cellule comme à la certification'
    : fr`Remettre les ${formatNombre(cells)} cellules comme à la certification`;
}
