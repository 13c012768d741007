import type { IsoDate } from '../../core/date';
import { readReversements } from '../../core/dossier/reversements';
import type { Centimes } from '../../core/montant';
import { SANS_OBJET, type Act } from './act';
import type { PaiementBase } from './parts/paiementBase';
import { writeReverse } from './parts/writeReversements';

/** What was paid out to a bailleur, added to what was before. */
export interface Reversing {
  readonly bailleur: string;
  /** The year of the payment; that of the form in view where none is given. */
  readonly annee?: number | undefined;
  readonly montant: Centimes;
  readonly le: IsoDate;
}

export const recordReversement = (({ snapshot, etat }, request) => {
  const { annee: own, idtop } = etat.dossier;
  const rows = readReversements(snapshot, request.annee ?? own, idtop);
  const commands = writeReverse(snapshot, rows, request);
  if (commands.length === 0) return SANS_OBJET;
  return { commands, told: { kind: 'reversement-enregistre', count: 1 } };
}) satisfies Act<PaiementBase, Reversing>;
