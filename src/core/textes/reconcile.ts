/**
 * Ties each amount that a text quotes to the cell of the annexes that it should agree with. An
 * agreement is claimed where the words of the line and the period point to the cell too; a figure that
 * merely happens to be the same is to be confirmed.
 */
import type { AnnexeReading } from '../annexes/model';
import { mapSteps, type Steps } from '../steps';
import { ciblesFor, ciblesOf } from './cibles';
import type { Cible, Cibles } from './cibles';
import type { MontantCite } from './citation';
import { contexteOf } from './contexte';
import type { Contexte, Lecture } from './contexte';
import { findAmounts } from './findAmounts';
import { indicesOf, isProche, precisionOf } from './indices';
import type { Indices } from './indices';
import { cutPassages } from './passages';
import { periodesIn } from './periodes';

/** In the order in which they are shown. */
export const statuts = ['different', 'a-confirmer', 'concordant', 'non-retrouve'] as const;
export type StatutRapprochement = (typeof statuts)[number];

/** Why an amount is to be confirmed: the figure agrees and the words do not, or the reverse. */
export type Doute = 'meme-montant' | 'ligne-nommee';

export interface Rapprochement {
  readonly citation: MontantCite;
  /** The sentence that quotes it, as it stands in the text. */
  readonly phrase: string;
  readonly statut: StatutRapprochement;
  /** The cell compared; for an amount to confirm, the only candidate, where it is one. */
  readonly cible: Cible | undefined;
  /** The cells that it may speak of, the likeliest first; one for a certain answer. */
  readonly candidates: readonly Cible[];
  readonly doute?: Doute;
  /** The table of the text that it stands in, for a cell. */
  readonly tableau?: string;
}

/** Cuts a text and finds what it quotes, once for all that follows. */
export function readTexte(text: string): Lecture {
  return {
    text,
    passages: cutPassages(text),
    citations: findAmounts(text),
    periodes: periodesIn(text),
  };
}

/** Amounts of a step: each is weighed against hundreds of cells. */
const MONTANTS = 20;

/** One result for each amount, in the order of the text; counts are compared by `checkSommes`. */
export function* reconcile(
  lecture: Lecture,
  annexes: readonly AnnexeReading[],
): Steps<readonly Rapprochement[]> {
  const montants = lecture.citations.filter((citation) => citation.nature === 'montant');
  if (montants.length === 0) return [];
  const cibles = ciblesOf(annexes);
  const done = new Map<number, Rapprochement>();
  const tie = (citation: MontantCite) => {
    const contexte = contexteOf(lecture, citation);
    const tout = contexte.tout && done.get(contexte.tout.position);
    done.set(citation.position, reconcileOne({ citation, contexte, tout }, cibles));
  };
  yield* mapSteps(montants, tie, MONTANTS);
  return [...done.values()];
}

interface Quotation {
  readonly citation: MontantCite;
  readonly contexte: Contexte;
  /** What was found for the sum that this amount is a part of. */
  readonly tout: Rapprochement | undefined;
}

/** The cells that may be meant, and how well the two lines that are said best are said. */
interface Champ {
  readonly all: readonly Indices[];
  readonly ligne: string | undefined;
  readonly best: number;
  readonly second: number;
}

/** How many candidate cells are named. */
const MOST_CANDIDATES = 5;

function reconcileOne(quotation: Quotation, cibles: Cibles): Rapprochement {
  const { citation, contexte } = quotation;
  const phrase = contexte.phrase.texte.trim();
  const tie = (
    statut: StatutRapprochement,
    cells: readonly Cible[] = [],
    doute?: Doute,
  ): Rapprochement => ({
    citation,
    phrase,
    statut,
    cible: cells.length === 1 ? cells[0] : undefined,
    candidates: cells.slice(0, MOST_CANDIDATES),
    ...(doute && { doute }),
  });
  if (citation.valeur === undefined) return tie('non-retrouve');
  const champ = champOf(quotation, cibles);
  const agreeing = champ.all.filter(({ accord }) => accord);
  const sure = bestOf(agreeing.filter((one) => isSure(one, champ, quotation)));
  if (sure !== undefined) return tie('concordant', [sure.cible]);
  const meant = bestOf(champ.all.filter((one) => isMeant(one, champ, quotation)));
  if (meant !== undefined && !meant.accord) return tie('different', [meant.cible]);
  const named = namedOf(champ, quotation);
  const [only, ...others] = named;
  const isSole = only !== undefined && others.length === 0;
  if (isSole && only.nommee && !only.accord && isWrong(only, quotation))
    return tie('different', [only.cible]);
  if (agreeing.length > 0) return tie('a-confirmer', sortedCells(agreeing), 'meme-montant');
  return named.length > 0
    ? tie('a-confirmer', sortedCells(named), 'ligne-nommee')
    : tie('non-retrouve');
}

function champOf({ citation, contexte }: Quotation, cibles: Cibles): Champ {
  const words = new Set([...contexte.mots, ...contexte.motsAutour]);
  const all = ciblesFor(cibles, words, citation).map((cible) =>
    indicesOf(citation, contexte, cible),
  );
  const shares = new Map<string, number>();
  for (const { cible, mots } of all) {
    shares.set(cible.ligne, Math.max(mots, shares.get(cible.ligne) ?? 0));
  }
  const [first, second] = [...shares].toSorted(([, a], [, b]) => b - a);
  return { all, ligne: first?.[0], best: first?.[1] ?? 0, second: second?.[1] ?? 0 };
}

