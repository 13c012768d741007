import type { Role } from '../preferences';

const TEXTS: Readonly<Record<Role, string>> = {
  bailleur:
    'Le Modèle B s’ajoute dans une nouvelle feuille. Vos autres feuilles ne sont pas touchées.',
  'maitre-ouvrage':
    'Insérez un Modèle B par bailleur et préremplissez ses trois premières colonnes. Vos autres feuilles ne sont pas touchées.',
  finances: 'Ouvrez le classeur d’un bailleur pour contrôler son Modèle B, ou insérez-en un ici.',
};

/** What an empty workbook invites each to do. */
export function emptyWorkbookText(role: Role): string {
  return TEXTS[role];
}
