import type { TexteControle } from '../../../../app/state/annexes';
import type { TexteCheck } from '../../../../core/textes/checkTexte';
import type { Citation } from '../../../../core/textes/citation';
import { endOf } from '../../../../core/textes/citation';
import type { ProseFinding } from '../../../../core/textes/finding';
import type { Rapprochement } from '../../../../core/textes/reconcile';
import { statutOfSomme } from '../../../../core/textes/sommes';
import type { SommeAnnoncee } from '../../../../core/textes/sommes';
import { STATUTS, type Compte, type StatutCitation } from '../../../words/annexesTexte';

/** One card: an amount set against the annexes, an announced sum, or a count that is to come. */
export interface CitationCard {
  readonly key: string;
  readonly statut: StatutCitation;
  readonly citation: Citation;
  readonly phrase: string;
  readonly rapprochement?: Rapprochement;
  readonly somme?: SommeAnnoncee;
  /** What is said of it, where it is a finding. */
  readonly finding?: ProseFinding | undefined;
}

export type FilterCitation = StatutCitation | 'tout';

/** Everything that the text quotes: what is to be mended or confirmed first, then in its order. */
export function citationCards({ rapprochements, sommes, findings }: TexteCheck) {
  const found = new Map(
    findings.map((finding) => [keyOf(finding.citation, isSomme(finding)), finding]),
  );
  const amounts = rapprochements.map((rapprochement): CitationCard => {
    const { citation, phrase, statut } = rapprochement;
    const key = keyOf(citation, false);
    return {
      key,
      statut: citation.valeur === undefined ? 'a-completer' : statut,
      citation,
      phrase,
      rapprochement,
      finding: found.get(key),
    };
  });
  const sums = sommes.map((somme): CitationCard => {
    const { citation, phrase } = somme;
    const key = keyOf(citation, true);
    const statut = statutOfSomme(somme);
    return { key, statut, citation, phrase, somme, finding: found.get(key) };
  });
  const rank = ({ statut }: CitationCard) => STATUTS.indexOf(statut);
  return [...amounts, ...sums, ...placeholders(findings)].sort(
    (a, b) => rank(a) - rank(b) || a.citation.position - b.citation.position,
  );
}

function isSomme({ code }: ProseFinding): boolean {
  return code === 'somme-annoncee' || code === 'somme-a-confirmer';
}

/** Counts to complete stand in no other list. */
function placeholders(findings: readonly ProseFinding[]): readonly CitationCard[] {
  return findings
    .filter(({ code, citation }) => code === 'valeur-a-completer' && citation.nature === 'compte')
    .map((finding) => {
      const { citation, phrase } = finding;
      return { key: keyOf(citation, false), statut: 'a-completer', citation, phrase, finding };
    });
}

const keyOf = ({ position }: Citation, isSomme: boolean) => `${position}${isSomme ? '=' : ''}`;

export function countStatuts(cards: readonly CitationCard[]): Compte {
  const entries = STATUTS.map((statut) => [
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
export function extraitOf({ texte }: TexteControle, { citation, phrase }: CitationCard): Extrait {
  const start = texte.lastIndexOf(phrase, citation.position);
  const isThere = start >= 0 && start + phrase.length >= endOf(citation);
  const cite = plain(citation.texte);
  if (!isThere) return { avant: '', cite, apres: '' };
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
