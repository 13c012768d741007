import type { SourceListe } from '../../app/state/prefill';
import type { ListeCheck } from '../../core/envois/model';
import { agree, formatCount, fr, NBSP } from '../../text/fr';

export const PREFILL_TITLE = 'Préparer les Modèles B';

export const PREFILL_LEAD = fr`Un Modèle B par bailleur, à partir de la liste des ménages : les trois premières colonnes sont remplies et verrouillées.`;

export const FILE_LEAD = fr`Ou déposez ici un fichier .csv ou .xlsx, comme un extrait du suivi des relogements.`;

export const NO_SOURCE = fr`Aucune feuille de ce classeur ne ressemble à une liste de ménages : ouvrez un fichier.`;

/** « Liste » for a sheet of the open workbook, « extrait.xlsx · Feuil1 » for another's. */
export function sourceLabel({ feuille, fichier }: SourceListe): string {
  if (fichier === undefined) return feuille;
  return /\.xls[xm]?$/i.test(fichier) ? `${fichier} · ${feuille}` : fichier;
}

/** « 40 ménages pour 4 bailleurs ». */
export function listeCount({ formulaires }: ListeCheck): string {
  const menages = formulaires.reduce((sum, each) => sum + each.menages.length, 0);
  return fr`${formatCount(menages, 'ménage')} pour ${formatCount(formulaires.length, 'bailleur')}`;
}

/** « à reloger · 12 lignes », « sans valeur · 1 ligne ». */
export function valeurLabel(valeur: string, nombre: number): string {
  return fr`${valeur === '' ? 'Cellule vide' : valeur} · ${formatCount(nombre, 'ligne')}`;
}

/** « 26 déjà déclarés les années passées », which cannot be chosen. */
export function dejaDeclaresLabel(nombre: number): string {
  return fr`${formatCount(nombre, 'ménage déjà déclaré', 'ménages déjà déclarés')} une année passée`;
}

/** « Préparer 4 formulaires ». */
export function preparerLabel(count: number): string {
  return count === 0 ? 'Préparer' : fr`Préparer ${formatCount(count, 'formulaire')}`;
}

/** « 4 formulaires prêts à envoyer ». */
export function pretSentence(count: number): string {
  return fr`${formatCount(count, 'formulaire')} ${agree(count, 'prêt')} à envoyer`;
}

/** What the year must be; undefined when it is. */
export function anneeError(annee: number | undefined, premiere: number): string | undefined {
  if (annee !== undefined) return undefined;
  return fr`Indiquez une année de ${premiere} à l’année en cours.`;
}

/** « et 12 autres constats » under those that are shown. */
export function moreConstats(count: number): string {
  return `et ${formatCount(count, 'autre constat', 'autres constats')}`;
}

/** « Ligne 7 » of the list. */
export const ligneLabel = (rang: number) => fr`Ligne${NBSP}${rang}`;
