/**
 * Names of bailleurs that may be one: accents, points and legal forms aside. It is a guess, so it makes
 * suggestions that somebody accepts, and never joins two names by itself.
 */
import { keyOf, textOf, withoutAccents } from './cellText';

/** Legal forms as bare words, the longest first. */
const FORMES = [
  'societe anonyme d habitations a loyer modere',
  'societe anonyme cooperative',
  'societe anonyme',
  'societe cooperative',
  'office public departemental de l habitat',
  'office public de l habitat',
  'office public',
  'entreprise sociale pour l habitat',
  'societe d economie mixte',
  'sa d hlm',
  's?a?(?:em|eml)',
  '(?:d )?hlm',
  'sas?',
  'sarl',
  'scic',
  'scp',
  'oph(?:lm)?',
  'opdhlm',
  'opac',
  'esh',
  'epic',
];
const FORME = new RegExp(String.raw`\b(?:${FORMES.join('|')})\b`, 'g');

/** What is left of a name that two spellings of it share; all its letters where nothing is left. */
export function looseNameOf(name: string): string {
  const words = withoutAccents(textOf(name)).toLowerCase().replaceAll('.', '');
  const spaced = words.replace(/[^a-z0-9]+/g, ' ');
  const bare = spaced.replace(FORME, ' ').replaceAll(' ', '');
  return bare === '' ? spaced.replaceAll(' ', '') : bare;
}

/** The one name among several that may be meant by `name`; undefined for none, or for two. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const wanted = looseNameOf(name);
  const near = new Map(
    names.filter((each) => looseNameOf(each) === wanted).map((each) => [keyOf(each), each]),
  );
  return near.size === 1 ? [...near.values()][0] : undefined;
}
