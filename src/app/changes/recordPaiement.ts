import type { IsoDate } from '../../core/date';
import { sumCentimes, type Centimes } from '../../core/montant';
import type { PaiementEtat } from '../state/paiement';
import type { Act } from './act';
import type { PaiementBase } from './parts/paiementBase';
import { suiviCommands } from './parts/suiviCommands';
import { writeDus } from './parts/writeReversements';

/** What the Anru paid; each bailleur's due with it where nothing has to be allocated. */
export const recordPaiement = (({ snapshot, reading, etat }, { montant, le }) => ({
  commands: [
    ...suiviCommands(snapshot, reading, etat.dossier, { paye: montant, payeLe: le }),
    ...(isWhole(etat, montant) ? writeDus(snapshot, etat.dossier, etat.dus) : []),
  ],
  told: { kind: 'paiement-enregistre', count: 1 },
})) satisfies Act<PaiementBase, { readonly montant: Centimes; readonly le: IsoDate }>;

/**
 * Whether everybody gets what is due, so that nothing is left to decide. By the régime of 2021 the bailleurs
 * are paid by the Anru itself: nobody owes them anything here.
 */
function isWhole({ dossier, dus }: PaiementEtat, paye: Centimes): boolean {
  return (
    dossier.regime !== '2021' && paye > 0 && sumCentimes(dus.map(({ montant }) => montant)) === paye
  );
}
