import { chooseOperation } from '../../src/cli/chooseOperation';
import { formB } from '../core/build';

const of = (idtopOperation: string | null) => formB({ entete: { idtopOperation } });
const [planoise, grette] = [of('168-P'), of('168-G')];

test('with one operation nobody has to name it', () => {
  expect(chooseOperation([planoise, of('168-p ')], undefined, 'a.xlsx')).toHaveLength(2);
});

test('with several and none named, they are listed', () => {
  expect(() => chooseOperation([planoise, grette], undefined, 'a.xlsx')).toThrow(
    'a.xlsx contient 2 opérations («\u00a0168-P\u00a0» et «\u00a0168-G\u00a0»)\u00a0: indiquez laquelle avec --operation.',
  );
});

test.each(['168-G', ' 168-g', '168‑G'])('%s is that of the second form', (operation) => {
  expect(chooseOperation([planoise, grette], operation, 'a.xlsx')).toEqual([grette]);
});

test('an operation that the workbook does not hold is refused, with those that it does', () => {
  expect(() => chooseOperation([planoise], '168-C', 'a.xlsx')).toThrow(
    'a.xlsx ne contient aucun Modèle A de l’opération «\u00a0168-C\u00a0». Le classeur contient «\u00a0168-P\u00a0».',
  );
});
