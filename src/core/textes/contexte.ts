/** What a text says around an amount: its own words, what announces it, the period in force. */
import type { Periode } from '../annexes/model';
import { endOf } from './citation';
import type { Citation, MontantCite } from './citation';
import { motsOf } from './mots';
import { phraseAt } from './passages';
import type { Passage } from './passages';
import { anneesIn, annexesIn, periodesIn, saysMemePeriode } from './periodes';

export interface Contexte {
  readonly phrase: { readonly debut: number; readonly fin: number; readonly texte: string };
  /** The words said of this amount alone. */
  readonly mots: ReadonlySet<string>;
  /** Those of the heading above and of what announces the list. */
  readonly motsAutour: ReadonlySet<string>;
  /** How much makes it a sum of the whole: « concours financiers », « dont » after it, or both. */
  readonly total: 0 | 1 | 2;
  /** Whether it is said to be a part of something: « dont », « notamment ». */
  readonly partie: boolean;
  readonly periodes: readonly Periode[];
  readonly annees: readonly number[];
  /** The period named last under the same heading. */
  readonly periodesHeritees: readonly Periode[];
  readonly annexes: readonly number[];
  /** The amount of which this one is an announced part: in the lead-in, or before « dont ». */
  readonly tout: MontantCite | undefined;
}

/** A text once cut and read, for the contexts of its amounts. */
export interface Lecture {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly citations: readonly Citation[];
}

const TOTAL = /concours financiers?|\btotal\b|\bglobal|\benveloppe\b/iu;
const PARTIE = /(?:\bdont|\bnotamment|\bincluant|\by compris)[\s*(]*$/iu;
const TITRE_PARTIE =
  /^[\s*]*(?:au titre|au b[ée]n[ée]fice|en faveur|pour|de\b|d['’]|aux?\b|en\b)/iu;

export function contexteOf(lecture: Lecture, citation: Citation): Contexte {
  const passage = passageAt(lecture, citation.position);
  const phrase = phraseAt(passage, citation.position);
  const annonce = annonceOf(lecture, passage);
  const titre = passage.titre === undefined ? undefined : lecture.passages[passage.titre];
  const propre = clauseOf(lecture, citation, phrase);
  const dit = `${phrase.texte}\n${annonce?.texte ?? ''}`;
  return {
    phrase,
    mots: motsOf(propre),
    motsAutour: motsOf(`${titre?.texte ?? ''} ${annonce?.texte ?? ''}`),
    total: saysTotal(lecture, citation, propre),
    partie: PARTIE.test(lecture.text.slice(phrase.debut, citation.position)),
    periodes: saidPeriodes(lecture, dit, phrase.debut),
    annees: anneesSaid(propre, phrase.texte),
    periodesHeritees: inherited(lecture, passage, citation.position),
    annexes: annexesIn(dit),
    tout: toutOf(lecture, citation, phrase, annonce),
  };
}

function passageAt({ passages, text }: Lecture, position: number): Passage {
  const found = passages[firstIndex(passages, ({ fin }) => fin > position)];
  if (found !== undefined && found.debut <= position) return found;
  return { debut: 0, fin: text.length, texte: text, genre: 'paragraphe' };
}

/** Where the first item for which `test` holds stands; it holds for all that follow. */
function firstIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What announces a list: the passage that ends with « : », with the one before it where it is short. */
export function annonceOf(lecture: Lecture, passage: Passage): Passage | undefined {
  if (passage.annonce === undefined) return undefined;
  const lead = lecture.passages[passage.annonce];
  if (lead === undefined || citationsIn(lecture, lead).length > 0) return lead;
  const before = lecture.passages[passage.annonce - 1];
  if (before?.genre !== 'paragraphe' || citationsIn(lecture, before).length === 0) return lead;
  return { ...before, fin: lead.fin, texte: lecture.text.slice(before.debut, lead.fin) };
}

export function citationsIn(
  { citations }: Lecture,
  { debut, fin }: { readonly debut: number; readonly fin: number },
): readonly Citation[] {
  const from = firstIndex(citations, ({ position }) => position >= debut);
  return citations.slice(
    from,
    firstIndex(citations, ({ position }) => position >= fin),
  );
}

function montantsIn(lecture: Lecture, place: { readonly debut: number; readonly fin: number }) {
  return citationsIn(lecture, place).filter((c) => c.nature === 'montant');
}

/**
 * The words said of one amount where a sentence quotes several: those that follow it (« 15 M€ au titre
 * de … ») up to the next, or those that lead to it.
 */
function clauseOf(
  lecture: Lecture,
  citation: Citation,
  phrase: { readonly debut: number; readonly fin: number; readonly texte: string },
): string {
  const montants = montantsIn(lecture, phrase);
  const index = montants.findIndex(({ position }) => position === citation.position);
  if (montants.length < 2 || index < 0) return phrase.texte;
  const previous = montants[index - 1];
  const from = previous === undefined ? phrase.debut : endOf(previous);
  const avant = lecture.text.slice(from, citation.position);
  const apres = lecture.text.slice(endOf(citation), montants[index + 1]?.position ?? phrase.fin);
  if (!TITRE_PARTIE.test(apres)) return avant;
  return index === 0 ? `${avant} ${apres}` : apres;
}

function saysTotal({ text }: Lecture, citation: Citation, propre: string): 0 | 1 | 2 {
  const apres = text.slice(endOf(citation), endOf(citation) + 40);
  const named = TOTAL.test(propre);
  const parted = /^[\s*]*(?:\([^)]*\)\s*)?dont\b/iu.test(apres);
  return named && parted ? 2 : named || parted ? 1 : 0;
}

/** The periods that the sentence names, or points back to. */
function saidPeriodes(lecture: Lecture, dit: string, debut: number): readonly Periode[] {
  const said = periodesIn(dit);
  if (said.length > 0 || !saysMemePeriode(dit)) return said;
  return periodesIn(lecture.text.slice(Math.max(0, debut - PORTEE), debut)).slice(-1);
}

/** The years said of this amount, or else in its sentence. */
function anneesSaid(propre: string, phrase: string): readonly number[] {
  const own = anneesIn(propre);
  return own.length > 0 ? own : anneesIn(phrase);
}

/** How far back a period is looked for, in characters: a few pages. */
const PORTEE = 8_000;

/** The last period named under the same heading, the heading included. */
function inherited(lecture: Lecture, passage: Passage, position: number): readonly Periode[] {
  const titre = passage.titre === undefined ? undefined : lecture.passages[passage.titre];
  const from = Math.max(titre?.debut ?? 0, position - PORTEE);
  return periodesIn(lecture.text.slice(from, position)).slice(-1);
}

function toutOf(
  lecture: Lecture,
  citation: Citation,
  phrase: { readonly debut: number; readonly fin: number },
  annonce: Passage | undefined,
): MontantCite | undefined {
  const [first] = montantsIn(lecture, phrase);
  if (first !== undefined && first.position < citation.position) {
    const between = lecture.text.slice(endOf(first), citation.position);
    if (/^[\s*]*(?:\([^)]*\)\s*)?dont\b/iu.test(between)) return first;
  }
  return annonce && montantsIn(lecture, annonce).at(-1);
}
