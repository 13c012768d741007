/** What the pane shows and asks of the annexes: tables of amounts, and the texts that quote them. */
import type { AnnexeFinding } from '../../core/annexes/finding';
import type { AnnexeModele, AnnexeSaisie } from '../../core/annexes/forms';
import type { AnnexeReading, NonCompris } from '../../core/annexes/model';
import type { Lieu } from '../../core/finding';
import type { TexteCheck } from '../../core/textes/checkTexte';
import type { Room } from '../room';

/** Where to look: the whole workbook, the sheet in view, or what is selected in it. */
export type PorteeChoisie = 'classeur' | 'feuille' | 'selection';

/** One table as read and judged. */
export interface TableauControle {
  readonly annexe: AnnexeReading;
  readonly findings: readonly AnnexeFinding[];
  /** How many sums were checked; what it says is claimed of these only. */
  readonly verifications: number;
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
}

export interface AnnexesState {
  readonly controle?: AnnexesControle | undefined;
  readonly texte?: TexteControle | undefined;
}

/** None of these rejects: failures go to the session's `problem`. What is written can be undone. */
export interface AnnexesRoom extends Room<AnnexesState> {
  /** Lays an annexe out on a new sheet and controls that sheet; notice `annexe-inseree`, count: its lines. */
  inserer(saisie: AnnexeSaisie): Promise<void>;
  /** What was last inserted of an annexe, to offer it for the next one. */
  lastSaisie(modele: AnnexeModele): AnnexeSaisie | undefined;
  /**
   * Reads and judges; afterwards the state follows what is edited in those sheets. A selection that
   * only touches a table stands for the whole table.
   */
  controler(portee: PorteeChoisie): Promise<void>;
  goTo(lieu: Lieu): Promise<void>;
  /** Applies one correction, if the cell still holds what the finding saw; notice `corrige`. */
  corriger(finding: AnnexeFinding): Promise<void>;
  /** Applies every correction, of one table where its `annexe.id` is given; notice `corrige`. */
  toutCorriger(id?: string): Promise<void>;
  /** Writes the control block of a table where cells are free, or writes it again; notice `bloc-ecrit`. */
  ecrireBloc(id: string): Promise<void>;
  /** Takes the control block away. */
  retirerBloc(id: string): Promise<void>;
  rapprocher(texte: string, nom?: string): Promise<void>;
  /** The same with the text of a .docx or .txt. */
  ouvrirTexte(nom: string, bytes: Uint8Array): Promise<void>;
  oublierTexte(): void;
}
