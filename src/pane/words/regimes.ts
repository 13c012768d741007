import type { RegimeChoice } from '../../core/baremes/regimes';
import { fr } from '../../text/fr';

interface RegimeWords {
  readonly value: RegimeChoice;
  readonly label: string;
  readonly hint: string;
}

/** The two régimes in plain words, the older first. */
export const REGIMES: readonly RegimeWords[] = [
  {
    value: '2018',
    label: 'Règlement de 2018',
    hint: 'Les forfaits de l’article 2 de la convention s’appliquent à tous les ménages.',
  },
  {
    value: '2021',
    label: 'Règlement du 1er octobre 2021',
    hint: fr`Les montants dépendent de la zone et ne sont pas publics : demandez-les à l’Anru et inscrivez-les dans la feuille Paramètres, tableau Barèmes.`,
  },
];
