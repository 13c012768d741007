/** What the layout does not say is asked once, and the answer holds for every table of that layout. */
import { checkTableau } from '../../../src/core/annexes/check';
import { parseReponses } from '../../../src/core/annexes/parseReponses';
import { readReponses } from '../../../src/core/annexes/reponses';
import { sentenceOf } from '../../../src/text/fr';
import { sheet, workbook } from '../sheet';
import { brief, read, withCell } from './build';
import type { Grid } from './build';

/** « Ticket » is no word that tells: 477 lies between 450 and 500, as a mean does. */
const table: Grid = [
  ['Agence', 'Aides 2024 (€)', 'Ticket'],
  ['Nord', 12_000, 500],
  ['Sud', 9000, 450],
  ['Total', 21_000, 477],
];

const asked = checkTableau(read(table)).questions[0];
const cle = asked?.question.cle ?? '';

test('a column that may be a mean is asked about, with both ways out, and is no error', () => {
  const { findings, questions, bilan } = checkTableau(read(table));
  expect(findings).toEqual([]);
  expect(questions).toMatchObject([{ question: { motif: 'nature' }, lieu: { cellule: 'C4' } }]);
  expect(bilan).toMatchObject({ sommes: 2, justes: 1, aConfirmer: 1 });
  expect(asked && sentenceOf(asked)).toMatch(
    /Colonne «.Ticket.»\s: le total C4 affiche 477, la somme de C2:C3 donne 950\. Si c’est une somme, .* si ce n’en est pas une/,
  );
});

test('« no sum » ends the question: nothing is claimed of the column, and it is named', () => {
  const { findings, questions, bilan } = checkTableau(read(table), { [cle]: 'pas-somme' });
  expect([findings, questions]).toEqual([[], []]);
  expect(bilan).toMatchObject({ sommes: 1, justes: 1, nonSommees: ['Ticket'] });
});

test('« a sum » makes it an error: 500 + 450 = 950', () => {
  const { findings, questions } = checkTableau(read(table), { [cle]: 'somme' });
  expect([brief(findings), questions]).toEqual([['somme-colonne C4'], []]);
});

test('the answer holds for the same layout in another year, not for another heading', () => {
  const [next] = checkTableau(read(withCell(table, 0, 1, 'Aides 2025 (€)'))).questions;
  const [other] = checkTableau(read(withCell(table, 0, 2, 'Panier'))).questions;
  expect(next?.question.cle).toBe(cle);
  expect(other?.question.cle).not.toBe(cle);
});

test('answers are read from the table that the workbook keeps, other words passed over', () => {
  const kept = sheet('Réponses', [
    ['Question', 'Réponse', 'Posée sur'],
    [cle, 'pas-somme', 'F ! C4'],
    ['autre', 'peut-être', ''],
  ]);
  const columns = ['Question', 'Réponse', 'Posée sur'];
  const tables = [{ name: 'ReponsesAnnexes', sheet: 'Réponses', range: 'A1:C3', columns }];
  expect(readReponses(workbook([kept], { tables }))).toEqual({ [cle]: 'pas-somme' });
  expect(readReponses(workbook([kept]))).toEqual({});
});

test.each([
  [{ a: 'somme', b: 'pas-somme' }, { value: { a: 'somme', b: 'pas-somme' } }],
  [{ a: 'oui' }, { problem: 'a' }],
  [['somme'], { problem: '' }],
  [undefined, { problem: '' }],
])('a file of answers %j gives %j', (json, expected) => {
  expect(parseReponses(json)).toEqual(expected);
});

test('figures without any unit, off by one, may be counts or rounded amounts: asked', () => {
  const grid: Grid = [
    ['Libellé', '2022', '2023'],
    ['Gare', 34, 29],
    ['Port', 12, 17],
    ['Total', 47, 46],
  ];
  const { findings, questions } = checkTableau(read(grid));
  expect(findings).toEqual([]);
  const [first] = questions;
  expect(first?.question.motif).toBe('arrondi');
  const key = first?.question.cle ?? '';
  expect(brief(checkTableau(read(grid), { [key]: 'somme' }).findings)).toEqual([
    'somme-colonne B4',
  ]);
  expect(brief(checkTableau(read(grid), { [key]: 'pas-somme' }).findings)).toEqual([
    'ecart-arrondi B4',
  ]);
});

// (40 + 70 + 25) / 3 = 45
test.each([
  ['the mean of what stands above, whatever the heading says, is asked about', 45, 'question'],
  ['one more than the mean is an error', 46, 'erreur'],
])('a total that is %s', (_what, total, expected) => {
  const grid: Grid = [
    ['Poste', 'Montant (k€)'],
    ['Études', 40],
    ['Travaux', 70],
    ['Divers', 25],
    ['Total', total],
  ];
  const { findings, questions } = checkTableau(read(grid));
  const said = [...questions, ...findings].map(({ niveau, lieu }) => [niveau, lieu.cellule]);
  expect(said).toEqual([[expected, 'B5']]);
});
