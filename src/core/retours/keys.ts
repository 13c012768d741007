/** What conventions, bailleurs, files and identifiers are compared and sorted by. */
import { keyOf, textOf, withoutAccents } from '../cellText';
import type { CellValue } from '../CellValue';

/** Words that say what a number is, and not which one. */
const CONVENTION_WORDS = /\b(?:conventions?|protocoles?|numeros?|num|nos?|n)\b|\bn(?=\d)/g;

/** « 168 », « n° 168 » and « Convention n°168 » are the same convention. */
export function conventionKey(value: CellValue): string {
  const words = withoutAccents(textOf(value)).toLowerCase().replace(/[°º]/g, ' ');
  const bare = words.replace(CONVENTION_WORDS, ' ').replace(/[^a-z0-9]+/g, '');
  return bare === '' ? keyOf(value) : bare;
}

/** A file by its own name: no folder, no case, no « (1) » of a second download. */
export function fichierKey(fichier: string): string {
  const name = fichier.split(/[\\/]/).at(-1) ?? fichier;
  return keyOf(name.replace(/ ?\(\d+\)(?=\.[^.]*$)/, ''));
}

/** A text to sort by: no accents, no case, and numbers as numbers (M-2 before M-10). */
export function sortKey(value: CellValue): string {
  return withoutAccents(keyOf(value)).replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

/** The same order everywhere, whatever the language of the machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
