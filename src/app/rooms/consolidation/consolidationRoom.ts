/** What the pane shows and asks of the consolidation: returned files in, rows of a Modèle A out. */
import type { ColumnKey } from '../../../core/forms/column';
import type { QuestionColonnes } from '../../../core/reading/colonnesGardees';
import type { Intitule } from '../../../core/reading/formReading';
import type { MenageADecider } from '../../../core/retours/model';
import type { QuestionResume } from '../../../core/retours/resume';
import type { ConsolidationState, Double, FichierDepose } from '../../state/consolidation';
import type { Readable } from '../../state/store';

/** None of these rejects: failures go to the session's `problem`. */
export interface ConsolidationRoom extends Readable<ConsolidationState> {
  /** Reads what the returns are compared with, and the provenances. */
  open(): Promise<void>;
  choose(modele: string): Promise<void>;
  /** Reads files one after the other; a file of the same name replaces the earlier one. */
  addFiles(fichiers: readonly FichierDepose[]): Promise<void>;
  remove(fichier: string): Promise<void>;
  clear(): Promise<void>;
  /** Keeps a return or sets it aside; undefined goes back to what is proposed. */
  decideRetour(id: string, choix: 'retenu' | 'ecarte' | undefined): Promise<void>;
  /** Of the files of one bailleur, keeps the returns of one and sets those of the others aside; null keeps all. */
  chooseFichier(question: QuestionResume, fichier: string | null): Promise<void>;
  /** Says which column answers a heading, for every return of that layout; undefined asks again. */
  chooseColonne(
    question: QuestionColonnes,
    colonne: ColumnKey,
    choisi: Intitule | undefined,
  ): Promise<void>;
  /** Keeps the households that twins share in one of them, by its id; `un-par-un` settles each by itself. */
  decideJumelles(cle: string, choix: string): Promise<void>;
  /** Keeps one row of a household declared twice and sets the others aside, or all of them. */
  decideMenage(double: Double | MenageADecider, gardee: string | null): Promise<void>;
  /** Reads the findings of a return, `nombre` of them. */
  readDetail(id: string, nombre: number): Promise<void>;
  /** Works out what inscribing will change. */
  prepare(): Promise<void>;
  /** Gives up the row in place of these households (as compared), or keeps it again. */
  replace(cles: readonly string[], remplacee: boolean): Promise<void>;
  /** Says who decides: kept beside what was decided about the returns. */
  sign(par: string): void;
  closeApercu(): void;
  /** Writes the rows as shown; where the workbook changed meanwhile, shows what would change instead. */
  inscribe(): Promise<void>;
  /** Finds where a row of the Modèle A comes from. */
  findOrigine(formulaire: string, rang: number): Promise<void>;
  forgetOrigine(): void;
}
