import type { AnnexeReading } from '../../../src/core/annexes/model';
import { computeRealisation, type Realisation } from '../../../src/core/annexes/realisation';
import {
  formatMontantLigne,
  formatTaux,
  nonComparableSentence,
  sansTauxSentence,
} from '../../../src/text/realisation';
import { read, withCell, type Grid } from './build';
import { besancon2 } from './seeds';

const PRODUCTION = 'Production de logement social et intermédiaire (1)';
const SERVICES = 'Services et aides aux salariés (2)';

/** The Annexe 1 of the convention that follows: what was mobilised from 2020 to 2022. */
const suivante: Grid = [
  ['ANNEXE 1 : TABLEAU DES CONCOURS FINANCIERS DEJA MOBILISES'],
  [],
  ['Concours', 'Année 2020 (en k€)', 'Année 2021 (en k€)', 'Année 2022 (en k€)', 'Total (en k€)'],
  [PRODUCTION, 2100, 2300, 2320, 6720],
  [SERVICES, 2500, 2700, 2800, 8000],
  ['Total Général', 4600, 5000, 5120, 14720],
];

function compare(prevision: AnnexeReading, realise: AnnexeReading): Realisation {
  const compared = computeRealisation(prevision, realise);
  if (typeof compared === 'string') throw new Error(compared);
  return compared;
}

const rates = ({ lignes }: Realisation) =>
  lignes.map(({ libelle, taux }) => [libelle, taux && formatTaux(taux).replace(/\s/g, ' ')]);

describe('a forecast of 7, 8 and 15 M€ against the three years that followed', () => {
  const compared = compare(read(besancon2), read(suivante));

  test('gives a rate for each line and for the total, with what rounding leaves open', () => {
    expect(rates(compared)).toEqual([
      // 6 720 / 7 000 = 96 %. At least 6 719,5 / 7 500 = 89,59 %, at most 6 720,5 / 6 500 = 103,39 %.
      [PRODUCTION, '96 % (entre 90 et 103 %)'],
      // 8 000 / 8 000. At least 7 999,5 / 8 500 = 94,11 %, at most 8 000,5 / 7 500 = 106,67 %.
      [SERVICES, '100 % (entre 94 et 107 %)'],
      // 14 720 / 15 000 = 98,13 %. 14 719,5 / 15 500 = 94,96 %; 14 720,5 / 14 500 = 101,52 %.
      ['Total Général', '98 % (entre 95 et 102 %)'],
    ]);
  });

  test('reads the forecast in M€ though its heading says k€, and shows both in k€', () => {
    const [first] = compared.lignes;
    expect(first?.prevu && formatMontantLigne(first.prevu)).toBe('7\u202f000\u00a0k€');
    expect(first?.realise && formatMontantLigne(first.realise)).toBe('6\u202f720\u00a0k€');
    expect(compared.periode).toEqual({ de: 2020, a: 2022 });
  });

  test('leaves no line without its counterpart', () => {
    expect(compared.sansPendant).toEqual({ prevision: [], realise: [] });
  });
});

test('without a total column the years of the forecast are added up', () => {
  const years = suivante.map((row) => row.slice(0, 4));
  const [first] = compare(read(besancon2), read(years)).lignes;
  // 2 100 + 2 300 + 2 320 = 6 720, each known to half a thousand: 6 718,5 to 6 721,5.
  expect(first?.realise?.intervalle).toEqual({ min: 671_850_000, max: 672_150_000 });
  expect(first?.realise?.cellules).toEqual(['B4', 'C4', 'D4']);
});

test('a wider table gives the three years of the forecast only, when it names each', () => {
  const wide: Grid = [
    ['Concours', '2019 (k€)', '2020 (k€)', '2021 (k€)', '2022 (k€)', 'Total 2019 / 2022 (k€)'],
    [PRODUCTION, 900, 2100, 2300, 2320, 7620],
    [SERVICES, 900, 2500, 2700, 2800, 8900],
    ['Total', 1800, 4600, 5000, 5120, 16520],
  ];
  expect(rates(compare(read(besancon2), read(wide)))[0]).toEqual([
    PRODUCTION,
    '96 % (entre 90 et 103 %)',
  ]);
});

test.each([
  ['with other footnote marks', 'Production de logement social et intermédiaire*'],
  ['in capitals without accents', 'PRODUCTION DE LOGEMENT SOCIAL ET INTERMEDIAIRE'],
  ['in the plural', 'Production de logements sociaux et intermédiaires (3)'],
])('a line written %s is the same line', (_, libelle) => {
  expect(compare(read(besancon2), read(withCell(suivante, 3, 0, libelle))).lignes).toHaveLength(3);
});

test('a line renamed beyond recognition stands alone on both sides, and the total still pairs', () => {
  const compared = compare(read(besancon2), read(withCell(suivante, 3, 0, 'Ingénierie')));
  expect(compared.lignes.map(({ libelle }) => libelle)).toEqual([SERVICES, 'Total Général']);
  expect(compared.sansPendant).toEqual({ prevision: [PRODUCTION], realise: ['Ingénierie'] });
});

test('two lines that resemble one as much are left alone: nothing is guessed', () => {
  const twice = withCell(suivante, 4, 0, PRODUCTION);
  expect(compare(read(besancon2), read(twice)).lignes.map(({ libelle }) => libelle)).toEqual([
    'Total Général',
  ]);
});

test.each([
  ['is to be completed', 'X M€', 'Montant prévisionnel à compléter'],
  ['is zero', '0 M€', 'Rien n’était prévu sur cette ligne'],
])('a line whose forecast %s has no rate, and says why', (_, value, words) => {
  const [first] = compare(read(withCell(besancon2, 4, 1, value)), read(suivante)).lignes;
  expect(first?.taux).toBeUndefined();
  expect(first && sansTauxSentence(first)).toContain(words);
});

test('a table of other years is not compared', () => {
  const other: Grid = [
    ['Concours', 'Total 2017 - 2019 (en k€)'],
    [PRODUCTION, 2463],
    [SERVICES, 7384],
    ['Total', 9847],
  ];
  const reason = computeRealisation(read(besancon2), read(other));
  expect(reason).toBe('periodes-differentes');
  expect(nonComparableSentence('periodes-differentes')).toContain('mêmes années');
});

test('tables of which no line is the same are not compared', () => {
  const other: Grid = [
    ['Poste', 'Total 2020 - 2022 (en k€)'],
    ['Voirie', 10],
    ['Réseaux', 20],
    ['Sous-total', 30],
  ];
  expect(computeRealisation(read(besancon2), read(other))).toBe('aucune-ligne');
});

test('a forecast of several columns without a total cannot be compared', () => {
  const forecast: Grid = [
    ['Concours', '2020 (k€)', '2021 (k€)'],
    [PRODUCTION, 10, 20],
    ['Total', 10, 20],
  ];
  expect(computeRealisation(read(forecast), read(suivante))).toBe('prevision-sans-total');
});
