/** A text against the annexes that it quotes: what agrees, what does not, what is to be completed. */
import type { AnnexeReading } from '../annexes/model';
import type { CompteCite } from './citation';
import { citationsIn } from './contexte';
import { finding, proseFindings } from './finding';
import type { ProseFinding } from './finding';
import { phraseAt } from './passages';
import { readTexte, reconcile } from './reconcile';
import type { Rapprochement } from './reconcile';
import { checkSommes } from './sommes';
import type { SommeAnnoncee } from './sommes';

export interface TexteCheck {
  /** One for each amount, in the order of the text, but for those that a sum alone answers for. */
  readonly rapprochements: readonly Rapprochement[];
  /** Announced sums, of amounts and of counts. */
  readonly sommes: readonly SommeAnnoncee[];
  readonly findings: readonly ProseFinding[];
}

/** Checks everything that a text quotes; `text` is as read from the file, line breaks included. */
export function checkTexte(text: string, annexes: readonly AnnexeReading[]): TexteCheck {
  const lecture = readTexte(text);
  const sommes = checkSommes(lecture);
  const summed = new Set(sommes.map(({ citation }) => citation.position));
  const rapprochements = reconcile(lecture, annexes).filter(
    ({ citation, statut }) => statut !== 'non-retrouve' || !summed.has(citation.position),
  );
  const places = lecture.passages.flatMap((passage) =>
    citationsIn(lecture, passage)
      .filter((c): c is CompteCite => c.nature === 'compte' && c.valeur === undefined)
      .map((citation): ProseFinding => {
        const phrase = phraseAt(passage, citation.position).texte.trim();
        return finding({ code: 'valeur-a-completer' }, citation, phrase);
      }),
  );
  const findings = [...proseFindings(rapprochements, sommes), ...places];
  return {
    rapprochements,
    sommes,
    findings: findings.toSorted((a, b) => a.citation.position - b.citation.position),
  };
}
