/** The row that the user stands in, and the amount that is written there. */
import { checked, goodRow, insertB, setUp, type Bench } from './support/bench';

let bench: Bench;
let first: number;

beforeEach(async () => {
  bench = await setUp();
  await insertB(bench);
  first = (bench.excel.workbook.table('ModeleB_1')?.area.top ?? 0) + 1;
  bench.type('Modèle B', `A${first}`, [goodRow('M-1'), goodRow('M-2')]);
  await checked(bench);
});

afterEach(() => bench.dispose());

const ligne = () => bench.session.getState().ligne;
async function stand(rang: number) {
  await bench.workbook.select('Modèle B', `F${rang}`);
  await checked(bench);
}

test('is told with its household, its lease and its amounts, and follows what is typed', async () => {
  expect(ligne()?.rang).not.toBe(first + 1);
  await stand(first + 1);
  expect(ligne()).toEqual({
    rang: first + 1,
    menage: 'M-2',
    bail: '2025-04-02',
    montants: {
      loyer: { cellule: `H${first + 1}`, valeur: 6.05 },
      plafond: { cellule: `I${first + 1}`, valeur: 6.2 },
    },
  });
  bench.type('Modèle B', `F${first + 1}`, [['03/05/2025']]);
  await checked(bench);
  expect(ligne()?.bail).toBe('2025-05-03');
});

test('is none on an empty row, nor outside of the rows', async () => {
  await stand(first + 1);
  await stand(first + 3);
  expect(ligne()).toBeUndefined();
  await stand(first + 1);
  await stand(2);
  expect(ligne()).toBeUndefined();
});

test('takes an amount with the decimals that it has, as one change that is taken back', async () => {
  const cell = () => bench.sheet('Modèle B').styleAt(first, 9).numberFormat;
  const request = { rang: first, menage: 'M-1', colonne: 'plafond', montant: 6.4797 } as const;
  await bench.session.writeMontant(request);
  expect(bench.value('Modèle B', `I${first}`)).toBe(6.4797);
  expect(cell()).toBe('0.0000');
  expect(bench.session.getState().notice).toMatchObject({ kind: 'montant-ecrit', undoable: true });
  await bench.session.undo();
  expect(bench.value('Modèle B', `I${first}`)).toBe(6.2);
});

test('is refused where another household stands there by now', async () => {
  const request = { rang: first, menage: 'M-9', colonne: 'plafond', montant: 6.47 } as const;
  await bench.session.writeMontant(request);
  expect(bench.value('Modèle B', `I${first}`)).toBe(6.2);
});
