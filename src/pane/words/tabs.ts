import type { Role } from '../preferences';

export type TabName = 'controle' | 'formulaires' | 'annexes' | 'suivi';

export const TAB_LABELS: Readonly<Record<TabName, string>> = {
  controle: 'Contrôle',
  formulaires: 'Formulaires',
  annexes: 'Annexes',
  suivi: 'Suivi',
};

const ORDERS: Readonly<Record<Role, readonly TabName[]>> = {
  bailleur: ['controle', 'formulaires', 'annexes', 'suivi'],
  'maitre-ouvrage': ['formulaires', 'controle', 'suivi', 'annexes'],
  finances: ['controle', 'annexes', 'suivi', 'formulaires'],
};

/** The tabs in the order in which each person needs them; the first one opens. */
export function tabsFor(role: Role, hasForm: boolean): readonly TabName[] {
  if (role === 'finances' && !hasForm) {
    return ['annexes', 'suivi', 'controle', 'formulaires'];
  }
  return ORDERS[role];
}
