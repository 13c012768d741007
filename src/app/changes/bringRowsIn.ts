import { SANS_OBJET, type Act } from './act';
import type { FormBase } from './parts/formBase';
import { strayRowsCommands, swallowedRows } from './parts/strayRows';
import { throughLocks } from './parts/throughLocks';

/**
 * Brings in rows that a paste of the user left under the table. A word typed by itself there may be a
 * note: it is told, not moved.
 */
export const bringRowsIn = (({ open }, { isBlock }) => {
  const { reading } = open;
  const swallowed = swallowedRows(reading);
  const strays = reading.horsTableau.length;
  const isPaste = swallowed > 0 || (strays > 0 && isBlock);
  if (reading.recognisedBy !== 'noms' || !isPaste) return SANS_OBJET;
  return {
    commands: throughLocks(open, strayRowsCommands(reading)),
    told: { kind: 'lignes-rapatriees', count: Math.max(strays, swallowed) },
  };
}) satisfies Act<Pick<FormBase, 'open'>, { readonly isBlock: boolean }>;
