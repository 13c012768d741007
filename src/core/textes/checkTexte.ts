/** A text against the annexes that it quotes: what agrees, what does not, what is to be completed. */
import { isOfficielle } from '../annexes/findingAt';
import type { AnnexeReading } from '../annexes/model';
import type { Reponses } from '../annexes/question';
import { finish, type Steps } from '../steps';
import type { CompteCite } from './citation';
import { alone, comparerTableau } from './comparer';
import type { TableauCompare } from './comparer';
import { citationsIn } from './contexte';
import type { Lecture } from './contexte';
import type { ProseFinding } from './finding';
import { mentionsIn } from './mentionsIn';
import { phraseAt } from './passages';
import { finding, proseFindings } from './proseFindings';
import { readTexte, reconcile } from './reconcile';
import type { Rapprochement } from './reconcile';
import { checkSommes } from './sommes';
import type { SommeAnnoncee } from './sommes';
import { tableauxIn } from './tableaux';

export interface TexteCheck {
  /**
   * One for each amount, in the order of the text, but for those that a sum alone answers for; cells of
   * tables where a table of the workbook has their line and column.
   */
  readonly rapprochements: readonly Rapprochement[];
  /** Announced sums, of amounts and of counts. */
  readonly sommes: readonly SommeAnnoncee[];
  readonly findings: readonly ProseFinding[];
  /** The tables of the text, those that nothing answers included. */
  readonly tableaux: readonly TableauCompare[];
}

/**
 * Checks everything that a text quotes; `text` is as read from the file, line breaks included. `reponses`
 * are the answers given before to what the layout of a table leaves open.
 */
export function checkTexte(
  text: string,
  annexes: readonly AnnexeReading[],
  reponses: Reponses = {},
): TexteCheck {
  return finish(checkTexteInSteps(readTexte(text), annexes, reponses));
}

/** The same of a text that was read, in steps, which say how many amounts are tied. */
export function* checkTexteInSteps(
  whole: Lecture,
  annexes: readonly AnnexeReading[],
  reponses: Reponses,
): Steps<TexteCheck> {
  const tableaux: TableauCompare[] = [];
  for (const tableau of tableauxIn(whole, reponses)) {
    tableaux.push(comparerTableau(tableau, annexes));
    yield undefined;
  }
  const lecture = outOfTableaux(whole, tableaux);
  const sommes = checkSommes(lecture);
  yield undefined;
  const summed = new Set(sommes.map(({ citation }) => citation.position));
  const tied = yield* reconcile(lecture, [...annexes, ...alone(tableaux)]);
  const said = tied.filter(
    ({ citation, statut }) => statut !== 'non-retrouve' || !summed.has(citation.position),
  );
  yield undefined;
  const rapprochements = [
    ...said,
    ...tableaux.flatMap((tableau) => tableau.rapprochements),
  ].toSorted((a, b) => a.citation.position - b.citation.position);
  const findings = [
    ...proseFindings(rapprochements, sommes),
    ...comptesACompleter(lecture),
    ...mentionsIn(lecture),
  ];
  const officielle = annexes.some(isOfficielle) && ({ officielle: true } as const);
  return {
    rapprochements,
    sommes,
    findings: findings
      .map((found) => ({ ...found, ...officielle }))
      .toSorted((a, b) => a.citation.position - b.citation.position),
    tableaux,
  };
}

/** What is quoted by sentences: the cells of tables are compared as cells. */
function outOfTableaux(lecture: Lecture, tableaux: readonly TableauCompare[]): Lecture {
  const places = tableaux.map(({ tableau }) => tableau);
  const citations = lecture.citations.filter(
    ({ position }) => !places.some(({ debut, fin }) => debut <= position && position < fin),
  );
  return { ...lecture, citations };
}

function comptesACompleter(lecture: Lecture): readonly ProseFinding[] {
  return lecture.passages.flatMap((passage) =>
    citationsIn(lecture, passage)
      .filter((c): c is CompteCite => c.nature === 'compte' && c.valeur === undefined)
      .map((citation): ProseFinding => {
        const phrase = phraseAt(passage, citation.position).texte.trim();
        return finding({ code: 'valeur-a-completer' }, citation, phrase);
      }),
  );
}
