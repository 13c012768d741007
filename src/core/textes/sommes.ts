/** Sums that a text announces, against the list that follows them. */
import { roundDecimal } from '../montant';
import { endOf } from './citation';
import type { Citation } from './citation';
import { annonceOf, citationsIn } from './contexte';
import type { Lecture } from './contexte';
import { motsOf } from './mots';
import type { Passage } from './passages';
import { phraseAt } from './passages';

/** An announced sum of which the parts were found. */
export interface SommeAnnoncee {
  readonly citation: Citation;
  readonly phrase: string;
  readonly parties: readonly Citation[];
  /** Of the parts, in the unit of the sum's value. */
  readonly somme: number;
  readonly concordant: boolean;
}

const PARTIE = /(?:\bdont|\bnotamment|\bincluant|\by compris)(?:[\s*(]|\bpr[èe]s de|\benviron)*$/iu;
const DONT = /\bdont\b[^.;]*:[\s*]*$/iu;

/**
 * The sums that can be judged. « Dont » and « notamment » do not promise the whole list: such a sum is
 * wrong only where its parts exceed it. Counts are compared where a part counts the same thing.
 */
export function checkSommes(lecture: Lecture): readonly SommeAnnoncee[] {
  const elements = lecture.passages.filter(({ annonce }) => annonce !== undefined);
  const leads = [...new Set(elements.map(({ annonce }) => annonce))];
  return leads.flatMap((lead) =>
    checkListe(
      lecture,
      elements.filter(({ annonce }) => annonce === lead),
    ),
  );
}

function checkListe(lecture: Lecture, elements: readonly Passage[]): readonly SommeAnnoncee[] {
  const [first] = elements;
  const annonce = first && annonceOf(lecture, first);
  if (annonce === undefined || /\bnotamment\b/iu.test(annonce.texte.slice(-80))) return [];
  const announced = citationsIn(lecture, annonce).filter((c) => !c.approche && !isPart(lecture, c));
  return announced.flatMap((citation) => {
    const parties = elements.flatMap((element) => partiesIn(lecture, element, citation));
    if (!isComparable(citation, parties, elements.length)) return [];
    return judge(lecture, { citation, annonce, parties }) ?? [];
  });
}

/** The amounts of an item, or the first thing that it counts; what is « dont » is in another. */
function partiesIn(lecture: Lecture, element: Passage, sum: Citation): readonly Citation[] {
  const same = citationsIn(lecture, element).filter(
    (c) => c.nature === sum.nature && c.valeur !== undefined && !isPart(lecture, c),
  );
  return sum.nature === 'montant' ? same : same.slice(0, 1);
}

function isPart({ text }: Lecture, { position }: Citation): boolean {
  return PARTIE.test(text.slice(Math.max(0, position - 60), position));
}

/** Two parts at least; for counts, one in each item, and one that counts the same thing. */
function isComparable(sum: Citation, parties: readonly Citation[], elements: number): boolean {
  if (sum.valeur === undefined || parties.length < 2) return false;
  if (sum.nature === 'montant') return true;
  const mots = motsOf(sum.unite);
  return (
    parties.length === elements &&
    parties.some(({ unite }) => [...motsOf(unite)].some((mot) => mots.has(mot)))
  );
}

function judge(
  lecture: Lecture,
  found: {
    readonly citation: Citation;
    readonly annonce: Passage;
    readonly parties: readonly Citation[];
  },
): SommeAnnoncee | undefined {
  const { citation, annonce, parties } = found;
  const [min, max] = sumIntervalle(parties);
  const [least = 0, most = 0] = citation.intervalle ?? [];
  const concordant = min <= most && least <= max;
  const isOpen = DONT.test(lecture.text.slice(endOf(citation), annonce.fin));
  if (!concordant && isOpen && max < least) return undefined;
  const somme = roundDecimal(
    parties.reduce((sum, { valeur = 0 }) => sum + valeur, 0),
    2,
  );
  const phrase = phraseAt(annonce, citation.position).texte.trim();
  return { citation, phrase, parties, somme, concordant };
}

function sumIntervalle(parties: readonly Citation[]): readonly [number, number] {
  const sum = (end: 0 | 1) =>
    roundDecimal(
      parties.reduce((total, { intervalle }) => total + (intervalle?.[end] ?? 0), 0),
      6,
    );
  return [sum(0), sum(1)];
}
