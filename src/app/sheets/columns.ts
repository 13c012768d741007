import type { SmallColumn } from './smallTable';
import { PROMPTS } from './words';

/** How a date is written in our tables. */
export const DAY_FORMAT = 'dd/mm/yyyy';
/** Cents show, since the Anru pays to the cent; the French Excel separates thousands by a space. */
export const EUROS_FORMAT = '#,##0.00';

const plainColumn = (heading: string, width: number): SmallColumn => ({
  heading,
  width,
  format: '@',
  horizontal: 'left',
});

/** A text longer than its column goes on under itself: paper shows it whole. */
export const textColumn = (heading: string, width: number): SmallColumn => ({
  ...plainColumn(heading, width),
  wrap: true,
});

/** What ties a row to its form, or says what it was made of: for the add-in only, on one line. */
export const technicalColumn = (heading: string, width: number): SmallColumn => ({
  ...plainColumn(heading, width),
  technical: true,
});

export const dayColumn = (heading: string): SmallColumn => ({
  heading,
  width: 13,
  format: DAY_FORMAT,
  horizontal: 'center',
  expects: { rule: { type: 'date', min: 1 }, words: PROMPTS.date },
});

/** A rule is « greater than »: zero is right, and nothing is between it and a cent less. */
const LESS_THAN_ZERO = -0.01;

/** Amounts in euros. A text, or less than zero, is asked about. */
export const eurosColumn = (heading: string): SmallColumn => ({
  heading,
  width: 14,
  format: EUROS_FORMAT,
  horizontal: 'right',
  expects: { rule: { type: 'decimal', min: LESS_THAN_ZERO }, words: PROMPTS.euros },
});

/** How the columns of a table look, whatever their order; one that somebody added holds anything, or texts. */
export function looksOf(
  headings: readonly string[],
  ours: readonly SmallColumn[],
  format: 'General' | '@' = 'General',
): readonly SmallColumn[] {
  return headings.map(
    (heading) =>
      ours.find((column) => column.heading === heading) ?? { ...plainColumn(heading, 14), format },
  );
}
