/** A thousand tables made from seeds: nothing is said of them as they are, every mistake is caught. */
import type { AnnexeFinding } from '../../src/core/annexes/finding';
import { check } from '../core/annexes/build';
import { lay, makeTable, randomFrom, toGrid } from '../core/annexes/generate';
import { mutations } from '../core/annexes/mutate';

const SEEDS = Array.from({ length: 1000 }, (_, index) => index + 1);
const SUMS = ['somme-ligne', 'somme-colonne', 'total-general', 'ecart-arrondi'];

function sums(findings: readonly AnnexeFinding[]): readonly AnnexeFinding[] {
  return findings.filter(({ code }) => SUMS.includes(code));
}

test('no sum is found wrong in a thousand tables that add up', () => {
  const wrong = SEEDS.filter((seed) => {
    const made = makeTable(randomFrom(seed));
    const findings = check(toGrid(lay(made), made));
    // Figures stored as text are told as such, and nothing else is.
    return findings.some(({ code }) => !(made.asText && code === 'nombre-en-texte'));
  });
  expect(wrong).toEqual([]);
});

test.each(Object.entries(mutations))('%s is caught in every table', (_name, mutate) => {
  const tried = SEEDS.flatMap((seed) => {
    const random = randomFrom(seed);
    const made = makeTable(random);
    const mutated = mutate(lay(made), random);
    return mutated ? [{ seed, findings: sums(check(toGrid(mutated, made))) }] : [];
  });
  expect(tried.length).toBeGreaterThan(600);
  expect(tried.filter(({ findings }) => findings.length === 0).map(({ seed }) => seed)).toEqual([]);
});
