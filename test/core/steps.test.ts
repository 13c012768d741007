/** Work cut into steps is the same work: run at once, or with anything between two of its steps. */
import fc from 'fast-check';

import { checkForm, checkInSteps } from '../../src/core/check';
import { recogniseForms, recogniseInSteps } from '../../src/core/reading/recogniseForms';
import {
  eachRow,
  findRow,
  finish,
  mapSteps,
  onceInSteps,
  type Avance,
  type Steps,
} from '../../src/core/steps';
import { AUJOURDHUI, formB, ligneB, rows } from './build';

/** What the steps say on the way, and what they give. */
function walk<T>(steps: Steps<T>): { readonly said: readonly (Avance | undefined)[]; value: T } {
  const said: (Avance | undefined)[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { said, value: step.value };
    said.push(step.value);
  }
}

describe('200 rows are one step, 201 are two', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

  test('of items that are mapped, which say how many are done', () => {
    expect(walk(mapSteps(numbers(200), (n) => n + 1)).said).toEqual([]);
    expect(walk(mapSteps(numbers(201), (n) => n + 1)).said).toEqual([{ faites: 200, sur: 201 }]);
    expect(finish(mapSteps(numbers(1000), (n) => n + 1)).at(-1)).toBe(1000);
  });

  test('of rows that are visited or searched', () => {
    const visited: number[] = [];
    expect(walk(eachRow(5, 204, (row) => visited.push(row))).said).toEqual([]);
    expect(visited).toHaveLength(200);
    expect(walk(eachRow(5, 205, () => undefined)).said).toEqual([undefined]);
    expect(finish(findRow(1, 5000, (row) => (row * row > 250_000 ? row : undefined)))).toBe(501);
    expect(finish(findRow(3, 2, (row) => row))).toBeUndefined();
  });
});

test('a view asked for at once while it is worked out in steps is one and the same in the end', () => {
  let worked = 0;
  const view = onceInSteps(function* (reading: { readonly n: number }): Steps<object> {
    worked += 1;
    yield undefined;
    return { n: reading.n };
  });
  const reading = { n: 1 };
  const steps = view.inSteps(reading);
  steps.next();
  const atOnce = view(reading);
  expect(finish(steps)).toBe(atOnce);
  expect(view(reading)).toBe(atOnce);
  expect(finish(view.inSteps(reading))).toBe(atOnce);
  expect(worked).toBe(2);
});

test('a form of 450 rows is checked in steps to the same findings, whatever stands in its rows', () => {
  const cells = fc.record(
    {
      menage: fc.constantFrom('M-1', 'M-2', 'M-3', null, ' m-1 '),
      loyer: fc.constantFrom(6.05, 6.11, '6,05', null, -1),
      typologie: fc.constantFrom('T1/T2', 'T3', 'F4', null),
      dateBail: fc.constantFrom(45_750, '02/04/2025', '2025', null),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(cells, { minLength: 450, maxLength: 450 }), (lignes) => {
      const reading = formB({ lignes: rows(lignes) });
      const { said, value } = walk(checkInSteps(reading, AUJOURDHUI));
      expect(said.filter((avance) => avance !== undefined)).toEqual([
        { faites: 200, sur: 450 },
        { faites: 400, sur: 450 },
      ]);
      expect(value).toEqual(checkForm(reading, AUJOURDHUI));
    }),
    { numRuns: 20, seed: 2026 },
  );
});

test('a sheet of 450 households is recognised in steps to the same form, and once', () => {
  const intitules = [
    'Nom du bailleur',
    'Identifiant du ménage',
    'IDTOP',
    'Date de livraison',
    'Date de la convention APL',
    'Date de signature du bail',
    'Typologie',
    'Loyer',
    'Plafond',
  ];
  const ligne = (index: number) => Object.values(ligneB({ menage: `M-${index}` }));
  const values = [intitules, ...Array.from({ length: 450 }, (_, index) => ligne(index))];
  const snapshot = () => {
    const formulas = values.map((row) => row.map(() => null));
    const sheet = { name: 'F', visible: true, merges: [], top: 1, left: 1, values, formulas };
    return { sheets: [sheet], tables: [], names: [] };
  };
  const [apart, one] = [snapshot(), snapshot()];
  const { said, value } = walk(recogniseInSteps(apart));
  expect(said.length).toBeGreaterThanOrEqual(4);
  expect(value).toEqual(recogniseForms(one));
  expect(value[0]?.lignes).toHaveLength(450);
  expect(recogniseForms(apart)).toBe(value);
});
