import type { Ecriture } from '../../core/complement/model';
import type { ColumnKey } from '../../core/forms/column';
import { celluleText } from '../../text/changementSentence';
import { ecritureLabel } from '../../text/complement';
import { formatCount, fr, NBSP, quote } from '../../text/fr';

export const COMPLEMENT_LEAD = fr`Ouvrez ou collez l’extrait de votre logiciel : les lignes se rejoignent par l’identifiant du ménage. Seules les cellules vides sont remplies, sauf demande de votre part.`;

export const COMPLEMENT_FILE = fr`Ou déposez ici un fichier .xlsx ou .csv.`;

export const COLLER_LABEL = 'Ou collez ici des cellules copiées';
export const COLLER_HINT = 'Avec leur ligne d’intitulés, dans l’ordre que vous voulez.';

export const MENAGE_A_CHOISIR = 'Choisissez la colonne des identifiants.';
export const COLONNE_AMBIGUE = 'Plusieurs colonnes conviennent : choisissez.';

export const FORMULAIRE_CHANGE = fr`Le formulaire a changé entre-temps : rien n’a été écrit. Vérifiez de nouveau ce qui est proposé.`;

export const DONNEE = 'Donné par le maître d’ouvrage.';

export const columnTitles: Readonly<Record<ColumnKey, string>> = {
  menage: 'Identifiant du ménage',
  bailleur: 'Nom du bailleur',
  idtop: 'IDTOP',
  dateLivraison: 'Date de livraison',
  dateConventionApl: 'Date de la convention APL',
  dateBail: 'Date de signature du bail',
  typologie: 'Typologie',
  loyer: 'Loyer (€/m²)',
  plafond: 'Plafond de loyer (€/m²)',
};

/** « 1re ligne : 02/04/2025 », to see that a column is the right one. */
export function premiereSentence(colonne: ColumnKey, valeur: string | number): string {
  return fr`1re ligne : ${celluleText(colonne, valeur)}`;
}

/** « remplacer le loyer : 6,05 €/m² → 6,10 €/m² ». */
export const remplacerLabel = (ecriture: Ecriture) => fr`Remplacer ${ecritureLabel(ecriture)}`;

export const toutRemplacerLabel = (count: number) =>
  fr`Remplacer les ${formatCount(count, 'cellule')} déjà remplies`;

/** « Écrire 96 cellules ». */
export function ecrireLabel(count: number): string {
  return count === 0 ? 'Écrire' : fr`Écrire ${formatCount(count, 'cellule')}`;
}

/** « et 12 autres ménages » under those that are shown. */
export const moreMenages = (count: number) =>
  `et ${formatCount(count, 'autre ménage', 'autres ménages')}`;

/** « M-0042 est dit 2 fois dans la liste, différemment : quelle ligne prendre ? » */
export function repeteQuestion(menage: string, count: number): string {
  return fr`${quote(menage)} figure ${count} fois dans la liste, avec des valeurs différentes : quelle ligne prendre ?`;
}

export const AUCUNE_LIGNE = 'Aucune';

/** « Ligne 7 : 02/04/2025, T3/T4, 6,05 €/m² », with what tells the rows apart only. */
export function ligneChoix(
  rang: number,
  valeurs: readonly (readonly [ColumnKey, string | number])[],
): string {
  const told = valeurs.map(([key, valeur]) => celluleText(key, valeur)).join(', ');
  return told === '' ? fr`Ligne${NBSP}${rang}` : fr`Ligne${NBSP}${rang} : ${told}`;
}
