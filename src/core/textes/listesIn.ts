/** Sums announced before a list, or at its end, with the items of that list as their parts. */
import { PROCHE } from './annonce';
import type { Annonce, Partie } from './annonce';
import { endOf } from './citation';
import type { Citation } from './citation';
import { citationsIn, isPartie } from './contexte';
import type { Lecture } from './contexte';
import { isRappel, isSommeFinale, lienOf, taxeOf } from './liens';
import type { Lien, Taxe } from './liens';
import { motsOf } from './motsOf';
import { endMark, phraseAt } from './passages';
import type { Passage, Phrase } from './passages';

/** The items that one passage announces, in the order of the text. */
interface Liste {
  readonly lead: Passage;
  /** Position of `lead` among the passages. */
  readonly index: number;
  readonly items: readonly Passage[];
}

/** For each list, the sums of amounts and of counts that it may be the parts of, the nearest first. */
export function listesIn(lecture: Lecture): readonly (readonly Annonce[])[] {
  const listes = cutListes(lecture);
  return [...listes.values()].flatMap((liste) => {
    const announced = announcedBy(lecture, liste, listes);
    const ofNature = (nature: Citation['nature']) =>
      announced.filter(({ citation }) => citation.nature === nature);
    return [ofNature('montant'), ofNature('compte'), closedBy(lecture, liste, listes)];
  });
}

function cutListes({ passages }: Lecture): ReadonlyMap<number, Liste> {
  const listes = new Map<number, Liste & { items: Passage[] }>();
  for (const passage of passages) {
    const index = passage.annonce;
    const lead = index === undefined ? undefined : passages[index];
    if (index === undefined || lead === undefined) continue;
    const known = listes.get(index);
    if (known === undefined) listes.set(index, { lead, index, items: [passage] });
    else known.items.push(passage);
  }
  return listes;
}

type Listes = ReadonlyMap<number, Liste>;

/** A sum that may be announced, with what links it to the list. */
interface Somme {
  readonly citation: Citation;
  readonly lien: Lien;
  readonly phrase: Phrase;
  /** It stands in another sentence, to which nothing points back. */
  readonly isLoin?: true;
}

function announcedBy(lecture: Lecture, liste: Liste, listes: Listes): readonly Annonce[] {
  const items = liste.items.filter(({ texte }) => !isSommeFinale(texte));
  const taxe = taxeAnnoncee(liste.lead.texte);
  const sommes = sommesOf(lecture, liste).filter(
    ({ citation }) => taxe === undefined || (taxeAfter(lecture, citation) ?? taxe) === taxe,
  );
  return sommes.flatMap((somme) => {
    const { citation, phrase } = somme;
    const wanted = taxe ?? taxeAfter(lecture, citation);
    const parties = items.flatMap((item) => partieOf(lecture, item, { citation, wanted, listes }));
    const isFull = citation.nature === 'montant' || parties.length === items.length;
    if (!isFull) return [];
    const sure = surerLien(somme, parties);
    return [{ citation, phrase: phrase.texte.trim(), parties, lien: sure, nette: true }];
  });
}

/**
 * Items of which most count what the sum counts, and that give nearly as much, are its parts whatever
 * the words between: « 5 007 aides » is the sum of aids and of households housed.
 */
function surerLien(somme: Somme, parties: readonly Partie[]): Lien {
  const { lien, isLoin, citation } = somme;
  if (citation.nature !== 'compte' || lien !== 'douteux' || isLoin) return lien;
  const mots = motsOf(citation.unite);
  const counted = parties.flatMap((partie) => partie[0] ?? []);
  const same = counted.filter(({ unite }) => [...motsOf(unite)].some((mot) => mots.has(mot)));
  const total = counted.reduce((sum, { valeur = 0 }) => sum + valeur, 0);
  const isNear = Math.abs(total - (citation.valeur ?? 0)) <= PROCHE * total;
  return isNear && same.length * 2 > counted.length ? 'certain' : 'douteux';
}

/** « …, réparti en lots (HT) : » says the tax of every item. */
function taxeAnnoncee(lead: string): Taxe | undefined {
  const said = /\(?\b(HT|TTC|hors taxes?)\b\)?[\s*]*:[\s*]*$/iu.exec(lead)?.[1];
  return said === undefined ? undefined : taxeOf(said);
}

function taxeAfter({ text }: Lecture, citation: Citation): Taxe | undefined {
  return taxeOf(text.slice(endOf(citation), endOf(citation) + 30));
}

/**
 * The sums of the sentence that ends with the list, or where it quotes none those of the sentence
 * before: held to the list only if it points back to them.
 */
