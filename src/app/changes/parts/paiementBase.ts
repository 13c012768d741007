import type { FormReading } from '../../../core/reading/formReading';
import type { Snapshot } from '../../../workbook/port';
import type { PaiementEtat } from '../../state/paiement';

/** What an act on the payment leans on: the workbook as just read, its Modèle A and what is owed. */
export interface PaiementBase {
  readonly snapshot: Snapshot;
  readonly reading: FormReading;
  readonly etat: PaiementEtat;
}
