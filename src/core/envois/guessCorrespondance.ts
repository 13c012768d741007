/** Says what each column of a list holds, by the vocabulary that forms are read with. */
import { cellAddress } from '../../grid/a1';
import { chooseColumns, type Candidat, type ColonnesChoisies } from '../reading/choixColonnes';
import { nameOfHeading } from '../reading/vocabulaire';
import { listeColonnes, type Correspondance, type Intitules, type ListeColonne } from './model';

/** The columns chosen, and those that their headings settle; those between which no word decides are left out. */
export function guessCorrespondance(
  intitules: Intitules,
  chosen: Correspondance = {},
): Correspondance {
  return settle(intitules, chosen).colonnes;
}

/** The headings that wait for somebody's choice, once some columns are chosen. */
export function ambigusIn(
  intitules: Intitules,
  correspondance: Correspondance,
): ColonnesChoisies<ListeColonne>['ambigus'] {
  return settle(intitules, correspondance).ambigus;
}

function settle(intitules: Intitules, chosen: Correspondance): ColonnesChoisies<ListeColonne> {
  return chooseColumns(candidatsOf(intitules), chosen);
}

function candidatsOf({ rang, colonnes }: Intitules): readonly Candidat<ListeColonne>[] {
  return colonnes.flatMap(({ colonne, texte }) => {
    const name = nameOfHeading(texte);
    const key = listeColonnes.find((each) => each === name);
    if (key === undefined) return [];
    return [{ key, intitule: { colonne, cellule: cellAddress(rang, colonne), texte }, groupe: '' }];
  });
}
