import fc from 'fast-check';

import { parseDate, readDate } from '../../src/core/cellDate';
import { addYears, dateOfSerial, isoDate, parseIso, serialOfDate } from '../../src/core/date';
import { day } from './build';

describe('serial numbers of the 1900 system', () => {
  test.each([
    [1, '1900-01-01', 'the first day'],
    [59, '1900-02-28', 'the eve of the day that never was'],
    [61, '1900-03-01', 'the day after it'],
    [43831, '2020-01-01', 'as Excel prints it'],
    [45749, '2025-04-02', 'worked out: 45658 is 1 January 2025, plus 91 days'],
    [45749.99, '2025-04-02', 'the hours are left out'],
    [2958465, '9999-12-31', 'the last day'],
  ])('%s is %s (%s)', (number, date) => {
    expect(dateOfSerial(number)).toBe(date);
    expect(serialOfDate(day(date))).toBe(Math.floor(number));
  });

  test.each([0, 0.5, -1, 2958466, Number.NaN])('%s is no day', (number) => {
    expect(dateOfSerial(number)).toBeUndefined();
  });

  test('going to a serial number and back gives the day again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (number) => {
        expect(serialOfDate(dateOfSerial(number) ?? day('1900-01-01'))).toBe(number);
      }),
    );
  });
});

describe('five years later', () => {
  test.each([
    ['2020-03-01', '2025-03-01', 'the same day'],
    ['2020-02-29', '2025-02-28', '29 February becomes 28 February in a common year'],
    ['2019-02-28', '2024-02-28', '28 February stays, even in a leap year'],
    ['2024-02-29', '2029-02-28', 'the other leap year'],
  ])('%s gives %s (%s)', (from, to) => {
    expect(addYears(day(from), 5)).toBe(to);
  });

  test('29 February comes back after four years', () => {
    expect(addYears(day('2020-02-29'), 4)).toBe('2024-02-29');
  });
});

describe('dates typed as text', () => {
  test.each([
    ['02/04/2025', '2025-04-02'],
    ['2/4/2025', '2025-04-02'],
    ['02-04-2025', '2025-04-02'],
    ['02.04.2025', '2025-04-02'],
    ['2025-04-02', '2025-04-02'],
    ['2025-04-02T00:00:00', '2025-04-02'],
    ['29/02/2024', '2024-02-29'],
  ])('%s reads as %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  test.each([
    '29/02/2025',
    '31/04/2025',
    '04/13/2025',
    '02/04/25',
    '02/04-2025',
    '31/12/1899',
    '2025-4-2',
    'avril 2025',
    '',
  ])('« %s » reads as no date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  test('no-break spaces around a text are left out', () => {
    expect(readDate('\u00a002/04/2025 ')).toMatchObject({ kind: 'texte', date: '2025-04-02' });
  });

  test.each([[true], [0], [-3], [2958466]])('%s is an invalid date, not a text', (value) => {
    expect(readDate(value).kind).toBe('invalide');
  });

  test.each([[null], [''], ['  '], ['\u00a0'], ['#N/A']])('%j is nothing to read', (value) => {
    expect(readDate(value).kind).toBe('vide');
  });

  test('a text of jj/mm/aaaa reads back as its day', () => {
    const days = fc.integer({ min: 61, max: 73050 });
    fc.assert(
      fc.property(days, (number) => {
        const date = dateOfSerial(number) ?? day('1900-01-01');
        const [y, m, d] = date.split('-');
        expect(parseDate(`${d}/${m}/${y}`)).toBe(date);
        expect(parseIso(date)).toBe(isoDate(Number(y), Number(m), Number(d)));
      }),
    );
  });
});
