/** The bare words of a label: no accents, no case, no punctuation, no line breaks. */
import type { CellValue } from '../cell';
import { textOf, withoutAccents } from '../cellText';

export function wordsOf(value: CellValue): string {
  if (typeof value !== 'string') return '';
  return withoutAccents(textOf(value))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
