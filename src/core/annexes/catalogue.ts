/** The level of every code about a table of amounts. */
import type { Correction, Niveau } from '../finding';
import type { AnnexeCode, AnnexeConstat, AnnexeFinding } from './finding';
import type { AnnexeCellule, AnnexeReading } from './model';

export const annexeNiveaux: Readonly<Record<AnnexeCode, Niveau>> = {
  'somme-ligne': 'erreur',
  'somme-colonne': 'erreur',
  'total-general': 'erreur',
  'ecart-arrondi': 'info',
  'unite-contradictoire': 'erreur',
  'nombre-en-texte': 'erreur',
  'valeur-a-completer': 'erreur',
};

/** A finding about one cell of a table. */
export function findingAtCell(
  annexe: AnnexeReading,
  cell: AnnexeCellule,
  constat: AnnexeConstat,
  correction?: Correction,
): AnnexeFinding {
  const ligne = annexe.lignes[cell.ligne];
  const colonne = annexe.colonnes[cell.colonne];
  const champ = [ligne?.libelle, colonne?.libelle].filter(Boolean).join(', ');
  const lieu = { feuille: annexe.feuille, cellule: cell.cellule, champ };
  const rang = ligne ? { rang: ligne.rang } : {};
  return findingAtPlace(constat, { ...lieu, ...rang }, correction);
}

export function findingAtPlace(
  constat: AnnexeConstat,
  lieu: AnnexeFinding['lieu'],
  correction?: Correction,
): AnnexeFinding {
  const finding = { ...constat, niveau: annexeNiveaux[constat.code], lieu };
  return correction === undefined ? finding : { ...finding, correction };
}
