/** Sums that a text announces, against the parts to which it links them. */
import { greatest } from '../../grid/extremes';
import { roundDecimal } from '../montant';
import { PROCHE } from './annonce';
import type { Annonce, Partie } from './annonce';
import type { Citation } from './citation';
import type { Lecture } from './contexte';
import { enumerationsIn } from './enumerationsIn';
import { listesIn } from './listesIn';
import { motsOf } from './motsOf';

/** Right; right once rounded as printed; wrong for certain; to be confirmed. */
export type StatutSomme = 'juste' | 'arrondi' | 'faux' | 'a-confirmer';

/** How a sum stands beside the amounts set against cells. */
export function statutOfSomme({
  statut,
}: SommeAnnoncee): 'concordant' | 'different' | 'a-confirmer' {
  if (statut === 'a-confirmer') return statut;
  return statut === 'faux' ? 'different' : 'concordant';
}

/** An announced sum of which the parts were found. */
export interface SommeAnnoncee {
  readonly citation: Citation;
  readonly phrase: string;
  readonly parties: readonly Citation[];
  /** Of the parts, in the unit of the sum's value. */
  readonly somme: number;
  readonly statut: StatutSomme;
}

/**
 * The sums that can be judged, in the order of the text; of several that one list may answer, the one
 * that it agrees with. « Dont » does not promise the whole list: such a sum is wrong only where its
 * parts exceed it. Counts are compared where a part counts the same thing.
 */
export function checkSommes(lecture: Lecture): readonly SommeAnnoncee[] {
  const found = [...listesIn(lecture), ...enumerationsIn(lecture)].flatMap(
    (annonces) => judgeListe(annonces) ?? [],
  );
  const seen = new Set<number>();
  return found
    .toSorted((a, b) => a.citation.position - b.citation.position)
    .filter(({ citation: { position } }) => !seen.has(position) && seen.add(position));
}

/** The sums that one list may be the parts of, the nearest first. */
function judgeListe(annonces: readonly Annonce[]): SommeAnnoncee | undefined {
  const judged = annonces.filter(isComparable).flatMap((annonce) => judge(annonce) ?? []);
  const agreed = judged.find(({ statut }) => statut === 'juste' || statut === 'arrondi');
  if (agreed !== undefined) return agreed;
  const [first] = judged;
  if (first === undefined || judged.length === 1) return first;
  return first.statut === 'faux' ? { ...first, statut: 'a-confirmer' } : first;
}

/** Two parts at least; for counts, one that counts the same thing, or initials of its kinds. */
function isComparable({ citation, parties }: Annonce): boolean {
  if (citation.valeur === undefined || parties.length < 2) return false;
  if (citation.nature === 'montant') return true;
  const mots = motsOf(citation.unite);
  const unites = parties.flatMap((partie) => partie[0]?.map(({ unite }) => unite) ?? []);
  const isSame = (unite: string) => [...motsOf(unite)].some((mot) => mots.has(mot));
  return unites.some(isSame) || unites.every((unite) => /^[A-Z]{2,}$/.test(unite));
}

function judge(annonce: Annonce): SommeAnnoncee | undefined {
  const { citation, phrase, parties } = annonce;
  const readings = readingsOf(parties).map((cites) => ({ cites, somme: sumOf(cites) }));
  const exact = readings.find(({ somme }) => somme === citation.valeur);
  const near = readings.find(({ cites }) => isWithin(citation, cites));
  const { cites, somme } = exact ?? near ?? readings[0] ?? { cites: [], somme: 0 };
  const tell = (statut: StatutSomme) => ({ citation, phrase, parties: cites, somme, statut });
  if (exact !== undefined) return tell('juste');
  if (near !== undefined)
    return tell(isRounding(citation, cites, somme) ? 'arrondi' : 'a-confirmer');
  const statut = statutOf(annonce, somme, readings.length === 1);
  return statut && tell(statut);
}

/** Every part read in its first way, in its last, or each as all that it quotes. */
function readingsOf(parties: readonly Partie[]): readonly (readonly Citation[])[] {
  const most = parties.reduce((max, partie) => Math.max(max, partie.length), 0);
  return Array.from({ length: most }, (_, way) =>
    parties.flatMap((partie) => partie[Math.min(way, partie.length - 1)] ?? []),
  );
}

function sumOf(cites: readonly Citation[]): number {
  return roundDecimal(
    cites.reduce((sum, { valeur = 0 }) => sum + valeur, 0),
    2,
  );
}

function statutOf(annonce: Annonce, somme: number, isSole: boolean): StatutSomme | undefined {
  const { citation, lien, parties, nette } = annonce;
  const { valeur = 0 } = citation;
  const isNear = Math.abs(somme - valeur) <= PROCHE * Math.abs(valeur);
  const isRound = (cite: Citation) => cite.approche && !isPrecise(cite);
  if (isRound(citation) || parties.some((partie) => partie[0]?.some(isRound))) return undefined;
  if (lien === 'ouvert' && somme < valeur) return undefined;
  if (lien === 'douteux') return isNear ? 'a-confirmer' : undefined;
  return isSole && nette ? 'faux' : 'a-confirmer';
}

/** « Près de 79,1 millions »: three digits are no round figure. */
function isPrecise({ texte }: Citation): boolean {
  return (/\d[\d\s.,'’]*/u.exec(texte)?.[0] ?? '').replace(/\D|[\s.,]*0+\s*$/g, '').length >= 3;
}

/** Whether the roundings of the printed figures allow both to be the same. */
function isWithin(citation: Citation, cites: readonly Citation[]): boolean {
  const [least = 0, most = 0] = citation.intervalle ?? [];
  const [min, max] = sumIntervalle(cites);
  const slack = citation.approche && !isPrecise(citation) ? (most - least) / 2 : 0;
  return min <= most + slack && least - slack <= max;
}

/**
 * Whether rounding explains a gap without a doubt: no more than half a unit of the coarsest figure. Whole
 * euros are seldom rounded, and a gap that equals one of the parts is a part forgotten.
 */
function isRounding(citation: Citation, cites: readonly Citation[], somme: number): boolean {
  if (citation.approche) return true;
  const gap = Math.abs(somme - (citation.valeur ?? 0));
  const isWhole = [citation, ...cites].every(({ unite }) => unite === '€');
  const coarsest = greatest([citation, ...cites].map(halfUnit));
  return (
    !isWhole &&
    gap <= coarsest + 1e-6 &&
    cites.every(({ valeur = 0 }) => Math.abs(valeur - gap) > 1e-6)
  );
}

function halfUnit({ intervalle }: Citation): number {
  const [least, most] = intervalle ?? [0, 0];
  return (most - least) / 2;
}

function sumIntervalle(parties: readonly Citation[]): readonly [number, number] {
  const sum = (end: 0 | 1) =>
    roundDecimal(
      parties.reduce((total, { intervalle }) => total + (intervalle?.[end] ?? 0), 0),
      6,
    );
  return [sum(0), sum(1)];
}
