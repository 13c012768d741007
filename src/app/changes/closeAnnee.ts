import type { Snapshot } from '../../workbook/port';
import { vueOf } from '../mirror/views/vueOf';
import { SANS_OBJET, type Act } from './act';
import { suiviChange, type SuiviWritten } from './parts/suiviChange';
import { writeSuivi, type SuiviChange } from './parts/writeSuivi';

/** Gives the certified year its row in *Suivi*. */
export const closeAnnee = ((snapshot, { idtop }) => {
  const { aClore } = vueOf(snapshot, idtop);
  if (aClore === undefined) return SANS_OBJET;
  const { annee, ici } = aClore;
  const change: SuiviChange = ici ? { ...annee, idtop: ici.idtop, rang: ici.rang } : annee;
  return suiviChange(snapshot, { idtop, changes: [change] }, writeSuivi(snapshot, [change]));
}) satisfies Act<Snapshot, { readonly idtop: string }, SuiviWritten>;
