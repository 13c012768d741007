/** A form of as many rows as a sheet can hold in practice. */
import { checkForm, recheckRows, replaceRows } from '../../src/core/check';
import { AUJOURDHUI, FIRST, formB, ligneB, rows } from '../core/build';
import { secondsOf } from '../support/secondsOf';

test('a hundred thousand rows are checked in 5 seconds, and one of them again in half a second', () => {
  const reading = formB({ lignes: rows(Array.from({ length: 100_000 }, () => ({}))) });
  let check = checkForm(formB(), AUJOURDHUI);
  expect(secondsOf(() => (check = checkForm(reading, AUJOURDHUI)), 5)).toBeLessThan(5);
  expect(check.compteurs.eligibles).toBe(100_000);
  const next = replaceRows(reading, [FIRST], [{ rang: FIRST, cells: ligneB({ loyer: 9 }) }]);
  const again = () => recheckRows(check, next, [FIRST], AUJOURDHUI);
  expect(secondsOf(again, 0.5)).toBeLessThan(0.5);
});

test('one household filled down fifty thousand rows costs no more than as many households', () => {
  const reading = formB({ lignes: rows(Array.from({ length: 50_000 }, () => ({ menage: 'M' }))) });
  let check = checkForm(formB(), AUJOURDHUI);
  expect(secondsOf(() => (check = checkForm(reading, AUJOURDHUI)), 4)).toBeLessThan(4);
  expect(check.findings).toHaveLength(50_000);
});
