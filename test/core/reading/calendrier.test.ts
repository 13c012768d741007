/** Workbooks that count their days since 1904: a number without a format of days is any of two days. */
import { checkForm } from '../../../src/core/check';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import { sentenceOf } from '../../../src/text/fr';
import { AUJOURDHUI, serial } from '../build';
import { workbook } from '../sheet';
import { feuille, menage, PREMIERE } from './formulaire';

const BAIL = 6;

/** A sheet of one household whose days show as such, but for those of the columns told. */
function sans(...columns: readonly number[]) {
  const one = feuille({ lignes: [menage('M-1', { dateBail: serial('2025-04-02') })] });
  const dates = one.values.map((_, r) =>
    r === PREMIERE - 1 ? [4, 5, BAIL].filter((column) => !columns.includes(column)) : [],
  );
  return { ...one, dates, depuis1904: true };
}

test('what shows as a day is one, and nothing is said', () => {
  const [form] = recogniseForms(workbook([sans()]));
  const codes = form && checkForm(form, AUJOURDHUI).findings.map(({ code }) => code);
  expect(codes).toEqual(['regime-2021']);
});

test('a bare number is told with both days, and the row is not paid', () => {
  const [form] = recogniseForms(workbook([sans(BAIL)]));
  if (!form) throw new Error('The form is there');
  const check = checkForm(form, AUJOURDHUI);
  const [found] = check.findings;
  expect([found?.code, found?.lieu.cellule]).toEqual(['date-invalide', `F${PREMIERE}`]);
  // 45749 days: 2 April 2025 by the calendar of 1900, four years and a day later by that of 1904.
  expect(found && sentenceOf(found).replace(/\u00a0/g, ' ')).toContain(
    '« 45749 » : nombre sans format de date, dans un classeur dont les dates partent de 1904. Saisissez la date (03/04/2029 ou 02/04/2025).',
  );
  expect(check.compteurs.montantForfaitaire).toBe(0);
});
