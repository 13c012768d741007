/** What the pane shows and asks of the year's payment and of what each bailleur gets of it. */
import type { IsoDate } from '../../../core/date';
import type { Centimes } from '../../../core/montant';
import type { Part } from '../../../core/paiement/model';
import type { Claiming } from '../../changes/recordRecuperation';
import type { PaiementState } from '../../state/paiement';
import type { Readable } from '../../state/store';

/** None of these rejects: failures go to the session's `problem`. Everything reads the workbook again. */
export interface PaiementRoom extends Readable<PaiementState> {
  read(): Promise<void>;
  recordDemande(montant: Centimes, le: IsoDate): Promise<void>;
  /** Records what the Anru paid; each bailleur's due with it where nothing has to be allocated. */
  recordPaiement(montant: Centimes, le: IsoDate): Promise<void>;
  /** Records what each bailleur gets, once it sums to what was received. */
  shareOut(parts: readonly Part[]): Promise<void>;
  /** Adds a payment to what the bailleur was already paid, of the year in view or of another one. */
  recordReversement(
    bailleur: string,
    montant: Centimes,
    le: IsoDate,
    annee?: number,
  ): Promise<void>;
  /** Keeps a sum that the Anru claims and that a bailleur has to give back. */
  recordRecuperation(claim: Claiming): Promise<void>;
  /** Adds what a bailleur gave back to the row that stands there. */
  recordRecupere(rang: number, montant: Centimes, le: IsoDate): Promise<void>;
  /** Lays out the state to send on a new sheet, ready to print. */
  writeEtat(): Promise<void>;
}
