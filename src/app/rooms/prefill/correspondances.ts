/** The columns chosen for a list, remembered by the set of its headings. */
import { guessCorrespondance } from '../../../core/envois/guessCorrespondance';
import { listeColonnes, type Correspondance, type Intitules } from '../../../core/envois/model';
import {
  parseCorrespondances,
  type CorrespondanceRetenue,
} from '../../../core/envois/parseCorrespondances';
import { wordsOf } from '../../../core/reading/wordsOf';
import type { KeyValueStore } from '../../session/lastEntete';

const KEY = 'relogement.correspondances';
/** Lists remembered at a time; the one used longest ago goes first. */
const MOST = 20;

/** What was chosen last for the same headings, in whatever order they stand; else what they tell. */
export function recallCorrespondance(storage: KeyValueStore, intitules: Intitules): Correspondance {
  const known = readKept(storage).find((each) => each.intitules === signature(intitules));
  if (!known) return guessCorrespondance(intitules);
  const found = listeColonnes.flatMap((key) => {
    const words = known.colonnes[key];
    const place = intitules.colonnes.find(({ texte }) => wordsOf(texte) === words);
    return words === undefined || !place ? [] : [[key, place.colonne] as const];
  });
  return Object.fromEntries(found);
}

/** Remembers a choice. A store that refuses changes nothing else. */
export function rememberCorrespondance(
  storage: KeyValueStore,
  intitules: Intitules,
  correspondance: Correspondance,
): void {
  const colonnes = Object.fromEntries(
    listeColonnes.flatMap((key) => {
      const texte = intitules.colonnes.find(
        ({ colonne }) => colonne === correspondance[key],
      )?.texte;
      return texte === undefined ? [] : [[key, wordsOf(texte)]];
    }),
  );
  const mine = signature(intitules);
  const others = readKept(storage).filter((each) => each.intitules !== mine);
  const next: readonly CorrespondanceRetenue[] = [{ intitules: mine, colonnes }, ...others].slice(
    0,
    MOST,
  );
  try {
    storage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Private browsing refuses storage: the next list is guessed again, no more.
  }
}

function signature({ colonnes }: Intitules): string {
  return colonnes
    .map(({ texte }) => wordsOf(texte))
    .sort()
    .join('|');
}

function readKept(storage: KeyValueStore): readonly CorrespondanceRetenue[] {
  try {
    return parseCorrespondances(JSON.parse(storage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}
