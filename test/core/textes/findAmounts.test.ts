import fc from 'fast-check';

import { endOf } from '../../../src/core/textes/citation';
import { findAmounts } from '../../../src/core/textes/findAmounts';

const NB = '\u00a0';
const NN = '\u202f';

/** What is found, as printed, with value and unit. */
function found(text: string) {
  return findAmounts(text).map(({ texte, valeur, unite }) => [texte, valeur, unite]);
}

describe('amounts of money', () => {
  test.each([
    ['un prêt de 15,2 M€', '15,2 M€', 15_200_000, 'M€'],
    ['un prêt de 15,2M€.', '15,2M€', 15_200_000, 'M€'],
    ['un effort de 15 millions d’€ (hors travaux)', '15 millions d’€', 15_000_000, 'M€'],
    ["un effort de 15 millions d'€", "15 millions d'€", 15_000_000, 'M€'],
    ['plus de 15 milliards d’euros', '15 milliards d’euros', 15_000_000_000, 'Md€'],
    ['pour 1,17 Md€** dont', '1,17 Md€', 1_170_000_000, 'Md€'],
    ['pour 1,17 Mds €', '1,17 Mds €', 1_170_000_000, 'Md€'],
    ['pour 5,5 Milliards €', '5,5 Milliards €', 5_500_000_000, 'Md€'],
    ['à hauteur de 218 k€)', '218 k€', 218_000, 'k€'],
    ['à hauteur de 218 K€', '218 K€', 218_000, 'k€'],
    ['soit 218 milliers d’euros', '218 milliers d’euros', 218_000, 'k€'],
    ['une aide de 236 000 €', '236 000 €', 236_000, '€'],
    [`une aide de 2${NB}454${NN}000${NB}€`, `2${NB}454${NN}000${NB}€`, 2_454_000, '€'],
    ['une aide de 2.454.000 €', '2.454.000 €', 2_454_000, '€'],
    ['une aide de 2454000 euros', '2454000 euros', 2_454_000, '€'],
    ['une aide de 12,50 €', '12,50 €', 12.5, '€'],
    ['une aide de 1 500 euros nets par mois', '1 500 euros', 1500, '€'],
    ['au capital de 20 000 000 d’euros', '20 000 000 d’euros', 20_000_000, '€'],
    ['d’1,55\nmilliard d’euros', '1,55\nmilliard d’euros', 1_550_000_000, 'Md€'],
    ['un total de 2 454\n000 € versés', '2 454\n000 €', 2_454_000, '€'],
    ['de **7,4 M€** versés', '7,4 M€', 7_400_000, 'M€'],
    ['incluant 2,4 millions au titre du plan', '2,4 millions', 2_400_000, 'M€'],
    ['un plan de deux milliards d’euros', 'deux milliards d’euros', 2_000_000_000, 'Md€'],
    ['en 2019, 80 000 €', '80 000 €', 80_000, '€'],
    ['aide : 10k€', '10k€', 10_000, 'k€'],
    ['un don de 500 mille euros', '500 mille euros', 500_000, 'k€'],
    ['deux millions cinq cent mille euros', 'deux millions cinq cent mille euros', 2_500_000, '€'],
    ['soit mille deux cents euros', 'mille deux cents euros', 1200, '€'],
    ['de vingt-cinq mille euros', 'vingt-cinq mille euros', 25_000, '€'],
    ['la somme d’un euro symbolique', 'un euro', 1, '€'],
    ['un million et demi d’euros', 'un million et demi d’euros', 1_500_000, 'M€'],
    ['2 millions et demi d’euros', '2 millions et demi d’euros', 2_500_000, 'M€'],
    ['un demi-million d’euros', 'un demi-million d’euros', 500_000, 'M€'],
    ['½ M€ de travaux', '½ M€', 500_000, 'M€'],
    ['un coût de 1’500 €', '1’500 €', 1500, '€'],
    ["un coût de 2'454'000,50 €", "2'454'000,50 €", 2_454_000.5, '€'],
    ['un coût de 2.454.000,50 €', '2.454.000,50 €', 2_454_000.5, '€'],
    ['un solde de -1,2 M€', '-1,2 M€', -1_200_000, 'M€'],
    ['un solde de −300 000 €', '−300 000 €', -300_000, '€'],
    ['−300 000 € de solde', '−300 000 €', -300_000, '€'],
    ['(solde : –12 k€)', '–12 k€', -12_000, 'k€'],
    ['-300 000 € pour la voirie', '300 000 €', 300_000, '€'],
    ['Subvention - 45 k€', '45 k€', 45_000, 'k€'],
  ])('%j quotes %j', (text, texte, valeur, unite) => {
    expect(found(text)).toEqual([[texte, valeur, unite]]);
  });

  test('the first figure of a range takes the unit of the second', () => {
    expect(found('porter le montant de 10 à 12 milliards d’euros')).toEqual([
      ['10', 10_000_000_000, 'Md€'],
      ['12 milliards d’euros', 12_000_000_000, 'Md€'],
    ]);
  });

  test.each([
    ['de 10-12 M€', [10_000_000, 12_000_000]],
    ['entre 10 et 12 M€', [10_000_000, 12_000_000]],
    ['soit 2,5 et 3,1 M€', [2_500_000, 3_100_000]],
    ['deux cent millions d’euros', [200_000_000]],
    ['vingt-cinq millions d’euros', [25_000_000]],
    ['deux trois millions d’euros', []],
    ['1,2 + 0,8 M€', [1_200_000, 800_000]],
    ['(60 + 45 k€)', [60_000, 45_000]],
  ])('%j quotes %j', (text, valeurs) => {
    expect(findAmounts(text).map(({ valeur }) => valeur)).toEqual(valeurs);
  });

  test.each([
    ['7,4 M€', 7_350_000, 7_450_000],
    ['3 M€', 2_500_000, 3_500_000],
    ['15 millions d’€', 14_500_000, 15_500_000],
    ['1,17 Md€', 1_165_000_000, 1_175_000_000],
    ['218 k€', 217_500, 218_500],
    ['236 000 €', 235_999.5, 236_000.5],
    ['12,50 €', 12.495, 12.505],
    ['deux millions d’euros', 1_500_000, 2_500_000],
    ['deux millions cinq cent mille euros', 2_499_500, 2_500_500],
    ['un million et demi d’euros', 1_450_000, 1_550_000],
    ['mille deux cents euros', 1199.5, 1200.5],
    ['un coût de −1,2 M€', -1_250_000, -1_150_000],
  ])('%s stands for %d to %d euros', (text, min, max) => {
    expect(findAmounts(`soit ${text}`)[0]?.intervalle).toEqual([min, max]);
  });

  test.each([
    ['X M€', 'X M€', 'M€'],
    ['un montant de XX k€', 'XX k€', 'k€'],
    ['un montant de xxx €', 'xxx €', '€'],
    ['un montant de … €', '… €', '€'],
    ['un montant de ... M€', '... M€', 'M€'],
    ['un montant de [à préciser] M€', '[à préciser] M€', 'M€'],
    ['générant X aides', 'X', 'aides'],
  ])('%j holds a placeholder without a value', (text, texte, unite) => {
    expect(found(text)).toEqual([[texte, undefined, unite]]);
  });
});

