import type { Centimes } from '../../../src/core/montant';
import {
  checkReversements,
  echeanceReversement,
  resteAVerser,
  statutReversement,
} from '../../../src/core/paiement/reversement';
import { day } from '../build';

const PAYE = day('2026-06-15');
const owed = (reverse: number, le?: string) => ({
  bailleur: 'Néolia',
  du: 1_200_000 as Centimes,
  reverse: reverse as Centimes,
  reverseLe: le === undefined ? undefined : day(le),
});
const late = (each: ReturnType<typeof owed>, aujourdhui: string) =>
  checkReversements([each], PAYE, day(aujourdhui)).map(({ jours, reste }) => ({ jours, reste }));

test.each([
  // 15 days of June, 31 of July, 14 of August: 60.
  ['2026-06-15', '2026-08-14'],
  // 60 days over the 29th of February 2024: 31 January + 29 + 31 = 31 March.
  ['2024-01-31', '2024-03-31'],
  ['2025-01-31', '2025-04-01'],
  ['2025-12-01', '2026-01-30'],
])('sixty days after %s is %s', (paye, expected) => {
  expect(echeanceReversement(day(paye))).toBe(expected);
});

test.each([
  ['unpaid on the sixtieth day', owed(0), '2026-08-14', []],
  ['unpaid the day after', owed(0), '2026-08-15', [{ jours: 1, reste: 1_200_000 }]],
  ['unpaid a month later', owed(0), '2026-09-14', [{ jours: 31, reste: 1_200_000 }]],
  ['paid on the sixtieth day', owed(1_200_000, '2026-08-14'), '2026-12-31', []],
  ['paid the day after', owed(1_200_000, '2026-08-15'), '2026-12-31', [{ jours: 1, reste: 0 }]],
  ['one cent missing', owed(1_199_999, '2026-07-01'), '2026-08-15', [{ jours: 1, reste: 1 }]],
  ['paid on a day that nobody recorded', owed(1_200_000), '2026-12-31', []],
] as const)('%s', (_, each, aujourdhui, expected) => {
  expect(late(each, aujourdhui)).toEqual(expected);
});

test('nothing is late to whom nothing is due', () => {
  const none = { ...owed(0), du: 0 as Centimes };
  expect(checkReversements([none], PAYE, day('2027-01-01'))).toEqual([]);
});

test.each([
  [owed(0), 'a-verser'],
  [owed(1, '2026-07-01'), 'partiel'],
  [owed(1_200_000, '2026-07-01'), 'verse'],
  [owed(1_200_000), 'sans-date'],
] as const)('%j stands at %s', (each, expected) => {
  expect(statutReversement(each)).toBe(expected);
});

test('the share of the maître d’ouvrage itself is owed to nobody, and never late', () => {
  const own = { ...owed(0), propre: true };
  expect([resteAVerser(own), statutReversement(own)]).toEqual([0, 'propre']);
  expect(checkReversements([own], PAYE, day('2027-01-01'))).toEqual([]);
});

test.each([
  ['one cent, unpaid, is late after sixty days', 1, 0, 'a-verser', 1],
  ['one cent, paid on a day that nobody recorded, is not', 1, 1, 'sans-date', 0],
  ['nothing is settled', 0, 0, 'verse', 0],
])('%s', (_, du, reverse, statut, lates) => {
  const each = { ...owed(reverse), du: du as Centimes };
  expect(statutReversement(each)).toBe(statut);
  expect(checkReversements([each], PAYE, day('2026-08-15'))).toHaveLength(lates);
});
