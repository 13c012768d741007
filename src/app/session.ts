/**
 * What the pane shows and asks for: one state, replaced whole at every change, and one function per
 * thing a person does. The pane knows nothing else; `app` implements it over a LiveWorkbook.
 */
import type { RegimeChoice } from '../core/baremes/regimes';
import type { Decision } from '../core/dossier/decisions';
import type { Finding, Lieu } from '../core/finding';
import type { ColumnKey } from '../core/forms/column';
import type { AttestationKey, Modele } from '../core/forms/modele';
import type { Intitule } from '../core/reading/formReading';
import type { Justifying } from './changes/justify';
import type { MontantVoulu } from './changes/writeMontant';
import type { Rooms } from './session/rooms';
import type { Asked, Entetes, SessionState } from './state';
import type { Later } from './state/later';

/** A form to insert, with the header that is its own. */
export type InsertRequest = {
  [M in Modele]: {
    readonly modele: M;
    readonly entete: Entetes[M];
    readonly lignes: number;
    readonly regime: RegimeChoice | undefined;
  };
}[Modele];

/** Everything a person can do from the pane or the ribbon. None of these rejects: failures go to `problem`. */
export interface Session {
  readonly rooms: Rooms;
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook, starts listening. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Fetches the parts of the program that nobody asked for yet; rejects where one cannot be had. */
  fetchAhead(): Promise<void>;
  /** The headers to offer for the next form: what the workbook says, then those last used, newest first. */
  nextEntetes<M extends Modele>(modele: M): Later<readonly Partial<Entetes[M]>[]>;
  /** Asks the pane to show a page, as the ribbon's buttons do. */
  ask(page: Asked): void;
  insertModele(request: InsertRequest): Promise<void>;
  /** Inserts a made-up form to try on. */
  insertExemple(): Promise<void>;
  /** Takes it away, with what came with it. */
  removeExemple(): Promise<void>;
  chooseForm(id: string): Promise<void>;
  /** Speaks of another operation, and opens its latest form. */
  chooseOperation(idtop: string): Promise<void>;
  checkAll(): Promise<void>;
  goTo(lieu: Lieu): Promise<void>;
  /** Goes to the first `erreur` after the selection, then round again from the top. */
  goToNext(): Promise<void>;
  applyCorrection(finding: Finding): Promise<void>;
  applyAllCorrections(): Promise<void>;
  /** Takes back what `notice` tells, where it is undoable. */
  undo(): Promise<void>;
  addRows(count: number): Promise<void>;
  /** Says which column answers a heading, for every layout with these headings; undefined asks again. */
  chooseColonne(colonne: ColumnKey, choisi: Intitule | undefined): Promise<void>;
  chooseRegime(choice: RegimeChoice): Promise<void>;
  /** Takes the rows of a form typed by hand over into an official form, on a sheet of its own. */
  takeOverLignes(): Promise<void>;
  /** Lists the households of the form whose zone nobody gave, and goes there. */
  listZones(): Promise<void>;
  /** Keeps why an avertissement of a household is none. */
  justify(request: Justifying): Promise<void>;
  /** Writes an amount that was worked out into a row. */
  writeMontant(request: MontantVoulu): Promise<void>;
  /** Takes such a decision back. */
  retract(decision: Decision): Promise<void>;
  /** Writes what is said of the form on a sheet. */
  writeConstats(formulaire: string): Promise<void>;
  /** Writes what goes and stays with a certified Modèle B on a sheet. */
  writeDossierRetour(): Promise<void>;
  /** Puts back what the cells held when the form was certified. */
  revert(): Promise<void>;
  attest(keys: readonly AttestationKey[], nom: string): Promise<void>;
  certify(values: { readonly a: string; readonly representant: string }): Promise<void>;
  /** Takes back what a failed change left, where the problem is `revocable`. */
  putBack(): Promise<void>;
  /** Gives up the read under way, where `busy.cancellable`. */
  cancel(): void;
  /** Waits on for what Excel does not answer, where the state tells a `silence`. */
  wait(): void;
  /** Waits for it no more. What is asked next reads first. */
  giveUp(): void;
  /** Closes the problem, the notice and what was asked. */
  dismiss(): void;
}
