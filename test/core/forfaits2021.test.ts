import fc from 'fast-check';

import { baremeOn, zoneInForce, type Bareme } from '../../src/core/baremes/bareme';
import { computeForfait } from '../../src/core/baremes/forfaits';
import { zoneKey } from '../../src/core/baremes/zone';
import { keyOf } from '../../src/core/cellText';
import { checkForm } from '../../src/core/check';
import { isoDate } from '../../src/core/date';
import { typologies, type Typologie } from '../../src/core/forms/modele';
import { centimes } from '../../src/core/montant';
import type { Contexte } from '../../src/core/reading/formReading';
import { sentenceOf } from '../../src/text/fr';
import { AUJOURDHUI, day, formB, rows, serial } from './build';
import { codesOfRow, findingsOfRow } from './findingsOfRow';

const bareme = (
  from: string,
  zone: string,
  euros: number | undefined,
  typologie: Typologie = 'T3/T4',
): Bareme => ({
  from: day(from),
  zone: zoneKey(zone),
  typologie,
  montant: euros === undefined ? undefined : centimes(euros),
});

const forfait = (baremes: readonly Bareme[], bail: string, zone = '') =>
  computeForfait('T3/T4', day(bail), { regime: '2021', baremes, zone });

const TWO_YEARS = [bareme('2021-10-01', 'II', 4200), bareme('2024-01-01', 'II', 4350.5)];

test.each<[string, number | undefined, string]>([
  ['2021-09-30', 400_000, 'eve of the régime: article 2'],
  ['2021-10-01', 420_000, 'first day of the first barème'],
  ['2023-12-31', 420_000, 'eve of the second'],
  ['2024-01-01', 435_050, 'its first day'],
  ['2026-03-14', 435_050, 'long after'],
])('a lease of %s is worth %s cents (%s)', (bail, cents) => {
  expect(forfait(TWO_YEARS, bail)).toBe(cents);
  expect(forfait(TWO_YEARS.toReversed(), bail)).toBe(cents);
});

test('no amount before the first barème, though one comes later', () => {
  expect(forfait([bareme('2022-07-01', 'II', 4200)], '2022-06-30')).toBeUndefined();
});

describe('zones', () => {
  const two = [bareme('2021-10-01', 'I bis', 5000), bareme('2021-10-01', 'III', 3500)];

  test.each<[string, number | undefined]>([
    ['I bis', 500_000],
    ['zone 1 bis', 500_000],
    ['III', 350_000],
    ['3', 350_000],
    ['II', undefined],
    ['', undefined],
  ])('of two zones, a form in « %s » gets %s cents', (zone, cents) => {
    expect(forfait(two, '2025-04-02', zone)).toBe(cents);
  });

  test('the only zone named needs no choice, but another one chosen has no amount', () => {
    expect(forfait(TWO_YEARS, '2025-04-02')).toBe(435_050);
    expect(forfait(TWO_YEARS, '2025-04-02', 'III')).toBeUndefined();
  });

  test('barèmes that name no zone are for every form', () => {
    const plain = [bareme('2021-10-01', '', 4000)];
    expect(forfait(plain, '2025-04-02')).toBe(400_000);
    expect(forfait(plain, '2025-04-02', 'II')).toBe(400_000);
  });

  test('a zone forgotten beside others leaves the amount unknown from its day on', () => {
    const baremes = [bareme('2021-10-01', 'II', 4200), bareme('2024-01-01', '', 4350)];
    expect(forfait(baremes, '2023-12-31')).toBe(420_000);
    expect(forfait(baremes, '2024-01-01')).toBeUndefined();
  });

  test.each([
    ['Zone I bis', '1bis'],
    ['1 BIS', '1bis'],
    ['i-bis', '1bis'],
    ['I', '1'],
    [2, '2'],
    ['zone III', '3'],
    ['B1', 'b1'],
    ['', ''],
    [null, ''],
    ['#N/A', ''],
  ])('%j is compared as « %s »', (value, key) => {
    expect(zoneKey(value)).toBe(key);
  });
});

test('an amount left empty ends the one before it', () => {
  const baremes = [bareme('2021-10-01', 'II', 4200), bareme('2024-01-01', 'II', undefined)];
  expect(forfait(baremes, '2023-12-31')).toBe(420_000);
  expect(forfait(baremes, '2024-01-01')).toBeUndefined();
});

