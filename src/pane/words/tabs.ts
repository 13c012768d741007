import type { Role } from '../preferences';

export type TabName = 'controle' | 'formulaires' | 'annexes';

export const TAB_LABELS: Readonly<Record<TabName, string>> = {
  controle: 'Contrôle',
  formulaires: 'Formulaires',
  annexes: 'Annexes',
};

const ORDERS: Readonly<Record<Role, readonly TabName[]>> = {
  bailleur: ['controle', 'formulaires', 'annexes'],
  'maitre-ouvrage': ['formulaires', 'controle', 'annexes'],
  finances: ['controle', 'annexes', 'formulaires'],
};

/** The tabs in the order in which each person needs them; the first one opens. */
export function tabsFor(role: Role, hasForm: boolean): readonly TabName[] {
  if (role === 'finances' && !hasForm) return ['annexes', 'controle', 'formulaires'];
  return ORDERS[role];
}
