/**
 * Two published conventions as a finance officer has them: a workbook of both annexes, and a text of our
 * own words around the figures that the convention quotes. The figures are those of Grand Besançon
 * Métropole and Dijon métropole.
 */
import { besancon, dijon } from '../core/textes/annexes';

export interface Convention {
  readonly nom: string;
  readonly sheets: typeof besancon;
  readonly texte: string;
}

export const conventions: readonly Convention[] = [
  {
    nom: 'besancon',
    sheets: besancon,
    texte: `ARTICLE 2 : LE BILAN 2017-2019

Entre 2017 et 2019, soit la période 2017-2019, les salariés du territoire ont reçu 5 007 aides et services, pour 7,4 M€ (voir Annexe 1). En voici la répartition :

- 201 aides pour acheter ou rénover, soit 2,7 M€ ;
- 3 144 aides pour louer, soit 3 M€ ;
- 1 175 aides pour déménager, soit 1,4 M€ ;
- 190 aides aux salariés fragiles (218 k€) ;
- 297 ménages logés.

Sur la même période, la production de logement social a reçu 2,5 M€.

ARTICLE 3 : LA SUITE

Pour la période 2020-2022, les concours financiers sont fixés à 15 millions d’€ (voir Annexe 2) dont :

- 8 millions d’€ pour les services aux salariés,
- 7 millions d’€ pour la production.
`,
  },
  {
    nom: 'dijon',
    sheets: dijon,
    texte: `ARTICLE 2 : LE BILAN 2017-2019

Sur la période 2017-2019, 9 363 aides et services ont été rendus aux salariés, pour 15,2 M€ (voir Annexe 1) :

- 268 aides pour acheter ou rénover ;
- 5 823 aides pour louer ;
- 1 575 aides pour déménager ;
- 391 aides aux salariés fragiles ;
- 1 306 ménages logés.

La production de logement social et intermédiaire a mobilisé 15,4 M€ sur la période 2017-2019.
`,
  },
];

/** A draft in which the amounts are still to come, as that of Aix-Marseille was published. */
export const BROUILLON = `ARTICLE 2 : LE BILAN

Sur la période 2017-2019, les aides aux salariés se sont élevées à X M€, et la production de logement social à X M€. En tout, X aides ont été rendues.
`;
