import { displayText } from '../../model';
import type { Scalar } from '../../model';

test.each<[Scalar, string, string]>([
  [6.05, 'General', '6,05'],
  [6.05, '0.00', '6,05'],
  [36_500, '#,##0 €', '36\u202f500 €'],
  [36_500.5, '#,##0.00', '36\u202f500,50'],
  [45_749, 'dd/mm/yyyy', '02/04/2025'],
  [-1, 'dd/mm/yyyy', '########'],
  [0.12, '0%', '12%'],
  [true, 'General', 'VRAI'],
  ['T1/T2', 'dd/mm/yyyy', 'T1/T2'],
  ['007', '@', '007'],
  [{ error: '#VALUE!' }, 'General', '#VALEUR!'],
  [{ error: '#REF!' }, '0.00', '#REF!'],
  [null, '0.00', ''],
  [5, 'pas un format [', '5'],
])('%j as %s reads %s', (value, format, text) => {
  expect(displayText(value, format)).toBe(text);
});
