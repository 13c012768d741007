import type { IsoDate } from '../../core/date';
import type { Centimes } from '../../core/montant';
import { SANS_OBJET, type Act } from './act';
import type { PaiementBase } from './parts/paiementBase';
import { writeRecupere } from './parts/writeRecuperations';

/** What a bailleur gave back of the sum that stands at the sheet row `rang`, added to what it gave before. */
export const recordRecupere = (({ snapshot, etat }, { rang, montant, le }) => {
  const known = etat.dossier.recuperations.find((each) => each.rang === rang);
  const commands = known ? writeRecupere(snapshot, known, { montant, le }) : [];
  if (commands.length === 0) return SANS_OBJET;
  return { commands, told: { kind: 'recuperation-enregistree', count: 1 } };
}) satisfies Act<
  PaiementBase,
  { readonly rang: number; readonly montant: Centimes; readonly le: IsoDate }
>;
