/** The bare words of a label: no accents, no case, no punctuation, no line breaks. */
import type { CellValue } from '../cell';

export function wordsOf(value: CellValue): string {
  if (typeof value !== 'string') return '';
  return value
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
