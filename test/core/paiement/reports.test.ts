import fc from 'fast-check';

import { sumCentimes, type Centimes } from '../../../src/core/montant';
import { addParts, computeReports, type AnneeDeclaree } from '../../../src/core/paiement/reports';

const euros = (amount: number) => Math.round(amount * 100) as Centimes;
const part = (bailleur: string, montant: number) => ({ bailleur, montant: euros(montant) });

/** 2023: 11 000 € of two bailleurs, under 10 % of 200 000 €, hence not asked. */
const PREMIERE: AnneeDeclaree = {
  annee: 2023,
  declare: euros(11_000),
  demande: euros(0),
  parBailleur: [part('Saiemb', 8_000), part('Habitat 25', 3_000)],
};

test('a first tranche that had to wait is carried whole, by bailleur', () => {
  expect(computeReports([PREMIERE])).toEqual({
    montant: euros(11_000),
    annees: [{ annee: 2023, montant: euros(11_000) }],
    parBailleur: [part('Saiemb', 8_000), part('Habitat 25', 3_000)],
    sansBailleur: 0,
    avance: 0,
  });
});

test('once both years are asked together nothing is carried: 11 000 + 65 000 = 76 000', () => {
  const seconde = { annee: 2024, declare: euros(65_000), demande: euros(76_000) };
  const reports = computeReports([{ ...seconde, parBailleur: undefined }, PREMIERE]);
  expect(reports).toEqual({ montant: 0, annees: [], parBailleur: [], sansBailleur: 0, avance: 0 });
});

test('of a year asked for in part nobody knows whose the rest is: 11 000 − 4 000 = 7 000', () => {
  const reports = computeReports([{ ...PREMIERE, demande: euros(4_000) }]);
  expect(reports).toMatchObject({ montant: 700_000, parBailleur: [], sansBailleur: 700_000 });
});

test('a single centime that nobody asked for waits too', () => {
  const reports = computeReports([{ ...PREMIERE, demande: euros(10_999.99) }]);
  expect(reports.annees).toEqual([{ annee: 2023, montant: 1 }]);
});

test('two waiting years of one bailleur are one sum, whatever the case of its name', () => {
  const seconde = {
    annee: 2024,
    declare: euros(4_000),
    demande: euros(0),
    parBailleur: [part('SAIEMB', 4_000)],
  };
  const { parBailleur } = computeReports([PREMIERE, seconde]);
  expect(parBailleur).toEqual([part('Saiemb', 12_000), part('Habitat 25', 3_000)]);
});

const annees = fc.uniqueArray(
  fc.record({
    annee: fc.integer({ min: 2014, max: 2035 }),
    parts: fc.array(
      fc.record({ bailleur: fc.constantFrom('A', 'B', 'C'), montant: fc.nat(5_000_000) }),
      { maxLength: 4 },
    ),
    demande: fc.nat(9_000_000),
    named: fc.boolean(),
  }),
  { selector: ({ annee }) => annee, maxLength: 6 },
);

/** Years whose requests never exceed what is declared and not yet asked, as the rule demands. */
const operations = annees.map((years) => {
  let open = 0;
  return [...years]
    .sort((a, b) => a.annee - b.annee)
    .map(({ annee, parts, demande, named }): AnneeDeclaree => {
      const parBailleur = addParts(
        parts.map(({ bailleur, montant }) => ({ bailleur, montant: montant as Centimes })),
      );
      const declare = sumCentimes(parBailleur.map(({ montant }) => montant));
      open += declare;
      const asked = Math.min(demande, open) as Centimes;
      open -= asked;
      return { annee, declare, demande: asked, parBailleur: named ? parBailleur : undefined };
    });
});

test('what is asked and what is carried make what is declared, whatever the order of years', () => {
  fc.assert(
    fc.property(
      operations.chain((years) =>
        fc.tuple(
          fc.constant(years),
          fc.shuffledSubarray(years, { minLength: years.length, maxLength: years.length }),
        ),
      ),
      ([years, shuffled]) => {
        const reports = computeReports(shuffled);
        const declared = sumCentimes(years.map(({ declare }) => declare));
        const asked = sumCentimes(years.map(({ demande }) => demande));
        expect(asked + reports.montant).toBe(declared);
        expect(sumCentimes(reports.annees.map(({ montant }) => montant))).toBe(reports.montant);
        const named = sumCentimes(reports.parBailleur.map(({ montant }) => montant));
        expect(named + reports.sansBailleur).toBe(reports.montant);
        expect(reports).toEqual(computeReports(years));
      },
    ),
  );
});

test('asked beyond what was declared is an advance: 15 000 asked of 11 000 leaves 4 000 less to ask', () => {
  expect(computeReports([{ ...PREMIERE, demande: euros(15_000) }])).toMatchObject({
    montant: 0,
    avance: euros(4_000),
  });
});

test('whatever is asked: what is asked and what is carried, less what was asked too much, is what is declared', () => {
  fc.assert(
    fc.property(
      annees,
      fc.array(fc.nat(9_000_000), { minLength: 6, maxLength: 6 }),
      (years, requests) => {
        const list = years.map(({ annee, parts, named }, index): AnneeDeclaree => {
          const parBailleur = addParts(
            parts.map(({ bailleur, montant }) => ({ bailleur, montant: montant as Centimes })),
          );
          return {
            annee,
            declare: sumCentimes(parBailleur.map(({ montant }) => montant)),
            demande: (requests[index] ?? 0) as Centimes,
            parBailleur: named ? parBailleur : undefined,
          };
        });
        const { montant, avance } = computeReports(list);
        const declared = sumCentimes(list.map(({ declare }) => declare));
        const asked = sumCentimes(list.map(({ demande }) => demande));
        expect(asked + montant - avance).toBe(declared);
        expect(Math.min(montant, avance)).toBe(0);
      },
    ),
  );
});
