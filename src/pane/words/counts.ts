import type { FormState } from '../../app/state';
import type { Compteurs } from '../../core/forms/modele';
import { formatEuros, formatNombre, fr, NBSP } from '../../text/fr';

export interface Count {
  readonly count: number;
  /** « déclarés », in the number of `count`. */
  readonly word: string;
}

const agreed = (count: number, word: string) => (count < 2 ? word : `${word}s`);

/**
 * The five counts in the order in which they answer: all, good, and what is left to do. A row that cannot be read
 * is to be completed, and the verdict counts it among those to correct: « 5 à compléter, dont 4 à corriger ».
 */
export function countsOf(compteurs: Compteurs, verdict: FormState['verdict']): readonly Count[] {
  const { declarees, eligibles, aCompleter, aJustifier, nonEligibles } = compteurs;
  const aCorriger = verdict.kind === 'erreurs' ? aCompleter - verdict.aCompleter : 0;
  const dont = aCorriger > 0 ? fr`, dont ${formatNombre(aCorriger)} à corriger` : '';
  return [
    { count: declarees, word: agreed(declarees, 'déclarée') },
    { count: eligibles, word: agreed(eligibles, 'éligible') },
    { count: aCompleter, word: `à compléter${dont}` },
    { count: aJustifier, word: 'à justifier' },
    { count: nonEligibles, word: nonEligibles < 2 ? 'non éligible' : 'non éligibles' },
  ];
}

/**
 * « Forfait : 36 500 €, dont 4 000 € à justifier », in its parts; until somebody says which régime
 * applies, by which barème it was counted.
 */
export function forfaitSentence(
  { montantForfaitaire, montantAJustifier }: Compteurs,
  isRegimeAsked = false,
) {
  const details = [
    isRegimeAsked && montantForfaitaire > 0 && 'au barème de 2018',
    montantAJustifier > 0 && fr`dont ${formatEuros(montantAJustifier)} à justifier`,
  ];
  return {
    label: `Forfait${NBSP}:`,
    amount: formatEuros(montantForfaitaire),
    detail: details.filter((detail) => detail !== false).join(', '),
  };
}
