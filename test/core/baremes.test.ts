import { readFileSync } from 'node:fs';

import fc from 'fast-check';

import { computeForfait } from '../../src/core/baremes/forfaits';
import { computePlafondParM2 } from '../../src/core/baremes/plafondParM2';
import { plafondsApl, type PlafondsDeZone, type Zone } from '../../src/core/baremes/plafondsApl';
import { parseRegime, type RegimeChoice } from '../../src/core/baremes/regimes';
import { versionOn } from '../../src/core/baremes/versionOn';
import { day } from './build';

const regle = (regime: RegimeChoice | undefined) => ({ regime, baremes: [], zone: '' });

test.each([
  ['T1/T2', 150_000],
  ['T3/T4', 400_000],
  ['T5 et plus', 500_000],
] as const)('the forfait of 2018 for %s is %s cents (art. 2)', (typologie, cents) => {
  expect(computeForfait(typologie, day('2025-04-02'), regle('2018'))).toBe(cents);
  expect(computeForfait(typologie, day('2025-04-02'), regle(undefined))).toBe(cents);
});

test.each<[string, number | undefined, string]>([
  ['2021-09-30', 400_000, 'eve of the régime'],
  ['2021-10-01', undefined, 'first day: amounts by zone, not public'],
])('under the régime of 2021, a lease of %s: %s (%s)', (bail, cents) => {
  expect(computeForfait('T3/T4', day(bail), regle('2021'))).toBe(cents);
});

test.each([
  [2018, '2018'],
  ['2021 ', '2021'],
  ['', undefined],
  [null, undefined],
  ['autre', undefined],
])('%j is the régime %s', (value, regime) => {
  expect(parseRegime(value)).toBe(regime);
});

test.each<[string, number | undefined, string]>([
  ['2014-09-30', undefined, 'before the first version'],
  ['2014-10-01', 29262, 'first day'],
  ['2021-09-30', 29682, 'eve of a change'],
  ['2021-10-01', 29807, 'day of the change'],
  ['2022-07-01', 30850, 'the change of July 2022'],
  ['2026-01-01', 33314, 'after the last change'],
])('plafond of a person alone in zone I on %s: %s cents (%s)', (date, cents) => {
  expect(versionOn(plafondsApl, day(date))?.value.I.personneSeule).toBe(cents);
});

describe('plafond in euros per m²', () => {
  const couple = { couple: true, personnesACharge: 0 };
  const on = (date: string, composition = couple, surface = 60) =>
    computePlafondParM2('II', composition, day(date), surface);

  test('355.38 euros over 60 m² is 5.92', () => {
    expect(on('2025-10-01')).toEqual({
      kind: 'plafond',
      mensuel: 35538,
      parM2: 5.92,
      // 355.38 / 60 = 5.923.
      parM2Fin: 5.923,
      depuis: '2025-10-01',
    });
  });

  test.each([
    // 355.38 / 62 = 5.73193…
    [62, 5.73, 5.7319],
    // 355.38 / 58 = 6.12724…
    [58, 6.12, 6.1272],
    // 355.38 / 46.5 = 7.64258…: rounded to the cent it would be 7.64 all the same; to four, 7.6426.
    [46.5, 7.64, 7.6425],
    // 355.38 / 41 = 8.66780…: rounded it would be 8.67, and 8.67 × 41 = 355.47 is above 355.38.
    [41, 8.66, 8.6678],
    // 355.38 / 35.538 = 10 exactly: nothing is cut.
    [35.538, 10, 10],
  ])('over %s m² it is cut, never rounded up: %s, or %s', (surface, parM2, parM2Fin) => {
    expect(on('2025-10-01', couple, surface)).toMatchObject({ parM2, parM2Fin });
  });

  test('times the surface it is never above the monthly amount, whatever the surface', () => {
    fc.assert(
      fc.property(fc.integer({ min: 900, max: 25_000 }), (hundredths) => {
        const found = on('2025-10-01', couple, hundredths / 100);
        if (found.kind !== 'plafond') throw new Error('A plafond is known');
        // In whole numbers: ten-thousandths of a euro times hundredths of a m².
        for (const parM2 of [found.parM2, found.parM2Fin]) {
          const product = BigInt(Math.round(parM2 * 10_000)) * BigInt(hundredths);
          expect(product <= 355_380_000n).toBe(true);
        }
      }),
    );
  });

  test('three dependants: 399.89 + 2 × 58.21 = 516.31', () => {
    expect(on('2025-10-01', { couple: false, personnesACharge: 3 })).toMatchObject({
      mensuel: 51631,
    });
  });

  test.each([
    ['somebody alone', false, 0, 29_034],
    ['a couple', true, 0, 35_538],
    ['one dependant, alone or not', false, 1, 39_989],
    ['one dependant, in a couple', true, 1, 39_989],
    ['two dependants: 399.89 + 58.21', false, 2, 45_810],
    ['less than nobody is nobody', false, -1, 29_034],
  ])('zone II from 1 October 2025, %s', (_, couple, personnesACharge, mensuel) => {
    expect(on('2025-10-01', { couple, personnesACharge })).toMatchObject({ mensuel });
  });

  test('no figure before the first plafond, nor a year after the last one known', () => {
    expect(on('2014-09-30').kind).toBe('aucun-bareme');
    expect(on('2026-09-30').kind).toBe('plafond');
    expect(on('2026-10-01').kind).toBe('bareme-perime');
  });

  test('no figure without a surface', () => {
    expect(on('2025-10-01', couple, 0).kind).toBe('surface-invalide');
    expect(on('2025-10-01', couple, -1).kind).toBe('surface-invalide');
    expect(on('2025-10-01', couple, Number.NaN).kind).toBe('surface-invalide');
    // 355.38 euros over 1 m².
    expect(on('2025-10-01', couple, 1)).toMatchObject({ parM2: 355.38 });
  });
});

test('every plafond APL since 2014 is the one of its arrêté, by zone and family', () => {
  const golden = JSON.parse(readFileSync('test/golden/plafonds-apl.json', 'utf8')) as {
    plafonds: Record<string, Record<Zone, readonly number[]>>;
  };
  const ours = plafondsApl.map(({ from, value }) => [from, inEuros(value)]);
  expect(Object.fromEntries(ours)).toEqual(golden.plafonds);
  expect(ours.map(([from]) => from)).toEqual(Object.keys(golden.plafonds));
});

function inEuros(zones: Readonly<Record<Zone, PlafondsDeZone>>) {
  return Object.fromEntries(
    Object.entries(zones).map(([zone, plafonds]) => [
      zone,
      [
        plafonds.personneSeule,
        plafonds.coupleSansPac,
        plafonds.unePac,
        plafonds.parPacSupplementaire,
      ].map((cents) => cents / 100),
    ]),
  );
}
