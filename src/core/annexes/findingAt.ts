/** Makes findings about a table of amounts: the level comes from the catalogue, the place from the cell. */
import { withNiveau } from '../constats/catalogue';
import type { Correction } from '../finding';
import type { AnnexeConstat, AnnexeFinding } from './finding';
import type { AnnexeCellule, AnnexeReading } from './model';

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
  const finding = { ...withNiveau(constat), lieu };
  return correction === undefined ? finding : { ...finding, correction };
}

/** Whether the table is an Annexe 1 or 2 of Action Logement's, by its own words. */
export function isOfficielle({ coin = '', titre = '' }: AnnexeReading): boolean {
  return /action logement|concours financiers/i.test(`${coin} ${titre}`);
}