function sommesOf(lecture: Lecture, { lead, index }: Liste): readonly Somme[] {
  const last = phraseAt(lead, lead.fin - 1);
  const isOpened = endMark(lead.texte) === ':' || lead.genre === 'element';
  const own = sommesIn(lecture, last, lead.fin, isOpened);
  if (own.length > 0) return own;
  const before = phraseBefore(lecture, lead, index, last);
  if (before === undefined || !isOpened) return [];
  const isBack = isRappel(last.texte);
  return sommesIn(lecture, before, lead.fin, true).flatMap((somme) => {
    if (isBack) return somme;
    return somme.citation.nature === 'compte' || somme.lien === 'douteux'
      ? { ...somme, lien: 'douteux' as const, isLoin: true as const }
      : [];
  });
}

function phraseBefore(
  { passages }: Lecture,
  lead: Passage,
  index: number,
  last: Phrase,
): Phrase | undefined {
  if (last.debut > lead.debut) return phraseAt(lead, last.debut - 1);
  const before = passages[index - 1];
  return before?.genre === 'paragraphe' ? phraseAt(before, before.fin - 1) : undefined;
}

/** The amounts and counts of a sentence that are no part of another, the nearest to `fin` first. */
function sommesIn(
  lecture: Lecture,
  phrase: Phrase,
  fin: number,
  isOpened: boolean,
): readonly Somme[] {
  const cites = citationsIn(lecture, phrase).filter(({ valeur }) => valeur !== undefined);
  const whole = cites.filter((cite) => !isPartie(lecture.text.slice(phrase.debut, cite.position)));
  const apart = whole.filter((cite) => taxeAfter(lecture, cite) !== undefined);
  const kept = whole.length > 0 ? whole : cites;
  const bracketed = cites.filter((cite) => apart.length > 0 && taxeAfter(lecture, cite));
  return [...new Set([...kept, ...bracketed])].toReversed().flatMap((citation) => {
    const lien = lienOf(lecture.text.slice(endOf(citation), fin));
    if (lien === undefined || (lien === 'douteux' && !isOpened)) return [];
    return isCapital(lecture, citation) ? [] : { citation, lien, phrase };
  });
}

/** « au capital de 1 500 000 € » tells who, and is no sum of anything. */
function isCapital({ text }: Lecture, { position }: Citation): boolean {
  return /\bcapital(?: social)? de[\s*]*$/iu.test(text.slice(Math.max(0, position - 30), position));
}

interface Wanted {
  readonly citation: Citation;
  readonly wanted: Taxe | undefined;
  readonly listes: Listes;
}

/**
 * What an item brings to a sum: its amounts, what is « dont » or in brackets apart; those of the list
 * that it announces where it has none itself. Of counts, the first only.
 */
function partieOf(lecture: Lecture, item: Passage, wanted: Wanted): readonly Partie[] {
  const cites = citationsIn(lecture, item).filter(
    (cite) => cite.nature === wanted.citation.nature && cite.valeur !== undefined,
  );
  const taxed = cites.filter((cite) => {
    const taxe = taxeAfter(lecture, cite);
    return taxe === undefined || wanted.wanted === undefined || taxe === wanted.wanted;
  });
  const whole = taxed.filter((cite) => !isPartie(lecture.text.slice(item.debut, cite.position)));
  const kept = whole.length > 0 ? whole : taxed;
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return childrenOf(lecture, item, wanted);
  if (wanted.citation.nature === 'compte' || kept.length === 1) return [[[first]]];
  return [[[first], [last], kept]];
}

function childrenOf(lecture: Lecture, item: Passage, wanted: Wanted): readonly Partie[] {
  const own = [...wanted.listes.values()].find(({ lead }) => lead === item);
  const parts = own?.items.flatMap((child) =>
    partieOf(lecture, child, { ...wanted, listes: new Map() }),
  );
  const cites = parts?.flatMap((partie) => partie[0] ?? []) ?? [];
  return cites.length === 0 ? [] : [[cites]];
}

/** « Total : … » as the last item, or « Soit un total de … » right after the list. */
function closedBy(lecture: Lecture, liste: Liste, listes: Listes): readonly Annonce[] {
  const items = [...liste.items];
  const last = items.at(-1);
  const after = last && lecture.passages[lecture.passages.indexOf(last) + 1];
  const total = [after, last].find((each) => each !== undefined && isSommeFinale(each.texte));
  if (total === undefined) return [];
  const cites = citationsIn(lecture, total).filter(({ valeur }) => valeur !== undefined);
  const [citation] = cites;
  const parts = items.filter((item) => item !== total && !isSommeFinale(item.texte));
  if (citation === undefined || parts.length === 0) return [];
  const wanted = { citation, wanted: taxeAfter(lecture, citation), listes };
  const parties = parts.flatMap((item) => partieOf(lecture, item, wanted));
  const isPlain = cites.length === 1 && parts.length === items.length - (total === last ? 1 : 0);
  const isTaxed = items.some(({ texte }) => /\bTVA\b/u.test(texte));
  const lien: Lien = isPlain && !isTaxed ? 'certain' : 'douteux';
  return [{ citation, phrase: total.texte.trim(), parties, lien, nette: true }];
}
