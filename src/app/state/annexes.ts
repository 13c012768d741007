import type { BilanSommes } from '../../core/annexes/bilan';
import type { AnnexeFinding, SommeAConfirmer } from '../../core/annexes/finding';
import type { AnnexeReading, NonCompris } from '../../core/annexes/model';
import type { TexteCheck } from '../../core/textes/checkTexte';

/** Where to look: the whole workbook, the sheet in view, or what is selected in it. */
export type PorteeChoisie = 'classeur' | 'feuille' | 'selection';

/** One table as read and judged. */
export interface TableauControle {
  readonly annexe: AnnexeReading;
  readonly findings: readonly AnnexeFinding[];
  /** What the layout does not say, to be answered once. */
  readonly questions: readonly SommeAConfirmer[];
  /** How many sums were checked, and what came of them: nothing is claimed of the rest. */
  readonly bilan: BilanSommes;
  /** How many findings « Tout corriger » would settle in this table. */
  readonly corrections: number;
  /** Where its control block stands, if it has one: an address in the table's sheet. */
  readonly bloc?: string;
}

export interface AnnexesControle {
  readonly portee: PorteeChoisie;
  /** The sheet or range looked at, where it is not the whole workbook: « Annexe 1 », « Feuil1 ! B2:F9 ». */
  readonly lieu?: string;
  readonly tableaux: readonly TableauControle[];
  readonly nonCompris: readonly NonCompris[];
  /** How many findings « Tout corriger » would settle in all the tables. */
  readonly corrections: number;
}

/** A text set against the annexes of the workbook. */
export interface TexteControle {
  /** The file's name; absent for a pasted text. */
  readonly nom?: string;
  readonly texte: string;
  readonly check: TexteCheck;
  /** The version before, against the same tables: what moved since is told. */
  readonly avant?: {
    readonly nom: string;
    readonly texte: string;
    readonly check: TexteCheck;
  };
}

export interface AnnexesState {
  readonly controle?: AnnexesControle | undefined;
  readonly texte?: TexteControle | undefined;
}
