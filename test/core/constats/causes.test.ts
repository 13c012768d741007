/** What has one cause is one thing to tell: what leads, what follows from it, and what stands by itself. */
import type { CellValue } from '../../../src/core/CellValue';
import { causesOf, decalageOf, suitesOf } from '../../../src/core/constats/causes';
import { columnKeys, type ColumnKey } from '../../../src/core/forms/column';
import { gatherCauses } from '../../../src/text/gatherCauses';
import { ligneB, serial } from '../build';
import { findingsOfRow } from '../findingsOfRow';

type Change = Partial<Record<ColumnKey, CellValue>>;

const told = (change: Change) => {
  const dits = findingsOfRow(change);
  const suites = suitesOf(dits);
  return causesOf(dits).map((cause) => [
    cause.code,
    ...(suites.get(cause) ?? []).map(({ code }) => code),
  ]);
};

describe('the day of a lease, 2025 being declared', () => {
  test.each<[string, Change, string[][]]>([
    [
      // 2052 is five years and more after 2022 and 2023, and after today.
      'in 2052 is one: the year, the five years and the future follow from it',
      { dateBail: serial('2052-03-01') },
      [['bail-futur', 'bail-hors-annee', 'convention-plus-de-cinq-ans']],
    ],
    [
      'in 2005 is one: a lease of 2025 comes after the delivery and the convention of 2023 and 2022',
      { dateBail: serial('2005-03-01') },
      [['bail-hors-annee', 'convention-apres-bail', 'bail-avant-livraison']],
    ],
    [
      'in 2026 beside a convention and a delivery of 2010 is two: on 1 March 2025 both are 15 years old',
      {
        dateBail: serial('2026-03-01'),
        dateConventionApl: serial('2010-02-01'),
        dateLivraison: serial('2010-03-15'),
      },
      [['bail-hors-annee'], ['convention-plus-de-cinq-ans']],
    ],
    [
      'a year late, on the fifth anniversary: on 1 March 2025 the convention is four years old',
      {
        dateBail: serial('2026-03-01'),
        dateConventionApl: serial('2021-03-01'),
        dateLivraison: serial('2021-03-01'),
      },
      [['bail-hors-annee', 'convention-plus-de-cinq-ans']],
    ],
    [
      'a year late, the day before: on 28 February 2025 the convention is five years old less one day',
      {
        dateBail: serial('2026-02-28'),
        dateConventionApl: serial('2020-03-01'),
        dateLivraison: serial('2024-03-15'),
      },
      [['bail-hors-annee', 'neuf-a-justifier']],
    ],
    [
      'a year late, that day: on 1 March 2025 it is five years old, which is said beside',
      {
        dateBail: serial('2026-03-01'),
        dateConventionApl: serial('2020-03-01'),
        dateLivraison: serial('2024-03-15'),
      },
      [['bail-hors-annee'], ['neuf-a-justifier']],
    ],
    [
      'right, with a delivery after it: nothing follows from anything',
      { dateLivraison: serial('2025-05-15') },
      [['bail-avant-livraison']],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(change).map((each) => each.toSorted())).toEqual(
      expected.map((each) => each.toSorted()),
    );
    for (const [lead] of expected) expect(told(change).map(([cause]) => cause)).toContain(lead);
  });
});

test.each<[string, Change, string[][]]>([
  [
    'a rent by the month is above the plafond because it is improbable',
    { loyer: 450 },
    [['loyer-superieur-plafond', 'loyer-improbable']],
  ],
  [
    'two amounts by the month are two cells to put right',
    { loyer: 450, plafond: 460 },
    [['loyer-improbable'], ['loyer-improbable']],
  ],
  [
    'an improbable plafond is no reason for another rent',
    { loyer: 450, plafond: 40 },
    [['loyer-superieur-plafond', 'loyer-improbable'], ['loyer-improbable']],
  ],
  [
    'a T3 and no rent are two',
    { typologie: 'T3', loyer: null },
    [['cellule-manquante'], ['typologie-a-normaliser']],
  ],
])('%s', (_, change, expected) => {
  expect(told(change).toSorted()).toEqual(expected.toSorted());
});

describe('a row one column off', () => {
  const cells = ligneB();
  const moved = (step: 1 | -1, change: Change = {}): Change => ({
    ...Object.fromEntries(
      columnKeys.map((key, index) => [key, cells[columnKeys[index - step] ?? key] ?? null]),
    ),
    ...(step === 1 ? { bailleur: null } : { plafond: null }),
    ...change,
  });
  const decalage = (change: Change) => decalageOf(findingsOfRow(change));

  test.each<[string, Change, string | undefined]>([
    ['right: each cell reads well one column left', moved(1), 'droite'],
    ['left: each cell reads well one column right', moved(-1), 'gauche'],
    ['right with the class as « T3 »', moved(1, { loyer: 'T3' }), 'droite'],
    ['right, its days as texts', moved(1, { typologie: '01/03/2025' }), 'droite'],
    [
      'right, but its lease lacks: it may be something else',
      moved(1, { typologie: null }),
      undefined,
    ],
    ['at its place', {}, undefined],
    ['at its place, its class unknown', { typologie: 'duplex' }, undefined],
    ['at its place, a day for a class', { typologie: serial('2025-03-01') }, undefined],
    ['empty', Object.fromEntries(columnKeys.map((key) => [key, null])), undefined],
  ])('%s', (_, change, expected) => {
    expect(decalage(change)).toBe(expected);
  });

  test.each([1, -1] as const)(
    'by %i is told once, at its first wrong cell, with all that follows',
    (step) => {
      const findings = findingsOfRow(moved(step));
      const gathered = gatherCauses(findings);
      expect(gathered.findings).toHaveLength(1);
      const [only] = gathered.findings;
      if (!only) throw new Error('nothing is told');
      expect(only.niveau).toBe('erreur');
      expect(gathered.saidOf(only)?.sentence).toMatch(/semblent décalées d’une colonne/);
      expect(gathered.suitesOf(only)).toHaveLength(findings.length - 1);
    },
  );
});
