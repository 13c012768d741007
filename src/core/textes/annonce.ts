/** A sum as a text announces it, with the parts to which it is linked. */
import type { Citation } from './citation';
import type { Lien } from './liens';

/** A sum with its parts; each part may read in several ways, the likeliest first. */
export interface Annonce {
  readonly citation: Citation;
  readonly phrase: string;
  readonly parties: readonly Partie[];
  readonly lien: Lien;
  /** Whether the text leaves no doubt where the parts end. */
  readonly nette: boolean;
}

/** The readings of one part: the citations that it stands for. */
export type Partie = readonly (readonly Citation[])[];

/** How far from its sum a list that nothing links to it may be and still be asked about: a fifth. */
export const PROCHE = 0.2;
