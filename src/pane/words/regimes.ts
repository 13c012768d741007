import { forfaits2018 } from '../../core/baremes/forfaits';
import type { RegimeChoice } from '../../core/baremes/regimes';
import { formatEuros, formatList, fr } from '../../text/fr';

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
    hint: fr`L’article 2 de votre convention annonce ${formatList(Object.values(forfaits2018).map(formatEuros))} selon la typologie : ces forfaits s’appliquent à tous les ménages.`,
  },
  {
    value: '2021',
    label: 'Règlement du 1er octobre 2021',
    hint: fr`Votre convention, ou un avenant signé depuis le 01/10/2021, donne des montants par zone. Ils ne sont pas publics : demandez-les à l’Anru et inscrivez-les dans la feuille Paramètres, tableau Barèmes.`,
  },
];

/** What to do where the convention does not tell. */
export const REGIME_DOUTE =
  'En cas de doute, demandez à l’Anru avant de choisir. Le choix se reprend par Annuler, ou dans la feuille Paramètres.';
