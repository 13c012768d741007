/** Where returned files are held while they are compared, judged and decided upon. */
import type { IsoDate } from '../../../core/date';
import type { Attendu, Decisions, LigneConsolidee } from '../../../core/retours/model';
import type { ConsolidationResume, RetourDetail } from '../../../core/retours/resume';

/**
 * Files are held by name. Whatever a file holds, `ajouter` resolves: what cannot be read is held as
 * a `Rejet`. Everything answered is plain data.
 */
export interface RetoursDesk {
  /** What the returns are compared with, from now on: those held are compared again. */
  expect(attendu: Attendu, aujourdhui: IsoDate): Promise<void>;
  /**
   * Reads a file, or each file of an archive; one of the same name takes the place of the earlier one. `bytes` are handed over:
   * the caller reads them no more.
   */
  add(fichier: string, bytes: Uint8Array): Promise<void>;
  remove(fichier: string): Promise<void>;
  clear(): Promise<void>;
  /** What a screen shows; no row of any file. */
  summarise(decisions: Decisions): Promise<ConsolidationResume>;
  /** `nombre` findings of a return from the one numbered `debut` (from 0); none for an unknown id. */
  detail(
    retour: string,
    decisions: Decisions,
    debut: number,
    nombre: number,
  ): Promise<RetourDetail>;
  /** The rows that enter Modèle A, in its order. */
  lignes(decisions: Decisions): Promise<readonly LigneConsolidee[]>;
}
