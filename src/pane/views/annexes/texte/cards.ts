import type { TexteControle } from '../../../../app/state/annexes';
import { endOf } from '../../../../core/textes/citation';
import {
  statutsCitation,
  type LigneTexte,
  type StatutCitation,
} from '../../../../core/textes/lignesTexte';
import type { Compte } from '../../../words/annexesTexte';

export type FilterCitation = StatutCitation | 'tout';

export function countStatuts(cards: readonly LigneTexte[]): Compte {
  const entries = statutsCitation.map((statut) => [
    statut,
    cards.filter((card) => card.statut === statut).length,
  ]);
  return Object.fromEntries(entries) as Compte;
}

/** A sentence around its quotation: before, the figure, after. */
export interface Extrait {
  readonly avant: string;
  readonly cite: string;
  readonly apres: string;
}

/** How much of a long sentence is shown on each side, in characters. */
const AUTOUR = 160;

/** The sentence of a card with its figure set apart; a long one is cut at words. Marks of emphasis go. */
export function extraitOf(
  { texte }: TexteControle,
  { citation, phrase, rapprochement }: LigneTexte,
): Extrait {
  const start = texte.lastIndexOf(phrase, citation.position);
  const isThere = start >= 0 && start + phrase.length >= endOf(citation);
  const cite = plain(citation.texte);
  if (!isThere)
    return {
      avant: rapprochement?.tableau === undefined ? '' : `${phrase}\u00a0: `,
      cite,
      apres: '',
    };
  const before = plain(texte.slice(start, citation.position));
  const after = plain(texte.slice(endOf(citation), start + phrase.length));
  return { avant: tail(before), cite, apres: head(after) };
}

/** « **5 milliards d’euros** » is how some files print bold. */
const plain = (text: string) => text.replace(/\*\*|__/g, '');

function tail(text: string): string {
  return text.length <= AUTOUR ? text : `… ${text.slice(-AUTOUR).replace(/^\S*\s+/, '')}`;
}

function head(text: string): string {
  return text.length <= AUTOUR ? text : `${text.slice(0, AUTOUR).replace(/\s+\S*$/, '')} …`;
}
