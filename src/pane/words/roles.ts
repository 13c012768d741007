import type { Modele } from '../../core/forms/modele';
import type { Role } from '../preferences';

interface RoleWords {
  readonly role: Role;
  readonly label: string;
  readonly hint: string;
}

/** Who works on a declaration, and for what each comes. */
export const ROLES: readonly RoleWords[] = [
  { role: 'bailleur', label: 'Bailleur', hint: 'Je déclare et certifie les relogements.' },
  {
    role: 'maitre-ouvrage',
    label: 'Maître d’ouvrage',
    hint: 'Je prépare les formulaires et réunis les réponses.',
  },
  { role: 'finances', label: 'Finances', hint: 'Je contrôle les montants et les totaux.' },
];

/** The forms in the order in which a role needs them. */
export function modelesFor(role: Role): readonly Modele[] {
  return role === 'maitre-ouvrage' ? ['A', 'B'] : ['B', 'A'];
}

export function roleLabel(role: Role): string {
  return ROLES.find((known) => known.role === role)?.label ?? '';
}
