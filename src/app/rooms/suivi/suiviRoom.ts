/** What the pane shows and asks of the past years, the parameters and the bilan. */
import type { Lieu } from '../../../core/finding';
import type { Readable } from '../../state/store';
import type { SuiviState } from '../../state/suivi';

/** None of these rejects: failures go to the session's `problem`. */
export interface SuiviRoom extends Readable<SuiviState> {
  /** Reads what the workbook says, silently. */
  read(): Promise<void>;
  /** The same once `perime` says that somebody changed it: only what changed is read. */
  refresh(): Promise<void>;
  /** Looks at all operations together, until one is chosen. */
  chooseAll(): Promise<void>;
  goTo(lieu: Lieu): Promise<void>;
  /** Lays out what *Paramètres* lacks, and goes there. */
  openParametres(): Promise<void>;
  /** Lays out *Suivi* where the workbook lacks it, and goes there. */
  openSuivi(): Promise<void>;
  /** Reads last year's file and says what it would add. */
  readReprise(fichier: string, bytes: Uint8Array): Promise<void>;
  /** Writes it; years that differ are replaced, or kept as they stand here. */
  takeOver(differentes: 'keep' | 'replace'): Promise<void>;
  forgetReprise(): void;
  /** Gives the certified year its row. */
  close(): Promise<void>;
  /** Prepares the next year in this workbook: a Modèle A for each operation. */
  prepareHere(): Promise<void>;
  /** Makes the workbook of the next year, to be saved; this one stays as it is. */
  prepareFile(): Promise<void>;
  drawChart(): Promise<void>;
  writeBilan(): Promise<void>;
}
