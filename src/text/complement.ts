/** What a list of one’s own adds to a form, and what it cannot add, in French. */
import type { CelluleIllisible, Complement, Ecriture, MenageSitue } from '../core/complement/model';
import { celluleText } from './changementSentence';
import { agree, formatCount, quote } from './format';
import { columnLabels } from './labels';
import { fr, NBSP } from './typographie';

export const INTITULES_ABSENTS = fr`Aucune ligne d’intitulés n’a été trouvée : la liste doit commencer par une ligne qui nomme ses colonnes.`;

/** How many households are named in one question. */
const PROCHES = 3;

/** « 24 ménages en commun : 96 cellules vides à remplir, 3 déjà remplies autrement. » */
export function resumeSentence({ communs, proches, ecritures }: Complement): string {
  const [proche] = proches;
  if (communs === 0 && proche !== undefined)
    return fr`Aucun ménage en commun : la liste écrit ${quote(proche.liste)} là où le formulaire écrit ${quote(proche.menage)}.`;
  if (communs === 0)
    return fr`Aucun ménage en commun : vérifiez la colonne des identifiants et l’écriture des identifiants.`;
  const vides = ecritures.filter(({ etat }) => etat === 'vide').length;
  const autres = ecritures.length - vides;
  const commun = fr`${formatCount(communs, 'ménage')} en commun`;
  if (ecritures.length === 0) return fr`${commun} : la liste n’apporte rien de plus.`;
  const other =
    autres === 0 ? '' : `, ${formatCount(autres, 'déjà remplie', 'déjà remplies')} autrement`;
  return fr`${commun} : ${formatCount(vides, 'cellule vide', 'cellules vides')} à remplir${other}.`;
}

/** « 3 ménages s’écrivent autrement dans la liste : 42 pour 0042, 43 pour 0043, 7 pour 007. Les rapprocher » */
export function rapprocherLabel(proches: Complement['proches']): string {
  const first = proches.slice(0, PROCHES).map(({ menage, liste }) => fr`${liste} pour ${menage}`);
  const others = proches.length - first.length;
  const named = others > 0 ? [...first, formatCount(others, 'autre')] : first;
  const who = fr`${formatCount(proches.length, 'ménage')} ${agree(proches.length, 's’écrit', 's’écrivent')} autrement dans la liste`;
  return fr`${who} : ${named.join(', ')}. ${agree(proches.length, 'Le', 'Les')} rapprocher`;
}

/** « Ligne 14 · M-0042 ». */
export const situeLabel = ({ rang, menage }: MenageSitue) => fr`Ligne${NBSP}${rang} · ${menage}`;

/** « le loyer : (vide) → 6,05 €/m² ». */
export function ecritureLabel({ colonne, avant, apres }: Ecriture): string {
  return fr`${columnLabels[colonne]} : ${celluleText(colonne, avant)} → ${celluleText(colonne, apres)}`;
}

/** « Ligne 7 de la liste · M-0042 : « 12/13/2025 » n’est pas lisible pour la date du bail. » */
export function valeurIllisibleSentence(each: CelluleIllisible): string {
  const place = fr`Ligne${NBSP}${each.rang} de la liste · ${each.menage}`;
  if (each.moisDabord)
    return fr`${place} : ${quote(each.montre)} peut être deux jours, car d’autres dates de la colonne ont le mois en premier. Écrivez ${columnLabels[each.colonne]} dans le formulaire.`;
  return fr`${place} : ${quote(each.montre)} ne se lit pas pour ${columnLabels[each.colonne]}. Rien n’est écrit.`;
}

export const illisiblesTitle = (count: number) =>
  fr`${formatCount(count, 'valeur')} de la liste ${agree(count, 'illisible')}`;

export const absentsDeLaListeTitle = (count: number) =>
  fr`${formatCount(count, 'ménage')} du formulaire ${agree(count, 'absent')} de la liste`;

export const absentsDuFormulaireTitle = (count: number) =>
  fr`${formatCount(count, 'ménage')} de la liste ${agree(count, 'absent')} du formulaire`;

export const doublesTitle = (count: number) =>
  fr`${formatCount(count, 'ménage')} en double dans le formulaire : rien n’y est écrit`;

/** « 2 lignes de la liste sans identifiant lisible (8 et 12) ». */
export const sansIdentifiantSentence = (rangs: readonly number[], ranges: string) =>
  fr`${formatCount(rangs.length, 'ligne')} de la liste sans identifiant lisible (${ranges}) : laissées de côté.`;