/** Words, period and precision together; none of them is enough alone. */
function isSure(one: Indices, champ: Champ, { citation, contexte }: Quotation): boolean {
  const precision = precisionOf(citation, one.cible);
  if (contexte.relatif || one.ligne < 1 || one.periode < 0 || one.mots < champ.best) return false;
  if (isOtherColonne(one, champ)) return false;
  if (one.periode > 0) return precision + one.ligne + one.periode >= 3;
  const alone = champ.all.filter(({ accord }) => accord).length === 1;
  return one.ligne === 2 && (precision === 2 || (precision === 1 && alone));
}

/** Whether the text names another column of the same line better: « prêts » for « subventions ». */
function isOtherColonne({ cible, colonne }: Indices, { all }: Champ): boolean {
  return all.some(
    (other) =>
      other.colonne > colonne &&
      other.cible.tableau === cible.tableau &&
      other.cible.ligne === cible.ligne &&
      other.periode >= 0,
  );
}

/**
 * Whether the text speaks of this cell whatever its figure. A part of a line is no line: only the
 * parts of a grand total are compared with the lines.
 */
function isMeant(one: Indices, champ: Champ, { contexte, tout, citation }: Quotation): boolean {
  if (!isOnlyLigne(one, champ) || contexte.relatif) return false;
  if (contexte.tout !== undefined) {
    return isPartOf(tout?.cible, one);
  }
  if (contexte.partie || one.ligne < 2 || isOtherColonne(one, champ)) return false;
  if (one.periode === 2) return isPlain(one, contexte) || isProche(citation, one.cible);
  if (!isProche(citation, one.cible)) return false;
  return one.periode === 1 || (one.periode === 0 && isNamed(one, champ));
}

/** A line of the column whose grand total the text quotes as the whole. */
function isPartOf(tout: Cible | undefined, { cible, ligne, periode }: Indices): boolean {
  const isColumn = tout?.tableau === cible.tableau && tout.colonne === cible.colonne;
  return isColumn && tout.totalDeLignes && ligne >= 1 && periode >= 0;
}

function isOnlyLigne({ cible, mots }: Indices, { ligne, best, second }: Champ): boolean {
  return cible.ligne === ligne && mots === best && best > second;
}

/** Without any period: the line named in full, in the one column that is a whole. */
function isNamed({ mots, cible }: Indices, { all }: Champ): boolean {
  return mots >= 0.9 && cible.totalDeColonnes && all.every(({ accord }) => !accord);
}

/** How many words beside those of the line and of the heading may narrow what a sentence is about. */
const MOST_OTHER_WORDS = 3;

/** The sentence says little beside the line: no part of it is meant. */
function isPlain({ cible }: Indices, { mots }: Contexte): boolean {
  const others = [...mots].filter((mot) => !cible.mots.has(mot) && !cible.motsColonne.has(mot));
  return others.length <= MOST_OTHER_WORDS;
}

/**
 * The cells of the one line that the text names in full, in the columns that it does not exclude: those
 * whose years or words it says, else the total of the line.
 */
function namedOf(champ: Champ, quotation: Quotation): readonly Indices[] {
  const { contexte } = quotation;
  if (contexte.relatif || contexte.partie) return [];
  const full = champ.all.filter(
    (one) =>
      one.nommee && one.periode >= 0 && isOnlyLigne(one, champ) && !isOtherColonne(one, champ),
  );
  const told = full.filter(({ periode }) => periode > 0);
  const kept = told.length > 0 ? told : full.length > 0 ? full : totalsSaid(champ, quotation);
  const whole = kept.filter(({ cible }) => cible.totalDeColonnes);
  return whole.length > 0 ? whole : kept;
}

/** The totals of the period that the text names, where it speaks of one and its figure is near. */
function totalsSaid({ all }: Champ, { citation }: Quotation): readonly Indices[] {
  return all.filter(
    ({ cible, ligne, periode }) =>
      cible.totalDeLignes && ligne > 0 && periode === 2 && isProche(citation, cible),
  );
}

/** Certain enough to accuse: a slip of that figure, or a sentence about nothing but that line. */
function isWrong(one: Indices, { citation, contexte }: Quotation): boolean {
  if (contexte.tout !== undefined) return false;
  return isProche(citation, one.cible) || (one.periode === 2 && isPlain(one, contexte));
}

/** The likeliest first. */
function sortedCells(ones: readonly Indices[]): readonly Cible[] {
  return ones.toSorted((a, b) => weight(b) - weight(a)).map(({ cible }) => cible);
}

function weight(one: Indices): number {
  return one.mots + one.ligne + one.periode * 2 + one.colonne * 0.5;
}

/** The one with the most evidence; none where two lines have as much. */
function bestOf(ones: readonly Indices[]): Indices | undefined {
  const [best, second] = ones.toSorted((a, b) => weight(b) - weight(a));
  if (best === undefined || second === undefined) return best;
  const isTie = weight(best) === weight(second) && best.cible.ligne !== second.cible.ligne;
  return isTie ? undefined : best;
}
