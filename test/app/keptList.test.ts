import { reponseCommands } from '../../src/app/sheets/reponseCommands';
import { reponsesTable } from '../../src/core/annexes/reponses';
import type { CellValue } from '../../src/core/CellValue';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';

const [QUESTION, REPONSE, LIEU] = reponsesTable.columns;

/** A table of answers whose columns somebody moved, with one of their own. */
const MOVED = [
  ['Remarque', LIEU, REPONSE, QUESTION],
  ['vu avec Claude', 'Feuil1 ! D6', 'somme', 'question-1'],
] as const;

async function answered(cle: string): Promise<readonly (readonly CellValue[])[]> {
  const workbook = createFileWorkbook();
  const range = 'A1:D2';
  await workbook.apply([
    { kind: 'add-sheet', sheet: 'Réponses' },
    { kind: 'write', sheet: 'Réponses', range, values: MOVED.map((row) => [...row]) },
    {
      kind: 'add-table',
      sheet: 'Réponses',
      range,
      name: reponsesTable.name,
      style: null,
      filterButtons: false,
      banded: false,
    },
  ]);
  const asked = { question: { cle }, lieu: { feuille: 'Feuil1', cellule: 'D9' } };
  const commands = reponseCommands(await workbook.snapshot(), asked as never, 'pas-somme');
  await workbook.apply(commands);
  return (await workbook.snapshot()).sheets[0]?.values ?? [];
}

test('an answer given again is written under its headings, wherever somebody moved them', async () => {
  expect(await answered('question-1')).toEqual([
    [...MOVED[0]],
    ['vu avec Claude', 'Feuil1 ! D9', 'pas-somme', 'question-1'],
  ]);
});

test('another answer stands under it, in the same order', async () => {
  expect(await answered('question-2')).toEqual([
    [...MOVED[0]],
    [...MOVED[1]],
    [null, 'Feuil1 ! D9', 'pas-somme', 'question-2'],
  ]);
});
