import { isPromised, isSetSupported } from '../../wire/versions';

test.each([
  ['ExcelApi', '1.9', true, 'an earlier version'],
  ['ExcelApi', '1.10', true, 'the very version, with two figures'],
  ['ExcelApi', '1.11', false, 'the next version'],
  ['excelapi', '1.10', true, 'the name in another case'],
  ['ExcelApi', undefined, true, 'no version'],
  ['ExcelApiOnline', '1.1', false, 'a set that is not promised'],
] as const)('%s %s is supported: %s (%s)', (...[set, version, expected]) => {
  expect(isSetSupported({ ExcelApi: '1.10' }, set, version)).toBe(expected);
});

test('a member names a version of ExcelApi, or a set of its own', () => {
  const matrix = { ExcelApi: '1.17', ExcelApiOnline: '1.1' };
  expect(isPromised(matrix, '1.17')).toBe(true);
  expect(isPromised(matrix, '1.18')).toBe(false);
  expect(isPromised(matrix, 'ExcelApiOnline 1.1')).toBe(true);
  expect(isPromised({ ExcelApi: '1.17' }, 'ExcelApiOnline 1.1')).toBe(false);
});
