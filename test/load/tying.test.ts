/** Tying a long text to a long table: work that grows with what is read, counted and not timed. */
import { finish } from '../../src/core/steps';
import type * as Indices from '../../src/core/textes/indices';
import { indicesOf } from '../../src/core/textes/indices';
import { readTexte, reconcile } from '../../src/core/textes/reconcile';
import { readAnnexes, typedSheet } from '../core/textes/annexes';

jest.mock('../../src/core/textes/indices', () => {
  const real = jest.requireActual<typeof Indices>('../../src/core/textes/indices');
  return { ...real, indicesOf: jest.fn(real.indicesOf) };
});

/** A word of its own for each line, in letters alone: « opbbca ». */
const mot = (line: number) =>
  `op${[...String(line).padStart(5, '0')].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}`;

/** How many cells are weighed against a figure while as many sentences as a table has lines are tied to it. */
function weighedFor(lines: number): number {
  const rows = Array.from({ length: lines }, (_, i) => [`Résidence ${mot(i)}`, 5000 + i * 37]);
  const annexes = readAnnexes([typedSheet('Budget', [['Postes', '2023 (en k€)'], ...rows])]);
  const texte = rows.map(([nom, montant]) => `En 2023, ${nom} a reçu ${montant} k€.`).join('\n');
  const weighed = jest.mocked(indicesOf).mockClear();
  const found = finish(reconcile(readTexte(texte), annexes));
  const count = weighed.mock.calls.length;
  expect(found.filter(({ statut }) => statut === 'concordant')).toHaveLength(lines);
  return count;
}

test('four times the lines and the sentences weigh less than five times the cells', () => {
  const few = weighedFor(800);
  expect(few).toBeGreaterThanOrEqual(800);
  expect(weighedFor(3200)).toBeLessThan(5 * few);
});
