/** The words of the page that inserts an annexe. */
import type { Unite } from '../../core/annexes/unite';
import { fr } from '../../text/fr';

export const ANNEXE_INSERTION_LEAD =
  'Les totaux seront des formules. Tout peut être changé ensuite dans la feuille.';

export const ANNEXE_ERREURS = {
  annee: 'Indiquez une année à quatre chiffres.',
  ordre: 'La fin vient avant le début.',
  duree: fr`Trop long : 30 années au plus.`,
  aucuneLigne: 'Ajoutez au moins une ligne.',
  libelle: 'Indiquez l’intitulé de la ligne.',
  montant: 'Écrivez un nombre, par exemple 12,5.',
} as const;

/** « Ligne 2 ». */
export const ligneTitle = (index: number) => fr`Ligne ${index + 1}`;

/** « 2017 (k€) »; the one column of an Annexe 2 is « Total (k€) ». */
export const montantLabel = (column: string, unite: Unite) =>
  `${column === 'total' ? 'Total' : column} (${unite})`;
