/** Names of the files that are sent: plain letters, so that every system and mailbox keeps them. */

import { withoutAccents } from '../cellText';

/** The part that the name of a bailleur or an operation may take of a file's name, in characters. */
const LONGEST = 60;

/** What is sent: the short name of the operation, empty where nobody named it, and the year. */
export interface Campagne {
  readonly operation: string;
  readonly annee: number;
}

/**
 * `ModeleB_Planoise_Grand-Besancon-Habitat_2025.xlsx`. Accents go, what is no letter or digit becomes one
 * hyphen. `taken` holds the names given so far, in lower case: a second one gets a number.
 */
export function fichierOf(
  bailleur: string,
  { operation, annee }: Campagne,
  taken: ReadonlySet<string>,
): string {
  const base = plain(bailleur) || 'bailleur';
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const name = `${joined('ModeleB', plain(operation), `${base}${suffix}`, annee)}.xlsx`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The name of the archive of several of them. */
export function archiveOf({ operation, annee }: Campagne): string {
  return `${joined('ModelesB', plain(operation), annee)}.zip`;
}

const joined = (...parts: readonly (string | number)[]) =>
  parts.filter((part) => part !== '').join('_');

function plain(text: string): string {
  const words = withoutAccents(text)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST);
  return words.replace(/^-+|-+$/g, '');
}
