/** What the layout of a table does not tell, asked once, and the answers that are kept. */
import { wordsOf } from '../reading/wordsOf';
import type { AnnexeReading } from './model';

/** What is doubtful. */
export type QuestionMotif =
  /** A column, or a line, that may be a mean, a price, a cumulative figure. */
  | 'nature'
  /** Which lines or columns a total adds. */
  | 'parts'
  /** Whether figures without unit are rounded amounts, or counts. */
  | 'arrondi';

export interface Question {
  /** The same for every table of this layout, whatever its years. */
  readonly cle: string;
  readonly motif: QuestionMotif;
}

/** « somme »: it is to be judged as one; « pas-somme »: nothing is claimed of it any more. */
export const reponses = ['somme', 'pas-somme'] as const;
export type Reponse = (typeof reponses)[number];

/** The answers given so far, by the key of their question. */
export type Reponses = Readonly<Record<string, Reponse>>;

/** The key of a question: what it is about, and the headings of the table, years left out. */
export function cleOf(
  { coin = '', colonnes }: AnnexeReading,
  motif: QuestionMotif,
  sens: string,
  libelle: string,
): string {
  const heads = [coin, ...colonnes.map((colonne) => colonne.libelle)].map(layoutOf).join(' | ');
  return `${sens} ${motif} : ${layoutOf(libelle)} (${heads})`;
}

function layoutOf(text: string): string {
  return wordsOf(text).replace(/\d{2,}/g, '#');
}
