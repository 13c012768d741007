/** What the pane shows and asks of the consolidation: returned files in, rows of a Modèle A out. */
import type { MenageADecider } from '../../../core/retours/model';
import type { ConsolidationState, Double, FichierDepose } from '../../state/consolidation';
import type { Readable } from '../../state/store';

/** None of these rejects: failures go to the session's `problem`. */
export interface ConsolidationRoom extends Readable<ConsolidationState> {
  /** Reads what the returns are compared with, and the provenances. */
  ouvrir(): Promise<void>;
  choisir(modele: string): Promise<void>;
  /** Reads files one after the other; a file of the same name replaces the earlier one. */
  deposer(fichiers: readonly FichierDepose[]): Promise<void>;
  retirer(fichier: string): Promise<void>;
  vider(): Promise<void>;
  /** Keeps a return or sets it aside; undefined goes back to what is proposed. */
  deciderRetour(id: string, choix: 'retenu' | 'ecarte' | undefined): Promise<void>;
  /** Keeps one row of a household declared twice and sets the others aside, or all of them. */
  deciderMenage(double: Double | MenageADecider, gardee: string | null): Promise<void>;
  /** Reads the findings of a return, `nombre` of them. */
  detailler(id: string, nombre: number): Promise<void>;
  /** Works out what inscribing will change. */
  preparer(): Promise<void>;
  /** Gives up the row in place of these households (as compared), or keeps it again. */
  remplacer(cles: readonly string[], remplacee: boolean): Promise<void>;
  fermerApercu(): void;
  /** Writes the rows as shown; where the workbook changed meanwhile, shows what would change instead. */
  inscrire(): Promise<void>;
  /** Finds where a row of the Modèle A comes from. */
  chercherOrigine(formulaire: string, rang: number): Promise<void>;
  oublierOrigine(): void;
}
