/** What the pane shows and asks of the annexes: tables of amounts, and the texts that quote them. */
import type { AnnexeFinding } from '../../core/annexes/finding';
import type { AnnexeReading, NonCompris } from '../../core/annexes/model';
import type { Lieu } from '../../core/finding';
import type { TexteCheck } from '../../core/prose/checkTexte';
import type { Room } from '../room';

/** Where to look: the whole workbook, the sheet in view, or what is selected in it. */
export type PorteeChoisie = 'classeur' | 'feuille' | 'selection';

/** One table as read and judged. */
export interface TableauControle {
  readonly annexe: AnnexeReading;
  readonly findings: readonly AnnexeFinding[];
  /** How many sums were checked; what it says is claimed of these only. */
  readonly verifications: number;
}

export interface AnnexesControle {
  readonly portee: PorteeChoisie;
  /** The sheet or range looked at, where it is not the whole workbook: « Annexe 1 », « Feuil1 ! B2:F9 ». */
  readonly lieu?: string;
  readonly tableaux: readonly TableauControle[];
  readonly nonCompris: readonly NonCompris[];
}

/** A text set against the annexes of the workbook. */
export interface TexteControle {
  /** The file's name; absent for a pasted text. */
  readonly nom?: string;
  readonly texte: string;
  readonly check: TexteCheck;
}

export interface AnnexesState {
  readonly controle?: AnnexesControle | undefined;
  readonly texte?: TexteControle | undefined;
}

/** None of these rejects: failures go to the session's `problem`. */
export interface AnnexesRoom extends Room<AnnexesState> {
  controler(portee: PorteeChoisie): Promise<void>;
  goTo(lieu: Lieu): Promise<void>;
  rapprocher(texte: string, nom?: string): Promise<void>;
  oublierTexte(): void;
}
