import fc from 'fast-check';

import { checkForm } from '../../../src/core/check';
import { compareNames, computeMontants, usualName } from '../../../src/core/paiement/montants';
import { parseEuros } from '../../../src/core/paiement/parseEuros';
import { AUJOURDHUI, formB, rows } from '../build';

type Change = Parameters<typeof rows>[0][number];

/** A Modèle A has the rows of a Modèle B, of several bailleurs. */
function montantsOf(changes: readonly Change[]) {
  const reading = { ...formB({ lignes: rows(changes) }), modele: 'A' as const };
  return computeMontants(reading, checkForm(reading, AUJOURDHUI));
}

const year: readonly Change[] = [
  { bailleur: 'Néolia', typologie: 'T1/T2' },
  { bailleur: 'Habitat 25', typologie: 'T3/T4' },
  { bailleur: 'NÉOLIA', typologie: 'T3/T4' },
  { bailleur: 'Néolia', typologie: 'T5 et plus' },
];

test('a year of four households is worth 1 500 + 2 × 4 000 + 5 000 = 14 500 €', () => {
  const { montant, menages, sansForfait, parTypologie } = montantsOf(year);
  expect({ montant, menages, sansForfait }).toEqual({
    montant: 1_450_000,
    menages: 4,
    sansForfait: 0,
  });
  expect(parTypologie).toEqual([
    { typologie: 'T1/T2', menages: 1, forfait: 150_000, montant: 150_000 },
    { typologie: 'T3/T4', menages: 2, forfait: 400_000, montant: 800_000 },
    { typologie: 'T5 et plus', menages: 1, forfait: 500_000, montant: 500_000 },
  ]);
});

test('one bailleur in two spellings is one, under the usual one: Néolia 1 500 + 4 000 + 5 000 = 10 500 €', () => {
  expect(montantsOf(year).parBailleur).toEqual([
    { bailleur: 'Habitat 25', menages: 1, montant: 400_000 },
    { bailleur: 'Néolia', menages: 3, montant: 1_050_000 },
  ]);
});

test('the spelling of two rows of three is the usual one, though the other comes first by letters', () => {
  const spelled = ['néolia', 'Néolia', 'Néolia'].map((bailleur) => ({ bailleur }));
  expect(montantsOf(spelled).parBailleur.map(({ bailleur }) => bailleur)).toEqual(['Néolia']);
});

test.each<[readonly string[], string]>([
  [['Néolia'], 'Néolia'],
  [['Orvitis', 'Néolia', 'Orvitis'], 'Orvitis'],
  [['Orvitis', 'Orvitis', 'Néolia'], 'Orvitis'],
  // As often: the first by letters, wherever it stands.
  [['néolia', 'Néolia', 'NÉOLIA', 'NÉOLIA', 'Néolia'], 'Néolia'],
  [[], ''],
])('of %j the usual name is %s', (names, usual) => {
  expect(usualName(names)).toBe(usual);
});

test.each([
  ['Etoile', 'Étoile', -1],
  ['Étoile', 'Fenêtre', -1],
  ['néolia', 'Néolia', -1],
  ['Néolia', 'néolia', 1],
  ['Néolia', 'Néolia', 0],
  // Held equal by the order of names, an invisible character apart: by their characters, both ways.
  ['Néolia', 'Néolia\u200b', -1],
  ['Néolia\u200b', 'Néolia', 1],
])('%j and %j stand in the order %i', (a, b, order) => {
  expect(Math.sign(compareNames(a, b))).toBe(order);
});

test('a row with an error is declared, and worth nothing to anybody', () => {
  const { montant, parBailleur, declares } = montantsOf([...year, { loyer: 7, plafond: 6.5 }]);
  expect(montant).toBe(1_450_000);
  expect(parBailleur.map((each) => each.montant)).toEqual([400_000, 1_050_000]);
  // 14 500 + 4 000 of the T3/T4 whose rent is over its plafond.
  expect(declares).toEqual({ menages: 5, montant: 1_850_000 });
});

const anyRow = fc.record({
  bailleur: fc.constantFrom('Néolia', 'néolia', 'Habitat 25', 'Saiemb'),
  typologie: fc.constantFrom('T1/T2', 'T3/T4', 'T5 et plus', 'T9', null),
  loyer: fc.constantFrom(6.05, 7),
});

test('the sums by typologie and by bailleur are the amount, in whatever order the rows stand', () => {
  const shuffles = fc
    .array(anyRow, { maxLength: 12 })
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
  fc.assert(
    fc.property(shuffles, ([all, shuffled]) => {
      const montants = montantsOf(all);
      const sum = (parts: readonly { readonly montant: number }[]) =>
        parts.reduce((total, { montant }) => total + montant, 0);
      expect(sum(montants.parTypologie)).toBe(montants.montant);
      expect(sum(montants.parBailleur)).toBe(montants.montant);
      expect(montantsOf(shuffled)).toEqual(montants);
    }),
  );
});

test.each([
  ['250000', 25_000_000],
  ['250 000', 25_000_000],
  ['250\u202f000', 25_000_000],
  ['250000,50', 25_000_050],
  ['250000.5', 25_000_050],
  ['1 250 000,05 €', 125_000_005],
  ['0', 0],
  ['0,01', 1],
  ['19,99 euros', 1_999],
])('%s is %d cents', (text, expected) => {
  expect(parseEuros(text)).toBe(expected);
});

test.each(['', '250.000', '2500 00', '-1', '1,234', 'mille', '1e5', '€', '1 23'])(
  '%s is no amount',
  (text) => {
    expect(parseEuros(text)).toBeUndefined();
  },
);
