import { columnKeys } from '../../src/core/forms/column';
import { computeEmpreinte } from '../../src/core/reading/computeEmpreinte';
import type { FormReading } from '../../src/core/reading/formReading';
import { FIRST, formB, ligneB, rows } from './build';

const lignes = rows([{}, { typologie: 'T1/T2' }]);
const certified = computeEmpreinte(formB({ lignes }));

test.each(Object.keys(formB().entete))(
  'a change of the header’s %s is a change of what was certified',
  (key) => {
    expect(computeEmpreinte(formB({ lignes, entete: { [key]: 'autre' } }))).not.toBe(certified);
  },
);

test.each(columnKeys)('so is one of the column %s', (key) => {
  const [first, second] = lignes;
  const changed = { rang: FIRST, cells: ligneB({ ...first?.cells, [key]: 'autre' }) };
  expect(computeEmpreinte(formB({ lignes: second ? [changed, second] : [] }))).not.toBe(certified);
});

test.each([
  ['a row gone', lignes.slice(0, 1)],
  ['a row more', rows([{}, { typologie: 'T1/T2' }, {}])],
  ['the rows in another order', lignes.toReversed()],
])('so is %s', (_, changed) => {
  expect(computeEmpreinte(formB({ lignes: changed }))).not.toBe(certified);
});

test('the certificate itself is none: it is filled afterwards', () => {
  const reading = formB({ lignes });
  const certification: FormReading['certification'] = {};
  expect(computeEmpreinte({ ...reading, certification } as FormReading)).toBe(certified);
});

test('nor is the order in which the header was read', () => {
  const reading = formB({ lignes });
  const entete = Object.fromEntries(Object.entries(reading.entete).toReversed());
  expect(computeEmpreinte({ ...reading, entete })).toBe(certified);
});
