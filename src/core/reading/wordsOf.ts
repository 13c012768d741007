/** The bare words of a label: no accents, no case, no punctuation, no line breaks. */
import { textOf, withoutAccents } from '../cellText';
import type { CellValue } from '../CellValue';

export function wordsOf(value: CellValue): string {
  if (typeof value !== 'string') return '';
  return withoutAccents(textOf(value))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
