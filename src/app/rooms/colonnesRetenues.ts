/** The columns chosen for a list, remembered by the set of its headings. */
import { parseCorrespondances } from '../../core/envois/parseCorrespondances';
import { signatureOf } from '../../core/reading/choixColonnes';
import type { Intitule } from '../../core/reading/formReading';
import { wordsOf } from '../../core/reading/wordsOf';
import type { KeyValueStore } from '../session/lastEntete';

/** Lists remembered at a time; the one used longest ago goes first. */
const MOST = 20;

type IntituleLu = Pick<Intitule, 'colonne' | 'texte'>;
/** Which sheet column holds what. */
type Colonnes<K extends string> = Readonly<Partial<Record<K, number>>>;

/** Where the columns of lists for one purpose are kept, and what their columns may hold. */
export interface Tiroir<K extends string> {
  readonly storage: KeyValueStore;
  readonly cle: string;
  readonly keys: readonly K[];
}

/** What was chosen last for the same headings, in whatever order they stand; undefined for others. */
export function recallColonnes<K extends string>(
  tiroir: Tiroir<K>,
  intitules: readonly IntituleLu[],
): Colonnes<K> | undefined {
  const known = readKept(tiroir).find((each) => each.intitules === signatureOf(intitules));
  if (!known) return undefined;
  const found = tiroir.keys.flatMap((key) => {
    const words = known.colonnes[key];
    const place = intitules.find(({ texte }) => wordsOf(texte) === words);
    return words === undefined || !place ? [] : [[key, place.colonne] as const];
  });
  return Object.fromEntries(found) as Colonnes<K>;
}

/** Remembers a choice. A store that refuses changes nothing else. */
export function rememberColonnes<K extends string>(
  tiroir: Tiroir<K>,
  intitules: readonly IntituleLu[],
  chosen: Colonnes<K>,
): void {
  const colonnes = Object.fromEntries(
    tiroir.keys.flatMap((key) => {
      const texte = intitules.find(({ colonne }) => colonne === chosen[key])?.texte;
      return texte === undefined ? [] : [[key, wordsOf(texte)]];
    }),
  );
  const mine = signatureOf(intitules);
  const others = readKept(tiroir).filter((each) => each.intitules !== mine);
  const next = [{ intitules: mine, colonnes }, ...others].slice(0, MOST);
  try {
    tiroir.storage.setItem(tiroir.cle, JSON.stringify(next));
  } catch {
    // Private browsing refuses storage: the next list is guessed again, no more.
  }
}

function readKept<K extends string>({ storage, cle, keys }: Tiroir<K>) {
  try {
    return parseCorrespondances(JSON.parse(storage.getItem(cle) ?? '[]'), keys);
  } catch {
    return [];
  }
}
