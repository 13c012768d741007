/** Names of the files that are sent: plain letters, so that every system and mailbox keeps them. */

import { withoutAccents } from '../cellText';

/** The part that the bailleur's name may take of a file's name, in characters. */
const LONGEST = 60;

/**
 * `ModeleB_Grand-Besancon-Habitat_2025.xlsx`. Accents go, what is no letter or digit becomes one
 * hyphen. `taken` holds the names given so far, in lower case: a second one gets a number.
 */
export function fichierOf(bailleur: string, annee: number, taken: ReadonlySet<string>): string {
  const base = plain(bailleur);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const name = `ModeleB_${base}${suffix}_${annee}.xlsx`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** The name of the archive of several of them. */
export function archiveOf(annee: number): string {
  return `ModelesB_${annee}.zip`;
}

function plain(text: string): string {
  const words = withoutAccents(text)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, LONGEST);
  return words.replace(/^-+|-+$/g, '') || 'bailleur';
}
