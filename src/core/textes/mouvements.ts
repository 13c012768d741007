/** What moved from one version of a text to the next: figures, and what was found of them. */
import type { LigneTexte } from './lignesTexte';
import { motsOf } from './motsOf';

/** A line of both versions that changed, one that came, or one that went. */
export interface Mouvement {
  readonly avant: LigneTexte | undefined;
  readonly apres: LigneTexte | undefined;
}

/** Beyond this many lines without their like, words are no longer compared: everything moved. */
const MOST_COMPARED = 400;
/** Sentences that share fewer of their words are two sentences. */
const RESSEMBLANCE = 0.5;

/**
 * The lines that moved, in the order of `apres`, then those that went. Lines are the same by their
 * sentence, figures left out; else by the words of their sentence and their kind.
 */
export function mouvementsOf(
  avant: readonly LigneTexte[],
  apres: readonly LigneTexte[],
): readonly Mouvement[] {
  const waiting = new Map<string, LigneTexte[]>();
  for (const ligne of inText(avant)) {
    const key = keyOf(ligne);
    const known = waiting.get(key);
    if (known === undefined) waiting.set(key, [ligne]);
    else known.push(ligne);
  }
  const paired = inText(apres).map((ligne) => ({ ligne, of: waiting.get(keyOf(ligne))?.shift() }));
  const gone = [...waiting.values()].flat();
  const rest = new Set(gone);
  const moved = paired.flatMap(({ ligne, of }): readonly Mouvement[] => {
    const before = of ?? (gone.length <= MOST_COMPARED ? likest(ligne, rest) : undefined);
    if (before !== undefined) rest.delete(before);
    return before !== undefined && isSame(before, ligne) ? [] : [{ avant: before, apres: ligne }];
  });
  return [...moved, ...inText([...rest]).map((ligne) => ({ avant: ligne, apres: undefined }))];
}

function inText(lignes: readonly LigneTexte[]): readonly LigneTexte[] {
  return lignes.toSorted((a, b) => a.citation.position - b.citation.position);
}

/** The sentence without its figures, and which of its kinds the line is. */
function keyOf({ phrase, citation: { nature }, somme }: LigneTexte): string {
  const bare = phrase.replace(/[\d\s\u00a0\u202f.,’']+/g, ' ').toLowerCase();
  return `${nature}|${somme === undefined ? '' : '='}|${bare}`;
}

function likest(ligne: LigneTexte, among: ReadonlySet<LigneTexte>): LigneTexte | undefined {
  const mots = motsOf(ligne.phrase);
  let best: LigneTexte | undefined;
  let most = RESSEMBLANCE;
  for (const other of among) {
    if (other.citation.nature !== ligne.citation.nature || !other.somme !== !ligne.somme) continue;
    const share = shared(mots, motsOf(other.phrase));
    if (share > most) [best, most] = [other, share];
  }
  return best;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((mot) => b.has(mot)).length;
  return common / Math.max(1, a.size + b.size - common);
}

/** The same figure, found to be the same of the same cell. */
function isSame(a: LigneTexte, b: LigneTexte): boolean {
  return (
    a.citation.valeur === b.citation.valeur &&
    a.statut === b.statut &&
    placeOf(a) === placeOf(b) &&
    a.rapprochement?.cible?.valeur === b.rapprochement?.cible?.valeur
  );
}

function placeOf({ rapprochement }: LigneTexte): string {
  const { feuille = '', cellule = '' } = rapprochement?.cible ?? {};
  return `${feuille}!${cellule}`;
}
