/** A long table of amounts: what it costs grows with its lines, and no step of it is long. */
import { checkTableauInSteps } from '../../src/core/annexes/check';
import { recogniseAnnexesInSteps } from '../../src/core/annexes/recognise';
import type { CellValue } from '../../src/core/CellValue';
import { finish } from '../../src/core/steps';
import { checkTexte, checkTexteInSteps } from '../../src/core/textes/checkTexte';
import { readTexte } from '../../src/core/textes/reconcile';
import { sheet, workbook } from '../core/sheet';
import { secondsOf } from '../support/secondsOf';

const HEADINGS = ['Postes', '2021 (en €)', '2022 (en €)', 'Total (en €)'];

/** So many lines, a section before each five, and their total. */
function lines(count: number): readonly (readonly CellValue[])[] {
  const rows = Array.from({ length: count }, (_, index): readonly CellValue[][] => [
    ...(index % 5 === 0 ? [[`Section ${index}`, null, null, null]] : []),
    [`Poste ${index}`, 1, 2, 3],
  ]);
  return [HEADINGS, ...rows.flat(), ['Total', count, 2 * count, 3 * count]];
}

test('sections that no subtotal follows and hidden lines cost what they count, not their square', () => {
  const values = lines(40_000);
  const hiddenRows = values.map((_, index) => index + 2);
  const read = () => {
    const snapshot = workbook([{ ...sheet('Budget', values), hiddenRows }]);
    const [annexe] = finish(recogniseAnnexesInSteps(snapshot)).annexes;
    expect(annexe?.lignes).toHaveLength(48_001);
    expect(annexe?.lignes.filter(({ masquee }) => masquee)).toHaveLength(48_001);
  };
  expect(secondsOf(read, 10)).toBeLessThan(10);
});

test('a table of 2,000 lines is read and judged in steps that say how many sums are judged', () => {
  const snapshot = workbook([sheet('Budget', lines(2000))]);
  let steps = 0;
  const reading = recogniseAnnexesInSteps(snapshot);
  let read = reading.next();
  for (; !read.done; read = reading.next()) steps += 1;
  // Its lines are read twice over (labels, then cells) and set in euros: 2,401 of them are 13 steps each.
  expect(steps).toBeGreaterThan(3 * 12);
  const [annexe] = read.value.annexes;
  if (!annexe) throw new Error('no table');
  const judging = checkTableauInSteps(annexe, {});
  const said = new Set<number>();
  let judged = judging.next();
  for (; !judged.done; judged = judging.next()) said.add(judged.value?.sur ?? 0);
  const { sommes, justes } = judged.value.bilan;
  expect([sommes > 2000, justes]).toEqual([true, sommes]);
  expect(Math.max(...said)).toBeGreaterThanOrEqual(sommes);
});

test('52 KB of sentences are tied in steps of twenty amounts, to what is tied at once', () => {
  const snapshot = workbook([sheet('Budget', lines(50))]);
  const { annexes } = finish(recogniseAnnexesInSteps(snapshot));
  const texte = 'En 2021, le poste 7 a reçu 1 euro, et le poste 8 a reçu 9 euros en 2022.\n'.repeat(
    700,
  );
  const tying = checkTexteInSteps(readTexte(texte), annexes, {});
  const said: number[] = [];
  let tied = tying.next();
  for (; !tied.done; tied = tying.next()) if (tied.value) said.push(tied.value.faites);
  expect(said.slice(0, 3)).toEqual([20, 40, 60]);
  expect(said.length).toBeGreaterThanOrEqual(69);
  expect(tied.value).toEqual(checkTexte(texte, annexes));
});
