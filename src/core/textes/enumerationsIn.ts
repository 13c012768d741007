/** Sums announced and told in one sentence: « 120 logements, soit 48 PLAI, 52 PLUS et 20 PLS ». */
import { roundDecimal } from '../montant';
import type { Annonce } from './annonce';
import { endOf } from './citation';
import type { Citation } from './citation';
import { citationsIn } from './contexte';
import type { Lecture } from './contexte';
import { isRappel, joinsParts, lienOf, taxeOf } from './liens';
import type { Lien } from './liens';
import { phraseAt } from './passages';
import type { Phrase } from './passages';

/** A sum and its first part stand no further from each other. */
const LONGEST_LIEN = 90;
/** A sentence that quotes more is a list without line breaks. */
const MOST_CITATIONS = 40;
const PAR_UNITE = /^[\s*]*(?:par|\/|chacune?s?\b|en moyenne|annuel|mensuel|de plus|de moins)/iu;

/** For each sum of a sentence, itself alone: nothing else of the sentence answers for its parts. */
export function enumerationsIn(lecture: Lecture): readonly (readonly Annonce[])[] {
  return lecture.passages.flatMap((passage) => {
    if (passage.genre === 'rang') return [];
    const debuts = [passage.debut, ...passage.phrases];
    return debuts.flatMap((debut, at) => {
      const phrase = phraseAt(passage, debut);
      const cites = citationsIn(lecture, phrase).slice(0, MOST_CITATIONS);
      if (cites.length < 2) return [];
      const before = at === 0 ? undefined : phraseAt(passage, debuts[at - 1] ?? debut);
      const rappel = before === undefined ? [] : pointingBack(lecture, before, phrase);
      return [...inPhrase(lecture, phrase, cites), ...rappel].map((one) => [one]);
    });
  });
}

function inPhrase(
  lecture: Lecture,
  phrase: Phrase,
  cites: readonly Citation[],
): readonly Annonce[] {
  return (['montant', 'compte'] as const).flatMap((nature) => {
    const same = cites.filter((cite) => cite.nature === nature);
    return same.flatMap((_, at) => [
      ...forward(lecture, phrase, same, at),
      ...backward(lecture, phrase, same, at),
    ]);
  });
}

/** The sum first, its parts after: as far as separators join them. */
function forward(
  { text }: Lecture,
  phrase: Phrase,
  cites: readonly Citation[],
  at: number,
): readonly Annonce[] {
  const [citation, first] = [cites[at], cites[at + 1]];
  if (citation === undefined || first === undefined) return [];
  const gap = text.slice(endOf(citation), first.position);
  const lien = gap.length > LONGEST_LIEN ? undefined : lienIn(afterNom(gap, citation));
  if (lien === undefined) return [];
  const end = endOfListe(text, gap, first.position, phrase.fin);
  const parts = partsFrom(text, cites.slice(at + 1), end);
  if (parts.length < 2 || parts.some((part) => isPerUnit(text, part))) return [];
  const isSummed = parts.slice(1).every((part, i) => isPlus(text, parts[i], part));
  const told = gap.includes('(') && !/\b(?:dont|soit)\b/iu.test(gap) ? isSummed : true;
  if (!told) return [];
  const parties = parts.map((part) => [[part]]);
  const nette = isSummed || (lien === 'certain' && closes(text, cites, parts));
  return [
    {
      citation,
      phrase: phrase.texte.trim(),
      parties,
      lien: isSummed ? 'certain' : lien,
      nette,
    },
  ];
}

/** « Le coût est de 9 k€. Il se décompose en 5 k€ d’études et 4 k€ de travaux. » */
function pointingBack(lecture: Lecture, before: Phrase, phrase: Phrase): readonly Annonce[] {
  const sums = citationsIn(lecture, before).filter(({ valeur }) => valeur !== undefined);
  const [citation, ...others] = sums;
  if (citation === undefined || others.length > 0 || !isRappel(phrase.texte)) return [];
  const cites = citationsIn(lecture, phrase).filter(({ nature }) => nature === citation.nature);
  const [first] = cites;
  const lead = lecture.text.slice(phrase.debut, first?.position);
  if (first === undefined || lienOf(lead) !== 'certain') return [];
  const parts = partsFrom(lecture.text, cites, phrase.fin);
  if (parts.length < 2 || parts.some((part) => isPerUnit(lecture.text, part))) return [];
  const nette = closes(lecture.text, cites, parts);
  const parties = parts.map((part) => [[part]]);
  return [{ citation, phrase: before.texte.trim(), parties, lien: 'certain', nette }];
}

/** What follows « logements locatifs sociaux » in « 120 logements locatifs sociaux : 60 PLUS … ». */
function afterNom(gap: string, { nature, unite }: Citation): string {
  const apres = gap.trimStart();
  if (nature === 'montant' || !apres.startsWith(unite)) return gap;
  return /^(?:\s+\p{L}+){0,3}(\s*:.*)$/su.exec(apres.slice(unite.length))?.[1] ?? gap;
}