describe('counts', () => {
  test.each([
    ['a délivré 5 007 aides', '5 007', 5007, 'aides'],
    ['a délivré 9363 aides', '9363', 9363, 'aides'],
    [`soit 1${NN}306 ménages logés`, `1${NN}306`, 1306, 'ménages'],
    ['la création de 8 logements locatifs T3 et T4', '8', 8, 'logements'],
    ['20 PLUS pour Habitat 25', '20', 20, 'PLUS'],
    ['1 comité territorial', '1', 1, 'comité'],
    ['pour 1,8 million d’habitants', '1,8 million', 1_800_000, 'habitants'],
    ['plus d’un million de logements', 'un million', 1_000_000, 'logements'],
    ['- Requalification : 695.', '695', 695, 'Requalification'],
    ['Pour : 109\nautre', '109', 109, 'Pour'],
    ['DONT 9 PROCURATION(S)', '9', 9, 'PROCURATION(S)'],
    ['la mise en place de 12 **comités régionaux', '12', 12, 'comités'],
  ])('%j counts %j', (text, texte, valeur, unite) => {
    expect(found(text)).toEqual([[texte, valeur, unite]]);
  });

  test('what was counted before goes without saying: « 135 en QPV, 55 hors QPV »', () => {
    expect(found('194 droits (135 en QPV, 55 hors QPV)')).toEqual([
      ['194', 194, 'droits'],
      ['135', 135, 'droits'],
      ['55', 55, 'droits'],
    ]);
  });
});

