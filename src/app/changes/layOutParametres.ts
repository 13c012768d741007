import type { Snapshot } from '../../workbook/port';
import { ensureParametres } from '../sheets/parametres';
import { SANS_OBJET, type Act } from './act';

/** What *Paramètres* lacks. */
export const layOutParametres = ((snapshot) => {
  const { commands } = ensureParametres(snapshot, true);
  return commands.length === 0 ? SANS_OBJET : { commands };
}) satisfies Act<Snapshot>;
