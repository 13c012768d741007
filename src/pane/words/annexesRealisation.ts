/** The words of the page that sets a forecast against what was achieved. */
import type { TableauCandidat } from '../../app/state/realisation';
import { NBSP } from '../../text/fr';
import { tableauTitle } from './annexes';

export const REALISATION_LEAD =
  'Compare l’Annexe 2 d’une convention avec l’Annexe 1 de la convention suivante, ligne par ligne.';

export const DEUX_TABLEAUX =
  'Il faut deux tableaux : la prévision et le réalisé. Ouvrez le classeur de l’autre convention, ou insérez l’annexe qui manque.'.replace(
    ' :',
    `${NBSP}:`,
  );

export const CHOISIR = 'Choisissez la prévision et le réalisé.';

/** « Annexe 2 · 2020-2022 (convention.xlsx) »; the sheet tells tables of one name apart. */
export function candidatLabel({ annexe, fichier }: TableauCandidat): string {
  const place = fichier ?? `feuille ${annexe.feuille}`;
  return `${tableauTitle(annexe)} (${place})`;
}