test('two rows of one day: the same amount stands, two amounts are none', () => {
  const same = [bareme('2021-10-01', 'II', 4200), bareme('2021-10-01', 'II', 4200)];
  const other = [bareme('2021-10-01', 'II', 4200), bareme('2021-10-01', 'II', 4300)];
  expect(forfait(same, '2025-04-02')).toBe(420_000);
  expect(forfait(other, '2025-04-02')).toBeUndefined();
});

describe('a form under the régime of 2021', () => {
  const lignes = rows([
    { dateBail: serial('2025-04-02'), typologie: 'T1/T2' },
    { dateBail: serial('2025-05-02'), typologie: 'T3/T4' },
    { dateBail: serial('2025-06-02'), typologie: 'T5 et plus' },
  ]);
  const check = (contexte: Partial<Contexte>) =>
    checkForm(formB({ lignes, contexte: { regime: '2021', ...contexte } }), AUJOURDHUI);
  const all = (zone: string, euros: readonly number[]) =>
    typologies.map((typologie, i) => bareme('2021-10-01', zone, euros[i], typologie));

  test('counts what its zone is worth: 1 800 + 4 200.50 + 5 100', () => {
    const baremes = [...all('II', [1800, 4200.5, 5100]), ...all('III', [1, 2, 3])];
    const { compteurs, formulaire } = check({ baremes, zone: 'II' });
    expect(formulaire).toMatchObject([{ code: 'zone-commune', menages: 3, zone: 'II' }]);
    expect(compteurs.montantForfaitaire).toBe(1_110_050);
  });

  test('counts each dwelling in its own zone: 1 800 in II, 3 900 in III, 5 100 in II, nothing left to say', () => {
    const baremes = [...all('II', [1800, 4200.5, 5100]), ...all('III', [1500, 3900, 4800])];
    const zones = new Map(
      lignes.map(({ cells }, i) => [keyOf(cells.menage), i === 1 ? 'Zone III' : 'II'] as const),
    );
    const { compteurs, formulaire } = check({ baremes, zones });
    expect(formulaire).toEqual([]);
    // 1 800 + 3 900 + 5 100 = 10 800.
    expect(compteurs.montantForfaitaire).toBe(1_080_000);
  });

  test('says how many take the zone of the form: one of three has its own', () => {
    const baremes = [...all('II', [1800, 4200.5, 5100]), ...all('III', [1500, 3900, 4800])];
    const zones = new Map([[keyOf(lignes[1]?.cells.menage ?? null), 'III']]);
    const { compteurs, formulaire } = check({ baremes, zones, zone: 'II' });
    expect(formulaire).toMatchObject([{ code: 'zone-commune', menages: 2, zone: 'II' }]);
    expect(compteurs.montantForfaitaire).toBe(1_080_000);
  });

  test('the only zone of the barèmes is not taken without a word; a barème of no zone says nothing', () => {
    const codes = (zone: string) =>
      check({ baremes: all(zone, [1800, 4200.5, 5100]) }).formulaire.map(({ code }) => code);
    expect([codes('II'), codes('')]).toEqual([['zone-commune'], []]);
  });

  test('a dwelling delivered and conventionné in 2012 is to be justified, and counts in its zone', () => {
    const old = rows([
      {
        dateLivraison: serial('2012-03-15'),
        dateConventionApl: serial('2012-02-01'),
        dateBail: serial('2025-05-02'),
        typologie: 'T3/T4',
      },
    ]);
    const zones = new Map([[keyOf(old[0]?.cells.menage ?? null), 'III']]);
    const baremes = all('III', [1500, 3900, 4800]);
    const contexte = { regime: '2021' as const, baremes, zones };
    const { lignes: verdicts, compteurs } = checkForm(formB({ lignes: old, contexte }), AUJOURDHUI);
    expect([...verdicts.values()].map(({ statut }) => statut)).toEqual(['a-justifier']);
    expect([compteurs.montantForfaitaire, compteurs.montantAJustifier]).toEqual([390_000, 390_000]);
  });

  test('is asked for its zone where the barèmes name several', () => {
    const baremes = [...all('II', [1800, 4200.5, 5100]), ...all('III', [1, 2, 3])];
    const { compteurs, formulaire } = check({ baremes });
    expect(formulaire).toMatchObject([{ code: 'bareme-manquant', baux: 3, manque: 'zone' }]);
    expect(compteurs.montantForfaitaire).toBe(0);
  });

  test('a zone that no barème names is wrong, and told apart from one whose amounts lack', () => {
    const baremes = [...all('II', [1800, 4200.5, 5100]), bareme('2021-10-01', 'III', 3900)];
    // Of three dwellings one is in II, one in III, whose T5 lacks, one in « IX », which is none.
    const zones = new Map(
      lignes.map(({ cells }, i) => [keyOf(cells.menage), ['II', 'IX', 'III'][i] ?? ''] as const),
    );
    const { compteurs, formulaire } = check({ baremes, zones });
    expect(formulaire).toMatchObject([
      { code: 'bareme-manquant', baux: 1, manque: 'montant', zone: 'III' },
      { code: 'bareme-manquant', baux: 1, manque: 'zone-inconnue', zone: 'IX' },
    ]);
    expect(compteurs.montantForfaitaire).toBe(180_000);
  });

  test('names the typologies that lack an amount, and counts the others', () => {
    const baremes = [bareme('2021-10-01', 'II', 4200)];
    const { compteurs, formulaire } = check({ baremes, zone: 'II' });
    expect(formulaire).toMatchObject([
      {
        code: 'bareme-manquant',
        baux: 2,
        manque: 'montant',
        typologies: ['T1/T2', 'T5 et plus'],
        zone: 'II',
        lieu: { cellule: 'F14' },
      },
      { code: 'zone-commune', menages: 3, zone: 'II' },
    ]);
    expect(compteurs.montantForfaitaire).toBe(420_000);
  });

  test('under the régime of 2018 barèmes change nothing', () => {
    const baremes = all('II', [1, 1, 1]);
    expect(check({ regime: '2018', baremes }).compteurs.montantForfaitaire).toBe(1_050_000);
  });
});

