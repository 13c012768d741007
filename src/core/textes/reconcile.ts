/**
 * Ties each amount that a text quotes to the cell of the annexes that it should agree with. An
 * agreement is claimed where the words of the line and the period point to the cell too; a figure that
 * merely happens to be the same is ambiguous.
 */
import type { AnnexeReading } from '../annexes/model';
import { ciblesOf } from './cibles';
import type { Cible } from './cibles';
import type { MontantCite } from './citation';
import { contexteOf } from './contexte';
import type { Contexte, Lecture } from './contexte';
import { findAmounts } from './findAmounts';
import { indicesOf, precisionOf } from './indices';
import type { Indices } from './indices';
import { cutPassages } from './passages';

export type StatutRapprochement = 'concordant' | 'different' | 'ambigu' | 'non-retrouve';

export interface Rapprochement {
  readonly citation: MontantCite;
  /** The sentence that quotes it, as it stands in the text. */
  readonly phrase: string;
  readonly statut: StatutRapprochement;
  /** The cell compared; for an ambiguous amount, the only one that agrees, where it is one. */
  readonly cible: Cible | undefined;
}

/** Cuts a text and finds what it quotes, once for all that follows. */
export function readTexte(text: string): Lecture {
  return { text, passages: cutPassages(text), citations: findAmounts(text) };
}

/** One result for each amount, in the order of the text; counts are compared by `checkSommes`. */
export function reconcile(
  lecture: Lecture,
  annexes: readonly AnnexeReading[],
): readonly Rapprochement[] {
  const cibles = ciblesOf(annexes);
  const done = new Map<number, Rapprochement>();
  for (const citation of lecture.citations) {
    if (citation.nature !== 'montant') continue;
    const contexte = contexteOf(lecture, citation);
    const tout = contexte.tout && done.get(contexte.tout.position);
    done.set(citation.position, reconcileOne(citation, contexte, cibles, tout));
  }
  return [...done.values()];
}

function reconcileOne(
  citation: MontantCite,
  contexte: Contexte,
  cibles: readonly Cible[],
  tout: Rapprochement | undefined,
): Rapprochement {
  const all = cibles.map((cible) => indicesOf(citation, contexte, cible));
  const phrase = contexte.phrase.texte.trim();
  const tie = (statut: StatutRapprochement, cible?: Cible): Rapprochement => ({
    citation,
    phrase,
    statut,
    cible,
  });
  if (citation.valeur === undefined) return tie('non-retrouve');
  const agreeing = all.filter((one) => one.accord);
  const sure = bestOf(agreeing.filter((one) => isSure(one, all, citation)));
  if (sure !== undefined) return tie('concordant', sure.cible);
  const meant = bestOf(all.filter((one) => isMeant(one, all, { citation, contexte, tout })));
  if (meant !== undefined && !meant.accord) return tie('different', meant.cible);
  const [first, ...others] = agreeing;
  if (first !== undefined) return tie('ambigu', others.length === 0 ? first.cible : undefined);
  return tie('non-retrouve');
}

/** Words, period and precision together; none of them is enough alone. */
function isSure(one: Indices, all: readonly Indices[], citation: MontantCite): boolean {
  const precision = precisionOf(citation, one.cible);
  if (one.ligne < 1 || one.periode < 0 || !isBestLigne(one, all)) return false;
  if (one.periode > 0) return precision + one.ligne + one.periode >= 3;
  const alone = all.filter(({ accord }) => accord).length === 1;
  return one.ligne === 2 && (precision === 2 || (precision === 1 && alone));
}

/** No other line is said better in the text. */
function isBestLigne(one: Indices, all: readonly Indices[]): boolean {
  return all.every(({ cible, mots }) => cible.ligne === one.cible.ligne || mots <= one.mots);
}

interface Quotation {
  readonly citation: MontantCite;
  readonly contexte: Contexte;
  /** What was found for the sum that this amount is a part of. */
  readonly tout: Rapprochement | undefined;
}

/** How near a figure must be for a merely inherited period to be enough: a fifth. */
const PROCHE = 0.2;

/**
 * Whether the text speaks of this cell whatever its figure. A part of a line is no line: only the
 * parts of a grand total are compared with the lines.
 */
function isMeant(one: Indices, all: readonly Indices[], quotation: Quotation): boolean {
  const { contexte, tout, citation } = quotation;
  if (!isOnlyLigne(one, all)) return false;
  if (contexte.tout !== undefined) {
    return isPartOf(tout?.cible, one);
  }
  if (contexte.partie || one.ligne < 2) return false;
  if (one.periode === 2) return true;
  if (!isNear(citation, one.cible)) return false;
  return one.periode === 1 || (one.periode === 0 && isNamed(one, all));
}

/** A line of the column whose grand total the text quotes as the whole. */
function isPartOf(tout: Cible | undefined, { cible, ligne, periode }: Indices): boolean {
  const isColumn = tout?.tableau === cible.tableau && tout.colonne === cible.colonne;
  return isColumn && tout.totalDeLignes && ligne >= 1 && periode >= 0;
}

function isOnlyLigne(one: Indices, all: readonly Indices[]): boolean {
  return all.every(({ cible, mots }) => cible.ligne === one.cible.ligne || mots < one.mots);
}

/** Without any period: the line named in full, in the one column that is a whole. */
function isNamed({ mots, cible }: Indices, all: readonly Indices[]): boolean {
  return mots >= 0.9 && cible.totalDeColonnes && all.every(({ accord }) => !accord);
}

function isNear({ valeur = 0 }: MontantCite, { min, max }: Cible): boolean {
  const middle = (min + max) / 2;
  return Math.abs(valeur - middle) <= PROCHE * Math.abs(middle);
}

/** The one with the most evidence; none where two lines have as much. */
function bestOf(ones: readonly Indices[]): Indices | undefined {
  const weight = (one: Indices) => one.mots + one.ligne + one.periode * 2;
  const [best, second] = ones.toSorted((a, b) => weight(b) - weight(a));
  if (best === undefined || second === undefined) return best;
  const isTie = weight(best) === weight(second) && best.cible.ligne !== second.cible.ligne;
  return isTie ? undefined : best;
}
