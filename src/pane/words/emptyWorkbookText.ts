import { fr } from '../../text/fr';
import type { Role } from '../preferences';

const TEXTS: Readonly<Record<Role, string>> = {
  bailleur:
    'Le Modèle B s’ajoute dans une nouvelle feuille. Vos autres feuilles ne sont pas touchées.',
  'maitre-ouvrage': fr`Le Modèle A réunit les relogements de l’opération ; un Modèle B par bailleur les recueille. Vos autres feuilles ne sont pas touchées.`,
  finances:
    'Ouvrez le classeur qui contient un Modèle A ou B pour le contrôler, ou insérez-en un ici.',
};

/** What an empty workbook invites each to do. */
export function emptyWorkbookText(role: Role): string {
  return TEXTS[role];
}
