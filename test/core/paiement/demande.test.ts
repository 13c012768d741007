import { type IsoDate } from '../../../src/core/date';
import type { Centimes } from '../../../src/core/montant';
import { checkDemande, resteProgramme, seuils } from '../../../src/core/paiement/demande';
import type { Demande } from '../../../src/core/paiement/model';
import { day } from '../build';

const euros = (amount: number) => Math.round(amount * 100) as Centimes;

/** P, V and D in euros, of an operation that goes on. */
const ask = (p: number | undefined, v: number, d: number, more: Partial<Demande> = {}) =>
  checkDemande({
    programme: p === undefined ? undefined : euros(p),
    verse: euros(v),
    demande: euros(d),
    acheve: false,
    ...more,
  });

const codes = (...args: Parameters<typeof ask>) => ask(...args).constats.map(({ code }) => code);

/** 10 % of 250 000 is 25 000; 80 % is 200 000. */
test.each([
  ['10 % exactly', 250_000, 0, 25_000, [], 25_000],
  ['one cent under 10 %', 250_000, 0, 24_999.99, ['tranche-inferieure-10'], 0],
  ['one cent over 10 %', 250_000, 0, 25_000.01, [], 25_000.01],
  ['a small tranche once a cent was paid', 250_000, 0.01, 1_500, [], 1_500],
  ['80 % paid exactly', 250_000, 200_000, 4_000, [], 4_000],
  ['one cent over 80 % paid', 250_000, 200_000.01, 4_000, ['solde-seul'], 0],
  ['V + D = P exactly', 250_000, 190_000, 60_000, [], 60_000],
  ['V + D one cent over P', 250_000, 190_000, 60_000.01, ['programmation-depassee'], 60_000],
  ['a first tranche over P', 30_000, 0, 36_500, ['programmation-depassee'], 30_000],
  ['P paid in full', 30_000, 30_000, 4_000, ['solde-seul', 'programmation-depassee'], 0],
  ['more than P paid', 30_000, 31_000, 4_000, ['solde-seul', 'programmation-depassee'], 0],
  ['nothing asked', 250_000, 0, 0, [], 0],
  // 10 % of 0,05 € is half a cent: a tranche of one cent is more than that.
  ['10 % of five cents', 0.05, 0, 0.01, [], 0.01],
  // 10 % of 0,11 € is 1,1 cents.
  ['a cent of eleven', 0.11, 0, 0.01, ['tranche-inferieure-10'], 0],
] as const)('%s: P %d, V %d, D %d gives %j and %d', (_, p, v, d, expected, admissible) => {
  const verdict = ask(p, v, d);
  expect(verdict.constats.map(({ code }) => code)).toEqual(expected);
  expect(verdict.admissible).toBe(euros(admissible));
});

test('the balance of a finished operation may be under 10 % of P', () => {
  expect(codes(250_000, 0, 24_999.99, { acheve: true })).toEqual([]);
});

test('the balance of a finished operation may be asked past 80 % of P', () => {
  expect(ask(250_000, 230_000, 20_000, { acheve: true })).toMatchObject({
    constats: [],
    admissible: euros(20_000),
  });
});

test('the balance of a finished operation stays within P', () => {
  expect(ask(250_000, 230_000, 24_000, { acheve: true })).toMatchObject({
    constats: [{ code: 'programmation-depassee', couvert: euros(20_000) }],
    admissible: euros(20_000),
  });
});

test('where more than P was paid nothing more is covered', () => {
  expect(ask(30_000, 31_000, 4_000, { acheve: true }).constats).toMatchObject([
    { code: 'programmation-depassee', couvert: 0 },
  ]);
});

test('a finding carries the figures that decide', () => {
  expect(ask(250_000, 0, 20_000).constats).toEqual([
    {
      code: 'tranche-inferieure-10',
      niveau: 'erreur',
      demande: 2_000_000,
      seuil: 2_500_000,
      programme: 25_000_000,
    },
  ]);
});

test.each([undefined, 0])('nothing is claimed while P is %s', (programme) => {
  expect(ask(programme, 0, 20_000)).toEqual({
    demande: euros(20_000),
    admissible: undefined,
    constats: [],
  });
});

const dates = (demandeLe: IsoDate, signeeLe?: IsoDate, dasDu?: IsoDate) =>
  ask(250_000, 0, 30_000, { demandeLe, signeeLe, dasDu }).constats.flatMap((constat) =>
    constat.code === 'das-prealable' ? [constat.prealable] : [],
  );

test.each([
  ['the eve of the signature', '2026-03-13', ['convention', 'das']],
  ['the day of the signature', '2026-03-14', ['das']],
  ['the eve of the decision', '2026-04-01', ['das']],
  ['the day of the decision', '2026-04-02', []],
] as const)('a request on %s', (_, le, expected) => {
  expect(dates(day(le), day('2026-03-14'), day('2026-04-02'))).toEqual(expected);
});

test.each([
  ['the eve of the signature', '2026-03-13', ['das-avant-signature']],
  ['the day of the signature', '2026-03-14', []],
  ['the day after', '2026-03-15', []],
])('a decision on %s', (_, dasDu, expected) => {
  const demandeLe = day('2026-06-01');
  expect(
    codes(250_000, 0, 30_000, { demandeLe, signeeLe: day('2026-03-14'), dasDu: day(dasDu) }),
  ).toEqual(expected);
  expect(codes(250_000, 0, 30_000, { demandeLe, dasDu: day(dasDu) })).toEqual([]);
});

test('a date that nobody gave tells nothing', () => {
  expect(dates(day('2026-03-13'))).toEqual([]);
});

test('a request before the signature stays admissible: it is a warning', () => {
  const verdict = ask(250_000, 0, 30_000, {
    demandeLe: day('2026-03-13'),
    signeeLe: day('2026-03-14'),
  });
  expect(verdict).toMatchObject({
    constats: [{ niveau: 'avertissement' }],
    admissible: euros(30_000),
  });
});

test.each([
  [250_000, 25_000, 200_000],
  // 10 % of 0,11 € is 1,1 cents, 80 % is 8,8: a first tranche of 2 cents, and 8 cents before the balance.
  [0.11, 0.02, 0.08],
])(
  'of %d € programmed the first tranche is %d € at least, and %d € come before the balance',
  (p, ten, eighty) => {
    expect(seuils(euros(p))).toEqual({ dix: euros(ten), quatreVingts: euros(eighty) });
  },
);

test.each([
  [250_000, 200_000, 50_000],
  [250_000, 250_000, 0],
  [250_000, 260_000, 0],
])('of %d € programmed, %d paid, %d remain', (programme, verse, rest) => {
  expect(resteProgramme({ programme: euros(programme), verse: euros(verse) })).toBe(euros(rest));
});

test('of nothing programmed nobody knows what remains', () => {
  expect(resteProgramme({ programme: euros(0), verse: euros(0) })).toBeUndefined();
  expect(resteProgramme({ programme: euros(0.01), verse: euros(0) })).toBe(1);
});
