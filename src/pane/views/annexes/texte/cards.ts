import type { TexteControle } from '../../../../app/state/annexes';
import { endOf } from '../../../../core/textes/citation';
import type { TableauCompare } from '../../../../core/textes/comparer';
import {
  lignesTexte,
  statutsCitation,
  type LigneTexte,
  type StatutCitation,
} from '../../../../core/textes/lignesTexte';
import { mouvementsOf, type Mouvement } from '../../../../core/textes/mouvements';
import type { Compte } from '../../../words/annexesTexte';

/** `mouvement`: what moved since the version before. */
export type FilterCitation = StatutCitation | 'tout' | 'mouvement';

/** One article of the page. */
export type TexteItem =
  | { readonly kind: 'tableau'; readonly key: string; readonly compare: TableauCompare }
  | {
      readonly kind: 'citation';
      readonly key: string;
      readonly card: LigneTexte;
      readonly mouvement?: Mouvement | undefined;
    };

/** Everything that the page says of a text. */
export interface TexteCards {
  readonly cards: readonly LigneTexte[];
  /** Tables of the text of which something is said, or which nothing answers. */
  readonly tableaux: readonly TableauCompare[];
  /** What moved since the version before, where one was opened. */
  readonly mouvements: readonly Mouvement[] | undefined;
}

export function cardsOf({ check, avant }: TexteControle): TexteCards {
  const cards = lignesTexte(check);
  return {
    cards,
    tableaux: check.tableaux.filter(
      ({ avec, tableau }) => !avec || tableau.findings.length + tableau.questions.length > 0,
    ),
    mouvements: avant && mouvementsOf(lignesTexte(avant.check), cards),
  };
}

/** The articles that a filter leaves: tables first, where everything is shown. */
export function texteItems(
  { cards, tableaux, mouvements = [] }: TexteCards,
  filter: FilterCitation,
): readonly TexteItem[] {
  if (filter === 'mouvement') {
    return mouvements.flatMap((mouvement, index) => {
      const card = mouvement.apres ?? mouvement.avant;
      return card ? [{ kind: 'citation', key: `m${index}`, card, mouvement }] : [];
    });
  }
  const shown = filter === 'tout' ? cards : cards.filter(({ statut }) => statut === filter);
  return [
    ...(filter === 'tout' ? tableaux : []).map((compare): TexteItem => ({
      kind: 'tableau',
      key: compare.tableau.nom,
      compare,
    })),
    ...shown.map((card): TexteItem => ({ kind: 'citation', key: card.key, card })),
  ];
}

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
  { texte }: Pick<TexteControle, 'texte'>,
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
