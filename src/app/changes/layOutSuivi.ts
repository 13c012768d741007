import type { Snapshot } from '../../workbook/port';
import { ensureSuivi } from '../sheets/suiviTables';
import { SANS_OBJET, type Act } from './act';

/** *Suivi*, where the workbook lacks it. */
export const layOutSuivi = ((snapshot) => {
  const commands = ensureSuivi(snapshot);
  return commands.length === 0 ? SANS_OBJET : { commands };
}) satisfies Act<Snapshot>;
