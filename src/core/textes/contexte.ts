/** What a text says around an amount: its own words, what announces it, the period in force. */
import type { Periode } from '../annexes/model';
import { endOf } from './citation';
import type { Citation, MontantCite } from './citation';
import { motsOf, taxesIn } from './motsOf';
import { firstIndex, phraseAt } from './passages';
import type { Passage, Phrase } from './passages';
import { anneesIn, annexesIn, periodesIn, saysMemePeriode } from './periodes';
import type { PeriodeDite } from './periodes';

export interface Contexte {
  readonly phrase: Phrase;
  /** The words said of this amount alone. */
  readonly mots: ReadonlySet<string>;
  /** Those of the heading above and of what announces the list. */
  readonly motsAutour: ReadonlySet<string>;
  /** How much makes it a sum of the whole: « concours financiers », « dont » after it, or both. */
  readonly total: 0 | 1 | 2;
  /** Whether it is said to be a part of something: « dont », « notamment », in brackets. */
  readonly partie: boolean;
  /** Whether it is a change, a price by head or a term of comparison: « en hausse de », « par habitant ». */
  readonly relatif: boolean;
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
  readonly periodes: readonly PeriodeDite[];
}

interface Place {
  readonly debut: number;
  readonly fin: number;
}

const TOTAL = /concours financiers?|\btotal\b|\bglobal|\benveloppe\b/iu;
const PARTIE = /(?:\bdont|\bnotamment|\bincluant|\by compris)[\s*(]*$/iu;
/** What leads from such a word to an amount is a few signs. */
const LONGEST_LIEN = 40;
const TITRE_PARTIE =
  /^[\s*]*(?:au titre|au b[ée]n[ée]fice|en faveur|pour|de\b|d['’]|aux?\b|en\b)/iu;
/** How much of a sentence without an end is looked at, on each side of an amount. */
const LONGEST_PHRASE = 700;

export function contexteOf(lecture: Lecture, citation: Citation): Contexte {
  const passage = passageAt(lecture, citation.position);
  const phrase = near(phraseAt(passage, citation.position), citation.position);
  const annonce = annonceOf(lecture, passage);
  const titre = passage.titre === undefined ? undefined : lecture.passages[passage.titre];
  const propre = clauseOf(lecture, citation, phrase);
  const annonceTexte = annonce?.texte.slice(-LONGEST_PHRASE) ?? '';
  const dit = `${phrase.texte}\n${annonceTexte}`;
  return {
    phrase,
    mots: new Set([...motsOf(propre), ...taxesIn(propre)]),
    motsAutour: motsOf(`${titre?.texte ?? ''} ${annonceTexte}`),
    total: saysTotal(lecture, citation, propre),
    partie: isPartie(lecture.text.slice(phrase.debut, citation.position)),
    relatif: isRelatif(lecture.text, phrase, citation),
    periodes: saidPeriodes(lecture, dit, phrase.debut),
    annees: anneesSaid([propre, phrase.texte, annonceTexte]),
    periodesHeritees: inherited(lecture, passage, citation.position),
    annexes: annexesIn(dit),
    tout: toutOf(lecture, citation, phrase, annonce),
  };
}

function near({ debut, fin, texte }: Phrase, position: number): Phrase {
  const from = Math.max(debut, position - LONGEST_PHRASE);
  const to = Math.min(fin, position + LONGEST_PHRASE);
  return { debut: from, fin: to, texte: texte.slice(from - debut, to - debut) };
}

export function passageAt({ passages, text }: Lecture, position: number): Passage {
  const found = passages[firstIndex(passages, ({ fin }) => fin > position)];
  if (found !== undefined && found.debut <= position) return found;
  return { debut: 0, fin: text.length, texte: text, genre: 'paragraphe', phrases: [] };
}

/** What announces a list: the passage that ends with « : », with the one before it where it is short. */
export function annonceOf(lecture: Lecture, passage: Passage): Passage | undefined {
  if (passage.annonce === undefined) return undefined;
  const lead = lecture.passages[passage.annonce];
  if (lead === undefined || citationsIn(lecture, lead).length > 0) return lead;
  const before = lecture.passages[passage.annonce - 1];
  if (before?.genre !== 'paragraphe' || citationsIn(lecture, before).length === 0) return lead;
  const texte = lecture.text.slice(before.debut, lead.fin);
  const phrases = [...before.phrases, before.fin, ...lead.phrases];
  return { ...before, fin: lead.fin, texte, phrases };
}

export function citationsIn({ citations }: Lecture, { debut, fin }: Place): readonly Citation[] {
  const from = firstIndex(citations, ({ position }) => position >= debut);
  return citations.slice(
    from,
    firstIndex(citations, ({ position }) => position >= fin),
  );
}

function montantsIn(lecture: Lecture, place: Place): readonly MontantCite[] {
  return citationsIn(lecture, place).filter((c) => c.nature === 'montant');
}

/** Whether the words before an amount make it a part of something, or words in brackets an aside. */
export function isPartie(avant: string): boolean {
  const open = avant.lastIndexOf('(');
  const isInside = open > avant.lastIndexOf(')') && /\p{L}/u.test(avant.slice(open));
  return PARTIE.test(avant.slice(-LONGEST_LIEN)) || isInside;
}

const VARIATION =
  /(?:\b(?:hausse|augmentation|progression|croissance|baisse|diminution|recul|r[ée]duction|[ée]cart|variation|[ée]conomie|surco[ûu]t|gain|perte)s?\b[^.;:,()]{0,80}?\b(?:de|d['’])|\b(?:progress|augment|baiss|diminu|recul|r[ée]dui|accr|chut|major|minor|progres)\p{L}*\s+(?:de|d['’])|\bde plus de|\+)[\s*]*$/iu;
const COMPARE =
  /\b(?:contre|au lieu d[e’']|par rapport [àa]|face [àa]|apr[èe]s|plafond|seuil|sur un total d[e’']|pass\p{L}+ d[e’'])[\s*]*$/iu;
const PAR_TETE =
  /^[\s*)]*(?:(?:par|\/)\s*(?:an|mois|jour|hab|habitant|logement|m[ée]nage|salari[ée]|agent|[ée]l[èe]ve|personne|foyer|m²|m2|dossier|op[ée]ration|unit[ée])\b|chacune?s?\b|de (?:plus|moins|hausse|baisse)\b|suppl[ée]mentaires?\b|d['’][ée]conomies?\b|en moyenne\b)/iu;

function isRelatif(text: string, phrase: Phrase, citation: Citation): boolean {
  const avant = text.slice(Math.max(phrase.debut, citation.position - 120), citation.position);
  const apres = text.slice(endOf(citation), endOf(citation) + 40);
  return VARIATION.test(avant) || COMPARE.test(avant) || PAR_TETE.test(apres);
}

/** « 120 k€ HT, soit 144 k€ TTC », « 0,4 M€ par an (455 k€ en 2024) »: the same thing, said otherwise. */
const AUTREMENT = /^[^.;:()]{0,15}?(?:,?\s*\bsoit|\()[\s*]*$/iu;

/**
 * The words said of one amount where a sentence quotes several: those that follow it (« 15 M€ au titre
 * de … ») up to the next, or those that lead to it.
 */
function clauseOf(lecture: Lecture, citation: Citation, phrase: Phrase): string {
  const montants = montantsIn(lecture, phrase);
  const index = montants.findIndex(({ position }) => position === citation.position);
  if (montants.length < 2 || index < 0) return phrase.texte;
  const previous = montants[index - 1];
  const from = previous === undefined ? phrase.debut : endOf(previous);
  const avant = lecture.text.slice(from, citation.position);
  const apres = lecture.text.slice(endOf(citation), montants[index + 1]?.position ?? phrase.fin);
  if (previous !== undefined && AUTREMENT.test(avant)) {
    return `${clauseOf(lecture, previous, phrase)} ${avant} ${apres}`;
  }
  if (!TITRE_PARTIE.test(apres)) return avant;
  return index === 0 ? `${avant} ${apres}` : apres;
}

function saysTotal({ text }: Lecture, citation: Citation, propre: string): 0 | 1 | 2 {
  const apres = text.slice(endOf(citation), endOf(citation) + 40);
  const named = TOTAL.test(propre);
  const parted = /^[\s*]*(?:\([^)]*\)\s*)?dont\b/iu.test(apres);
  return named && parted ? 2 : named || parted ? 1 : 0;
}

/** How far back a period is looked for, in characters: a few pages. */
const PORTEE = 8_000;

/** The periods that the sentence names, or points back to. */
function saidPeriodes(lecture: Lecture, dit: string, debut: number): readonly Periode[] {
  const said = periodesIn(dit);
  return said.length > 0 || !saysMemePeriode(dit) ? said : lastPeriode(lecture, 0, debut);
}

/** The last period named before a place, in a part of the text. */
function lastPeriode({ periodes }: Lecture, from: number, to: number): readonly Periode[] {
  const last = periodes[firstIndex(periodes, ({ position }) => position >= to) - 1];
  return last !== undefined && last.position >= Math.max(from, to - PORTEE) ? [last] : [];
}

/** The years said of this amount, or else in its sentence, or where its list is announced. */
function anneesSaid(textes: readonly string[]): readonly number[] {
  return textes.map(anneesIn).find((annees) => annees.length > 0) ?? [];
}

/** The last period named under the same heading, the heading included. */
function inherited(lecture: Lecture, passage: Passage, position: number): readonly Periode[] {
  const titre = passage.titre === undefined ? undefined : lecture.passages[passage.titre];
  return lastPeriode(lecture, titre?.debut ?? 0, position);
}

function toutOf(
  lecture: Lecture,
  citation: Citation,
  phrase: Phrase,
  annonce: Passage | undefined,
): MontantCite | undefined {
  const [first] = montantsIn(lecture, phrase);
  if (first !== undefined && first.position < citation.position) {
    const between = lecture.text.slice(endOf(first), citation.position);
    if (/^[\s*]*(?:\([^)]*\)\s*)?dont\b/iu.test(between)) return first;
  }
  return annonce && montantsIn(lecture, annonce).at(-1);
}
