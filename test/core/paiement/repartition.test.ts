import fc from 'fast-check';

import type { Centimes } from '../../../src/core/montant';
import type { Part } from '../../../src/core/paiement/model';
import {
  checkRepartition,
  compareReception,
  prorata,
} from '../../../src/core/paiement/repartition';

const parts = (amounts: Record<string, number>): Part[] =>
  Object.entries(amounts).map(([bailleur, montant]) => ({
    bailleur,
    montant: montant as Centimes,
  }));

const sum = (all: readonly Part[]) => all.reduce((total, { montant }) => total + montant, 0);

const dus = parts({ ['Néolia']: 1_200_000, 'Habitat 25': 800_000, Saiemb: 500_000 });

test.each([
  [2_500_000, 'complet', 0],
  [2_499_999, 'insuffisant', 1],
  [2_500_001, 'superieur', 1],
] as const)('%d cents received for 2 500 000 due: %s, %d', (recu, kind, ecart) => {
  expect(compareReception(dus, recu as Centimes)).toEqual({ kind, ecart });
});

test('a payment of 10 000 € of the 25 000 € due is proposed as 4 800, 3 200 and 2 000', () => {
  const shares = prorata(dus, 1_000_000 as Centimes);
  // 1 200 000 × 1 000 000 / 2 500 000 = 480 000, and so on.
  expect(shares).toEqual(parts({ ['Néolia']: 480_000, 'Habitat 25': 320_000, Saiemb: 200_000 }));
});

test('the cent left goes to the largest remainder', () => {
  // 100 × 1/6 = 16,67, 100 × 2/6 = 33,33, 100 × 3/6 = 50: 99 cents, and one for A.
  expect(prorata(parts({ A: 100, B: 200, C: 300 }), 100 as Centimes)).toEqual(
    parts({ A: 17, B: 33, C: 50 }),
  );
});

test('whatever its name', () => {
  // 100 × 3/6 = 50, 100 × 2/6 = 33,33, 100 × 1/6 = 16,67: 99 cents, and one for C.
  expect(prorata(parts({ A: 300, B: 200, C: 100 }), 100 as Centimes)).toEqual(
    parts({ A: 50, B: 33, C: 17 }),
  );
});

test('nothing due is nothing proposed', () => {
  expect(prorata(parts({ A: 0, B: 0 }), 100 as Centimes)).toEqual(parts({ A: 0, B: 0 }));
});

test('equal remainders go by name', () => {
  expect(prorata(parts({ C: 100, A: 100, B: 100 }), 100 as Centimes)).toEqual(
    parts({ C: 33, A: 34, B: 33 }),
  );
});

test.each([
  ['as due', { ['Néolia']: 1_200_000, 'Habitat 25': 800_000, Saiemb: 500_000 }, 2_500_000, []],
  ['in any order the user wants', { Saiemb: 500_000, ['Néolia']: 500_000 }, 1_000_000, []],
  ['one cent short', { ['Néolia']: 999_999 }, 1_000_000, ['somme-differente']],
  ['one cent over', { ['Néolia']: 1_000_001 }, 1_000_000, ['somme-differente']],
  ['one cent over the due', { ['Néolia']: 1_200_001 }, 1_200_001, ['part-superieure']],
  ['negative', { ['Néolia']: 1_200_000, Saiemb: -1 }, 1_199_999, ['part-negative']],
  ['to somebody else', { Autre: 10 }, 10, ['bailleur-inattendu']],
] as const)('an allocation %s', (_, shares, recu, expected) => {
  const wrong = checkRepartition(parts(shares), dus, recu as Centimes);
  expect(wrong.map(({ motif }) => motif)).toEqual(expected);
});

test('the same bailleur twice is told, whatever the case and spaces', () => {
  const twice = [...parts({ ['Néolia']: 10 }), ...parts({ 'NÉO LIA': 10 })];
  expect(checkRepartition(twice, dus, 20 as Centimes)).toMatchObject([
    { motif: 'bailleur-inattendu', bailleur: 'NÉO LIA' },
  ]);
});

/** Up to thirty bailleurs, to whom up to ten million euros are due. */
const anyDus = fc
  .array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 30 })
  .map((amounts) => parts(Object.fromEntries(amounts.map((amount, i) => [`b${i}`, amount]))));

test('the proposal always shares out what was received to the cent, and is accepted', () => {
  fc.assert(
    fc.property(anyDus, fc.double({ min: 0, max: 1, noNaN: true }), (due, share) => {
      const recu = Math.floor(sum(due) * share) as Centimes;
      const shares = prorata(due, recu);
      expect(sum(shares)).toBe(recu);
      expect(checkRepartition(shares, due, recu)).toEqual([]);
    }),
  );
});

test('the proposal gives everyone what is due once enough was received', () => {
  fc.assert(
    fc.property(anyDus, fc.nat(), (due, more) => {
      expect(prorata(due, (sum(due) + more) as Centimes)).toEqual(due);
    }),
  );
});

test('the proposal does not depend on the order of bailleurs', () => {
  fc.assert(
    fc.property(
      anyDus.chain((due) =>
        fc.tuple(fc.constant(due), fc.shuffledSubarray(due, { minLength: due.length })),
      ),
      fc.nat(1_000_000_000),
      ([due, shuffled], recu) => {
        const byName = (shares: readonly Part[]) =>
          new Map(shares.map(({ bailleur, montant }) => [bailleur, montant]));
        const received = Math.min(recu, sum(due)) as Centimes;
        expect(byName(prorata(shuffled, received))).toEqual(byName(prorata(due, received)));
      },
    ),
  );
});