/** « soit », « répartis en », « : », an opening bracket or « = »; a mere sequence links nothing. */
function lienIn(gap: string): Lien | undefined {
  if (/^[\s*]*(?:HT|TTC)?[\s*]*[(=]/u.test(gap) && !/\p{L}{4}/u.test(gap)) return 'certain';
  const lien = lienOf(gap);
  return lien === 'douteux' ? undefined : lien;
}

/** A list opened by a bracket ends with it. */
function endOfListe(text: string, gap: string, from: number, fin: number): number {
  if (gap.lastIndexOf('(') <= gap.lastIndexOf(')')) return fin;
  const close = text.indexOf(')', from);
  return close < 0 ? fin : Math.min(close, fin);
}

function partsFrom(text: string, cites: readonly Citation[], end: number): readonly Citation[] {
  const parts: Citation[] = [];
  for (const cite of cites) {
    const previous = parts.at(-1);
    if (cite.valeur === undefined || cite.position >= end) break;
    const gap = previous === undefined ? '' : text.slice(endOf(previous), cite.position);
    if (isAside(text, previous, cite)) continue;
    if (previous !== undefined && !joinsParts(gap)) break;
    parts.push(cite);
  }
  return parts;
}

/** Said in brackets of the part before it. */
function isAside(text: string, previous: Citation | undefined, { position }: Citation): boolean {
  if (previous === undefined) return false;
  const gap = text.slice(endOf(previous), position);
  return gap.lastIndexOf('(') > gap.lastIndexOf(')');
}

/** « …, … et … » to the last amount of the sentence, or « … ; … ; … ». */
function closes(text: string, cites: readonly Citation[], parts: readonly Citation[]): boolean {
  const [before, last] = parts.slice(-2);
  if (before === undefined || last === undefined || cites.at(-1) !== last) return false;
  return /;|\bet\b|\bainsi que\b|\bpuis\b/iu.test(text.slice(endOf(before), last.position));
}

function isPerUnit(text: string, part: Citation): boolean {
  return PAR_UNITE.test(text.slice(endOf(part), endOf(part) + 20));
}

function isPlus(text: string, a: Citation | undefined, b: Citation): boolean {
  return a !== undefined && text.slice(endOf(a), b.position).includes('+');
}

/** « … et 500 k€ de frais, soit un total de 2 500 k€ », « pour un montant total de ». */
const CLOT_TOTAL =
  /(?:^|[\s,)])(?:soit|pour|repr[ée]sentant)\s+(?:(?:au|un|le)\s+)?(?:(?:montant|co[ûu]t|budget|financement)\s+)?(?:total|ensemble|global)\p{L}*(?:\s+(?:de|d['’]))?[\s*]*$/iu;
/** « …, soit 2 500 k€ »: a sum, a difference, the same amount with tax. */
const CLOT_SOIT = /(?:^|[,)])\s*soit[\s*]*$/iu;
const AU_TOTAL = /^[\s*]*(?:HT|TTC)?[\s*]*(?:au total|en tout)\b/iu;
/** « 60 k€ + 45 k€ = 105 k€ », « 60 k€ + 45 k€, soit 105 k€ ». */
const EGALE = /^[\s*)]*(?:=|,?\s*soit\b(?:[^.;]{0,30}))[\s*]*$/u;

/** The parts first, then their sum, by the words between the last of them and it. */
function backward(
  { text }: Lecture,
  phrase: Phrase,
  cites: readonly Citation[],
  at: number,
): readonly Annonce[] {
  const citation = cites[at];
  const last = cites[at - 1];
  if (citation === undefined || last === undefined) return [];
  const gap = text.slice(endOf(last), citation.position);
  const plus = runBefore(cites, at, (a, b) => isPlus(text, a, b));
  const make = (parts: readonly Citation[], lien: Lien, nette: boolean): readonly Annonce[] => {
    const parties = parts.map((part) => [[part]]);
    return [{ citation, phrase: phrase.texte.trim(), parties, lien, nette }];
  };
  if (plus.length > 1) return EGALE.test(gap) ? make(plus, 'certain', true) : [];
  if (gap.length > LONGEST_LIEN) return [];
  const isTotal = CLOT_TOTAL.test(gap) || AU_TOTAL.test(text.slice(endOf(citation)));
  if (!isTotal && !CLOT_SOIT.test(gap)) return [];
  const run = runBefore(cites, at, (a, b) => joinsParts(text.slice(endOf(a), b.position)));
  const all = [...run, citation];
  const taxes = new Set(all.map((cite) => taxeOf(text.slice(endOf(cite)))));
  if (run.length < 2 || taxes.size > 1 || all.some((cite) => isPerUnit(text, cite))) return [];
  const agreed = suffixes(run).find((parts) => isExact(citation, parts));
  const isWhole = isTotal && run[0] === cites[0] && closes(text, run, run);
  return make(agreed ?? run, isTotal ? 'certain' : 'douteux', isWhole);
}

/** The citations just before `at` that follow one another by `joins`, in their order. */
function runBefore(
  cites: readonly Citation[],
  at: number,
  joins: (a: Citation, b: Citation) => boolean,
): readonly Citation[] {
  const before = cites.slice(0, at);
  const stop = before.findLastIndex((cite, i) => {
    const next = before[i + 1];
    return cite.valeur === undefined || (next !== undefined && !joins(cite, next));
  });
  return before.slice(stop + 1);
}

/** Two parts at least, the longest run first: what stands before them may be none. */
function suffixes(run: readonly Citation[]): readonly (readonly Citation[])[] {
  return Array.from({ length: run.length - 1 }, (_, i) => run.slice(i));
}

function isExact({ valeur }: Citation, parts: readonly Citation[]): boolean {
  return (
    roundDecimal(
      parts.reduce((sum, part) => sum + (part.valeur ?? 0), 0),
      2,
    ) === valeur
  );
}
