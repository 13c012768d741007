/** Everything that a text quotes with what was found of it, one line each: for the pane and the report. */
import type { TexteCheck } from './checkTexte';
import type { Citation } from './citation';
import type { ProseFinding } from './finding';
import { statuts } from './reconcile';
import type { Rapprochement, StatutRapprochement } from './reconcile';
import { statutOfSomme } from './sommes';
import type { SommeAnnoncee } from './sommes';

/** What is known of one quotation; a placeholder waits for its figure. */
export type StatutCitation = StatutRapprochement | 'a-completer';

/** In the order in which they are shown: what is to be mended or confirmed first. */
export const statutsCitation: readonly StatutCitation[] = [
  'different',
  'a-completer',
  ...statuts.filter((statut) => statut !== 'different'),
];

/** An amount set against the annexes, an announced sum, or a count that is to come. */
export interface LigneTexte {
  readonly key: string;
  readonly statut: StatutCitation;
  readonly citation: Citation;
  readonly phrase: string;
  readonly rapprochement?: Rapprochement;
  readonly somme?: SommeAnnoncee;
  /** What is said of it, where it is a finding. */
  readonly finding?: ProseFinding | undefined;
}

/** By status, each in the order of the text. */
export function lignesTexte({
  rapprochements,
  sommes,
  findings,
}: TexteCheck): readonly LigneTexte[] {
  const found = new Map(
    findings.map((finding) => [keyOf(finding.citation, isSomme(finding)), finding]),
  );
  const amounts = rapprochements.map((rapprochement): LigneTexte => {
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
  const sums = sommes.map((somme): LigneTexte => {
    const { citation, phrase } = somme;
    const key = keyOf(citation, true);
    return { key, statut: statutOfSomme(somme), citation, phrase, somme, finding: found.get(key) };
  });
  const rank = ({ statut }: LigneTexte) => statutsCitation.indexOf(statut);
  return [...amounts, ...sums, ...placeholders(findings)].sort(
    (a, b) => rank(a) - rank(b) || a.citation.position - b.citation.position,
  );
}

function isSomme({ code }: ProseFinding): boolean {
  return code === 'somme-annoncee' || code === 'somme-a-confirmer';
}

const MENTIONS: Readonly<Partial<Record<ProseFinding['code'], StatutCitation>>> = {
  'valeur-a-completer': 'a-completer',
  'siren-invalide': 'different',
  'somme-pourcentages': 'a-confirmer',
};

/** Counts and dates to complete, SIREN and shares stand in no other list. */
function placeholders(findings: readonly ProseFinding[]): readonly LigneTexte[] {
  return findings
    .filter(({ code, citation }) => code in MENTIONS && citation.nature === 'compte')
    .map((finding) => {
      const { citation, phrase, code } = finding;
      const statut = MENTIONS[code] ?? 'a-completer';
      return { key: `${keyOf(citation, false)}${code}`, statut, citation, phrase, finding };
    });
}

const keyOf = ({ position }: Citation, isSum: boolean) => `${position}${isSum ? '=' : ''}`;
