import type { Role } from '../preferences';

export type TabName = 'controle' | 'formulaires' | 'consolidation' | 'annexes' | 'suivi';

export const TAB_LABELS: Readonly<Record<TabName, string>> = {
  controle: 'Contrôle',
  formulaires: 'Formulaires',
  consolidation: 'Consolidation',
  annexes: 'Annexes',
  suivi: 'Suivi',
};

const ORDERS: Readonly<Record<Role, readonly TabName[]>> = {
  bailleur: ['controle', 'formulaires', 'annexes', 'suivi', 'consolidation'],
  'maitre-ouvrage': ['formulaires', 'controle', 'consolidation', 'suivi', 'annexes'],
  finances: ['controle', 'annexes', 'suivi', 'formulaires', 'consolidation'],
};

/**
 * The tabs in the order in which each person needs them; the first one opens. A maître d'ouvrage whose
 * Modèle A stands comes for the returns.
 */
export function tabsFor(role: Role, hasForm: boolean, hasModeleA = false): readonly TabName[] {
  if (role === 'maitre-ouvrage' && hasModeleA) {
    return ['consolidation', 'controle', 'formulaires', 'suivi', 'annexes'];
  }
  if (role === 'finances' && !hasForm) {
    return ['annexes', 'suivi', 'controle', 'formulaires', 'consolidation'];
  }
  return ORDERS[role];
}
