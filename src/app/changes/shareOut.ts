import type { Part } from '../../core/paiement/model';
import { checkRepartition } from '../../core/paiement/repartition';
import type { PaiementState } from '../state/paiement';
import type { Act, Change } from './act';
import type { PaiementBase } from './parts/paiementBase';
import { writeDus } from './parts/writeReversements';

/** What each bailleur gets of a payment, once it sums to what was received; else what is wrong with it. */
export const shareOut = (({ snapshot, etat }, { parts }) => {
  const { dossier, dus } = etat;
  const refus = dossier.paye === undefined ? [] : checkRepartition(parts, dus, dossier.paye);
  if (dossier.paye === undefined || refus.length > 0) return { refus };
  const count = parts.filter(({ montant }) => montant > 0).length;
  return {
    commands: writeDus(snapshot, dossier, parts),
    told: { kind: 'repartition-enregistree', count },
  };
}) satisfies Act<
  PaiementBase,
  { readonly parts: readonly Part[] },
  Change,
  NonNullable<PaiementState['refus']>
>;
