/** Which column answers each heading, where several could: words decide, a person else, places never. */
import { columnLetters } from '../../grid/a1';
import { columnKeys, type ColumnKey } from '../forms/column';
import type { ChoixColonnes, Intitule } from './formReading';
import { isDecisive, officialColumn } from './vocabulaire';
import type { IntituleKey } from './vocabulaire';
import { wordsOf } from './wordsOf';

/** A heading that may answer a column, with the words above it that say what it is about. */
export interface Candidat<K extends IntituleKey = IntituleKey> {
  readonly key: K;
  readonly intitule: Intitule;
  /** The text of the group of columns that it stands under; empty for none. */
  readonly groupe: string;
}

export interface ColonnesChoisies<K extends IntituleKey> {
  readonly colonnes: Readonly<Partial<Record<K, number>>>;
  /** The headings between which no word decides. */
  readonly ambigus: Readonly<Partial<Record<K, readonly Intitule[]>>>;
}

/** Settles each heading. What somebody chose for headings such as these wins over their words. */
export function chooseColumns<K extends IntituleKey>(
  candidats: readonly Candidat<K>[],
  voulus: Partial<Record<K, number>>,
): ColonnesChoisies<K> {
  const colonnes: Partial<Record<K, number>> = { ...voulus };
  const ambigus: Partial<Record<K, readonly Intitule[]>> = {};
  const taken = new Set<number>(Object.values<number>(colonnes as Record<K, number>));
  const free = candidats.filter(({ intitule }) => !taken.has(intitule.colonne));
  for (const key of new Set(free.map((candidat) => candidat.key))) {
    if (colonnes[key] !== undefined) continue;
    const left = decide(free.filter((candidat) => candidat.key === key));
    const [only] = left;
    if (left.length === 1 && only) colonnes[key] = only.intitule.colonne;
    else ambigus[key] = left.map(({ intitule }) => intitule);
  }
  return { colonnes, ambigus };
}

/** The candidates that words leave: the official heading, then words for, then those of the group. */
function decide<K extends IntituleKey>(candidats: readonly Candidat<K>[]): readonly Candidat<K>[] {
  const tests: readonly ((candidat: Candidat<K>) => boolean)[] = [
    ({ key, intitule }) => officialColumn(intitule.texte) === key,
    ({ key, intitule }) => isDecisive(key, wordsOf(intitule.texte)),
    ({ key, groupe }) => isDecisive(key, wordsOf(groupe)),
  ];
  return tests.reduce((left, test) => {
    const kept = left.filter(test);
    return kept.length > 0 ? kept : left;
  }, candidats);
}

/** The columns that somebody chose for these headings, by their text or by their letters. */
export function chosenColumns<K extends IntituleKey>(
  choix: readonly ChoixColonnes<K>[],
  signature: string,
  intitules: readonly Intitule[],
): Partial<Record<K, number>> {
  const found = choix
    .filter((one) => one.intitules === undefined || one.intitules === signature)
    .flatMap(({ colonnes }) => Object.entries(colonnes) as [K, string][])
    .flatMap(([key, voulu]) => {
      const place = placeOf(voulu, intitules);
      return place === undefined ? [] : [[key, place] as const];
    });
  return Object.fromEntries(found) as Partial<Record<K, number>>;
}

/** What somebody chose, as headings. */
export function chosenIntitules(
  voulus: Readonly<Partial<Record<ColumnKey, number>>>,
  intitules: readonly Intitule[],
): Readonly<Partial<Record<ColumnKey, Intitule>>> {
  const found = columnKeys.flatMap((key) => {
    const intitule = intitules.find(({ colonne }) => colonne === voulus[key]);
    return intitule ? [[key, intitule] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The one column that a heading or letters name; undefined for none, and for several. */
export function placeOf(
  voulu: string,
  intitules: readonly Pick<Intitule, 'colonne' | 'texte'>[],
): number | undefined {
  const same = intitules.filter(({ texte }) => wordsOf(texte) === wordsOf(voulu));
  if (same.length === 1) return same[0]?.colonne;
  const named = intitules.find(({ colonne }) => columnLetters(colonne) === voulu.trim());
  return named?.colonne;
}

/** What tells a layout from others: its headings, in whatever order they stand. */
export function signatureOf(intitules: readonly Pick<Intitule, 'texte'>[]): string {
  return intitules
    .map(({ texte }) => wordsOf(texte))
    .sort()
    .join('|');
}
