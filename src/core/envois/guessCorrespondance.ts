/** Guesses what each column of a list holds from its heading. */
import { wordsOf } from '../reading/wordsOf';
import { listeColonnes, type Correspondance, type Intitules, type ListeColonne } from './model';
import { contraires, synonymes } from './synonymes';

/** A heading that only begins like a synonym is trusted less than any that is one. */
const BEGINS = 1000;

interface Candidat {
  readonly key: ListeColonne;
  readonly colonne: number;
  readonly rank: number;
}

/** The surest heading of each kind, leftmost among equals; a column is chosen once. */
export function guessCorrespondance({ colonnes }: Pick<Intitules, 'colonnes'>): Correspondance {
  const candidats = colonnes.flatMap(({ colonne, texte }) => candidatsOf(colonne, texte));
  candidats.sort((a, b) => a.rank - b.rank || a.colonne - b.colonne);
  const chosen: Partial<Record<ListeColonne, number>> = {};
  const taken = new Set<number>();
  for (const { key, colonne } of candidats) {
    if (chosen[key] !== undefined || taken.has(colonne)) continue;
    chosen[key] = colonne;
    taken.add(colonne);
  }
  return chosen;
}

function candidatsOf(colonne: number, texte: string): readonly Candidat[] {
  return listeColonnes.flatMap((key) => {
    const rank = rankOf(key, wordsOf(texte));
    return rank === undefined ? [] : [{ key, colonne, rank }];
  });
}

/** How surely a heading names a kind of column: 0 is the surest; undefined for not at all. */
function rankOf(key: ListeColonne, words: string): number | undefined {
  const same = synonymes[key].indexOf(words);
  if (same >= 0) return same;
  if (contraires[key]?.test(words)) return undefined;
  const begins = synonymes[key].findIndex((synonyme) => words.startsWith(`${synonyme} `));
  return begins < 0 ? undefined : BEGINS + begins;
}
