/** Cells of the three date columns that hold no date. */
import { isAmericanDate, isByPlaces, readDate } from '../cellDate';
import { dateOfSerial, serialOfDate } from '../date';
import type { IsoDate } from '../date';
import { dateKeys, type DateKey } from '../forms/column';
import type { RowReading } from '../reading/formReading';
import { findingInRow, inColumns } from './findingAt';
import { filled, isDate } from './formula';
import type { RowRule } from './rule';

/** The number format of a date cell, in US tokens. */
export const DATE_FORMAT = 'dd/mm/yyyy';

export const dateCellule: RowRule = {
  codes: ['date-invalide', 'date-texte'],
  check(row, context) {
    return inColumns(dateKeys, (champ) => {
      const lu = readDate(row.cells[champ]);
      if (lu.kind !== 'invalide' && lu.kind !== 'texte') return undefined;
      const at = { context, row, champ };
      if (lu.kind === 'invalide') {
        const moisDabord = isAmericanDate(row.cells[champ]) && { moisDabord: true as const };
        const constat = { code: 'date-invalide' as const, valeur: lu.valeur, ...moisDabord };
        return findingInRow({ ...constat, ...joursOf(row, champ) }, at);
      }
      const constat = { code: 'date-texte' as const, valeur: lu.valeur, date: lu.date };
      const unsure = context.moisDabord.has(champ) && isByPlaces(row.cells[champ]);
      if (unsure) return findingInRow({ ...constat, incertaine: true }, at);
      return findingInRow(constat, at, correction(lu.date));
    });
  },
  /** Both codes leave the row to be completed, so the sheet needs one condition for the two. */
  conditions({ cell }) {
    return dateKeys.map((champ) => ({
      codes: ['date-invalide', 'date-texte'] as const,
      champ,
      formula: `AND(${filled(cell[champ])},NOT(${isDate(cell[champ])}))`,
    }));
  },
};

/** Days between the first day of the calendar of 1900 and that of 1904. */
const SINCE_1904 = 1462;

/** The two days that a number without a format means in a workbook that counts since 1904. */
function joursOf({ cells, natures }: RowReading, champ: DateKey) {
  if (natures?.[champ] !== 'depuis-1904') return {};
  const serial = Number(cells[champ]);
  const jours = [serial + SINCE_1904, serial].flatMap((day) => dateOfSerial(day) ?? []);
  return { jours };
}

function correction(date: IsoDate) {
  const [year, month, day] = date.split('-');
  return {
    valeur: serialOfDate(date),
    format: DATE_FORMAT,
    libelle: `${day}/${month}/${year}`,
  };
}
