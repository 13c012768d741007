import type { IsoDate } from '../../core/date';
import type { Centimes } from '../../core/montant';
import type { Act } from './act';
import type { PaiementBase } from './parts/paiementBase';
import { suiviCommands } from './parts/suiviCommands';

/** What was asked of the Anru, in the year's row of *Suivi*. */
export const recordDemande = (({ snapshot, reading, etat }, { montant, le }) => ({
  commands: suiviCommands(snapshot, reading, etat.dossier, { demande: montant, demandeLe: le }),
  told: { kind: 'demande-enregistree', count: 1 },
})) satisfies Act<PaiementBase, { readonly montant: Centimes; readonly le: IsoDate }>;
