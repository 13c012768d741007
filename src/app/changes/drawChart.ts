import type { Snapshot } from '../../workbook/port';
import { SANS_OBJET, type Act } from './act';
import { chartOfSuivi } from './parts/chartOfSuivi';

/** The native chart of an operation under *Suivi*, drawn or drawn again. */
export const drawChart = ((snapshot, { idtop }) => {
  const commands = chartOfSuivi(snapshot, idtop);
  return commands.length === 0 ? SANS_OBJET : { commands };
}) satisfies Act<Snapshot, { readonly idtop: string }>;
