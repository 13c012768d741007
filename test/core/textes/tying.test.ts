/** Tying on tables drawn by chance: no agreement against the words. */
import fc from 'fast-check';

import type { AnnexeReading } from '../../../src/core/annexes/model';
import { finish } from '../../../src/core/steps';
import { readTexte, reconcile } from '../../../src/core/textes/reconcile';
import { readAnnexes, typedSheet } from './annexes';

const LIGNES = ['Ingénierie', 'Garanties locatives', 'Réhabilitation', 'Subventions', 'Démolition'];
const ANNEES = [2021, 2022, 2023];

/** A figure for each line and year, no two within a fifth of each other, so that none is a slip of another. */
const apart = fc
  .shuffledSubarray(
    Array.from({ length: 18 }, (_, power) => Math.round(1234 * 1.45 ** power)),
    { minLength: 15, maxLength: 15 },
  )
  .map((figures) => LIGNES.map((_, i) => ANNEES.map((_, j) => figures[i * 3 + j] ?? 0)));

function tableOf(figures: readonly (readonly number[])[]): readonly AnnexeReading[] {
  const heads = ANNEES.map((annee) => `${annee} (en k€)`);
  const rows = LIGNES.map((libelle, i) => [libelle, ...(figures[i] ?? [])]);
  return readAnnexes([typedSheet('Budget', [['Postes', ...heads], ...rows])]);
}

const position = fc.record({ ligne: fc.nat(4), annee: fc.nat(2) });

test('an amount is never said to agree where its sentence names a line and a year that hold another figure', () => {
  fc.assert(
    fc.property(apart, position, position, (figures, said, other) => {
      fc.pre(said.ligne !== other.ligne || said.annee !== other.annee);
      const cited = figures[other.ligne]?.[other.annee];
      const texte = `En ${ANNEES[said.annee]}, la ligne « ${LIGNES[said.ligne]} » est de ${cited} k€.`;
      const [found] = finish(reconcile(readTexte(texte), tableOf(figures)));
      expect(found?.statut).not.toBe('concordant');
    }),
    { numRuns: 300 },
  );
});

test('and agrees at its own cell where the figure is the one that the line and the year hold', () => {
  fc.assert(
    fc.property(apart, position, (figures, { ligne, annee }) => {
      const texte = `En ${ANNEES[annee]}, la ligne « ${LIGNES[ligne]} » est de ${figures[ligne]?.[annee]} k€.`;
      const [found] = finish(reconcile(readTexte(texte), tableOf(figures)));
      expect(found).toMatchObject({
        statut: 'concordant',
        cible: { cellule: `${'BCD'[annee]}${ligne + 2}` },
      });
    }),
    { numRuns: 100 },
  );
});

test('a text tied again to a table that was not read again finds the same cells, made once', () => {
  const annexes = tableOf(LIGNES.map((_, i) => ANNEES.map((_, j) => 1000 * (i + 1) + j * 137)));
  const [annexe] = annexes;
  const texte = readTexte('En 2021, les subventions sont de 4 000 k€.');
  const first = finish(reconcile(texte, annexes));
  const again = finish(reconcile(texte, annexes));
  expect(again[0]?.cible).toBe(first[0]?.cible);
  expect(first[0]?.cible?.tableau).toBe(annexe);
});

describe('the words that tell of an amount', () => {
  const annexes = readAnnexes([
    typedSheet('Budget', [
      ['Poste', '2023 (k€)', '2024 (k€)', 'Total (k€)'],
      ['Prêts PLAI', 13_150, 14_020, 27_170],
      ['Études et ingénierie', 398, 455, 853],
      ['Aides à la mobilité', 1340, 1298, 2638],
      ['Total', 14_888, 15_773, 30_661],
    ]),
    typedSheet('Opérations', [
      ['Opération', 'Coût HT (€)', 'Coût TTC (€)'],
      ['Résidence des Tilleuls', 1_893_000, 2_271_600],
      ['Tour Bellevue', 686_500, 823_800],
      ['Total', 2_579_500, 3_095_400],
    ]),
  ]);

  test.each([
    [
      'go on to what says the same otherwise',
      'La résidence des Tilleuls coûte 1 893 000 € HT, soit 2 271 600 € TTC.',
      ['concordant B2', 'concordant C2'],
    ],
    [
      // 398 k€ is 0,4 M€ once rounded.
      'and into brackets',
      'Les études et l’ingénierie coûtent environ 0,4 M€ par an (455 k€ en 2024).',
      ['a-confirmer B3', 'concordant C3'],
    ],
    [
      'have the year of what announces their list',
      'En 2023, le programme mobilise :\n- prêts PLAI : 13 150 k€\n- aides à la mobilité : 1 430 k€\n',
      ['concordant B2', 'different B4'],
    ],
    [
      'tell columns apart by HT and TTC',
      'Le coût TTC de la Tour Bellevue est de 832 800 €.',
      ['different C3'],
    ],
    [
      'name the total of a period: asked where its figure is near',
      'Le total des engagements sur 2023-2024 est de 31,6 M€.',
      ['a-confirmer D5'],
    ],
    [
      'and nothing where it is far',
      'Le total des engagements sur 2023-2024 est de 9,2 M€.',
      ['non-retrouve'],
    ],
  ])('%s: %s', (_what, texte, expected) => {
    const found = finish(reconcile(readTexte(texte), annexes)).map(({ statut, cible }) =>
      [statut, cible?.cellule].filter(Boolean).join(' '),
    );
    expect(found).toEqual(expected);
  });
});
