/** The level of every code about a table of amounts. */
import type { Correction, Niveau } from '../finding';
import type { AnnexeCode, AnnexeConstat, AnnexeFinding } from './finding';
import type { AnnexeCellule, AnnexeReading } from './model';

export const annexeNiveaux: Readonly<Record<AnnexeCode, Niveau>> = {
  'somme-ligne': 'erreur',
  'somme-colonne': 'erreur',
  'total-general': 'erreur',
  'ecart-arrondi': 'info',
  'total-saisi': 'avertissement',
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
  return findingAtPlace(constat, lieuOf(annexe, cell), correction);
}

/** The place of a cell, with the words of its line and column. */
export function lieuOf(annexe: AnnexeReading, cell: AnnexeCellule): AnnexeFinding['lieu'] {
  const ligne = annexe.lignes[cell.ligne];
  const colonne = annexe.colonnes[cell.colonne];
  const champ = [ligne?.libelle, colonne?.libelle].filter(Boolean).join(', ');
  const lieu = { feuille: annexe.feuille, cellule: cell.cellule, champ };
  return ligne ? { ...lieu, rang: ligne.rang } : lieu;
}

export function findingAtPlace(
  constat: AnnexeConstat,
  lieu: AnnexeFinding['lieu'],
  correction?: Correction,
): AnnexeFinding {
  const finding = { ...constat, niveau: annexeNiveaux[constat.code], lieu };
  return correction === undefined ? finding : { ...finding, correction };
}

/** Whether the table is an Annexe 1 or 2 of Action Logement's, by its own words. */
export function isOfficielle({ coin = '', titre = '' }: AnnexeReading): boolean {
  return /action logement|concours financiers/i.test(`${coin} ${titre}`);
}