const days = fc
  .record({ year: fc.integer({ min: 2021, max: 2024 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => isoDate(year, month, 1) ?? day('2021-10-01'));
const anyBareme: fc.Arbitrary<Bareme> = fc.record({
  from: days,
  zone: fc.constantFrom('', '1', '2', '3'),
  typologie: fc.constantFrom(...typologies),
  montant: fc.option(fc.integer({ min: 1, max: 9 }).map(centimes), { nil: undefined }),
});

test('an amount is never that of a later day, another zone or another typologie', () => {
  fc.assert(
    fc.property(
      fc.array(anyBareme, { maxLength: 12 }),
      fc.constantFrom('', '1', '2', '3'),
      fc.constantFrom(...typologies),
      days,
      (baremes, zone, typologie, date) => {
        const montant = baremeOn(baremes, { zone, typologie, date });
        if (montant === undefined) return;
        const used = zoneInForce(baremes, zone);
        const possible = baremes.filter(
          (row) => row.typologie === typologie && row.from <= date && row.zone === used,
        );
        const last = possible
          .map((row) => row.from)
          .toSorted()
          .at(-1);
        const amounts = possible.filter((row) => row.from === last).map((row) => row.montant);
        expect(new Set(amounts)).toEqual(new Set([montant]));
      },
    ),
  );
});

test('adding rows of another zone or of later days leaves the amount of a chosen zone', () => {
  fc.assert(
    fc.property(fc.array(anyBareme, { maxLength: 12 }), days, (others, date) => {
      const own = [bareme('2021-01-01', '2', 42)];
      const foreign = others.filter(
        (row) => row.from > date || (row.zone !== '2' && row.zone !== ''),
      );
      const key = { zone: '2', typologie: 'T3/T4', date } as const;
      expect(baremeOn([...own, ...foreign], key)).toBe(4200);
    }),
  );
});

describe('a dwelling of more than five years', () => {
  const ancien = { dateLivraison: serial('2012-02-01'), dateConventionApl: serial('2012-01-01') };
  test.each([
    ['2018', 'convention-plus-de-cinq-ans dateConventionApl'],
    ['2021', 'neuf-a-justifier dateConventionApl'],
    [undefined, 'convention-plus-de-cinq-ans dateConventionApl'],
  ] as const)('by the régime %s: %s', (regime, code) => {
    expect(codesOfRow(ancien, { contexte: { regime } })).toContain(code);
  });

  test('is never to be taken out of a form of 2021', () => {
    const found = findingsOfRow(ancien, { contexte: { regime: '2021' } });
    expect(found.map((finding) => sentenceOf(finding)).join()).not.toContain('supprimez la ligne');
  });
});
