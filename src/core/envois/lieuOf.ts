import { cellAddress } from '../../grid/a1';
import { least } from '../../grid/extremes';
import type { Lieu } from '../finding';
import type { Liste, ListeColonne } from './model';

/** The cell of a row that a constat is about; the row's first chosen column where it has none. */
export function lieuOf(
  { feuille, correspondance }: Pick<Liste, 'feuille' | 'correspondance'>,
  rang: number,
  champ: ListeColonne,
): Lieu {
  const colonne = correspondance[champ] ?? least(Object.values(correspondance));
  return { feuille, cellule: cellAddress(rang, colonne), champ, rang };
}