test.each([
  'le 7 octobre 2021',
  'le 1er mars 2025',
  'en 2019',
  'sur la période 2017-2019 les aides',
  'les années 2018 à 2022 comprises',
  'l’article L.313-17-3 du code',
  'l’article 5 précise',
  'la loi n° 2017-86 modifiée',
  'le protocole n° 168 signé',
  'le rapport 25',
  'à hauteur de 70 %',
  '52% de PLUS',
  'depuis 60 ans',
  'moins de 5 ans',
  'dans 18 mois',
  'ouverte à 18h38',
  'affectés aux 2/3 pour',
  'un logement T3 ou T4',
  'sur l’année n-1',
  '21 quai d’Austerlitz 75013 PARIS',
  '25 000 Besançon',
  'le SIREN est le 824 581 623,',
  'SIRET : 73282932000074',
  'Tél : 03 81 61 50 50',
  'plus de 700 ha',
  'un loyer de 6,05 €/m²',
  'un loyer de 6,05 euros par m²',
  'questions 1, 2, 3',
  'Rapports : 1, 2, 3',
  'totalisant 1 045 6823 habitants',
  'Habitat 25 ;',
  'le XX décembre',
  '(voir Annexe 1). Les aides',
  'Année 2017 (en k€)',
])('%j quotes neither amount nor count', (text) => {
  expect(found(text)).toEqual([]);
});

test.each(['plus de 15 milliards d’euros', 'près de 90 000 aides', 'environ 40 logements'])(
  '%j is said to be approximate',
  (text) => {
    expect(findAmounts(text)[0]?.approche).toBe(true);
  },
);

const amount = fc
  .tuple(
    fc.integer({ min: 1, max: 999_999 }),
    fc.integer({ min: 0, max: 2 }),
    fc.constantFrom(' ', NB, NN),
    fc.constantFrom('€', 'k€', 'M€', 'Md€', 'millions d’€', "milliards d'euros"),
  )
  .map(([digits, decimals, space, unit]) => {
    const whole = Math.floor(digits / 10 ** decimals);
    const rest = String(digits % 10 ** decimals).padStart(decimals, '0');
    const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, space);
    return `${grouped}${decimals === 0 ? '' : `,${rest}`}${space}${unit}`;
  });

test('an amount printed in any of our ways is found whole, where it stands', () => {
  fc.assert(
    fc.property(amount, fc.lorem(), (printed, words) => {
      const text = `${words} de ${printed} pour ${words}`;
      const [one, ...others] = findAmounts(text);
      expect(others).toEqual([]);
      expect(one?.texte).toBe(printed);
      expect(one && text.slice(one.position, endOf(one))).toBe(printed);
    }),
  );
});

test('the value stands in the middle of its interval', () => {
  fc.assert(
    fc.property(amount, (printed) => {
      const [one] = findAmounts(printed);
      const [min, max] = one?.intervalle ?? [0, 0];
      expect((min + max) / 2).toBeCloseTo(one?.valeur ?? NaN, 2);
    }),
  );
});
