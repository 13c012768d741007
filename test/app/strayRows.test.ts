import { strayRowsCommands } from '../../src/app/changes/parts/strayRows';
import { FIRST, formB, ligneB, rows } from '../core/build';

test('rows right of the table are moved from where they stand: the household beside them stays', () => {
  const aside = { rang: FIRST, gauche: 11, cells: ligneB({ menage: 'D-1' }) };
  const reading = formB({ lignes: rows([{}, {}]), horsTableau: [aside] });
  const writes = strayRowsCommands(reading).flatMap((command) =>
    command.kind === 'write' ? [command] : [],
  );
  const emptied = writes.filter(({ values }) => values.flat().every((value) => value === null));
  expect(emptied.map(({ range }) => range)).toEqual([`K${FIRST}:S${FIRST}`]);
  const placed = writes.find(({ values }) => values[0]?.includes('D-1'));
  expect(placed?.range).toBe(`A${FIRST + 2}:I${FIRST + 2}`);
});
