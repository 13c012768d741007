import { growTable } from '../sheets/growTable';
import { SheetWriter } from '../sheets/sheetWriter';
import { SANS_OBJET, type Act } from './act';
import type { FormBase } from './parts/formBase';
import { throughLocks } from './parts/throughLocks';

/** Rows more at the end of the form's table. */
export const addRows = (({ open }, { count }) => {
  if (count < 1) return SANS_OBJET;
  const writer = new SheetWriter(open.reading.feuille);
  growTable(writer, open.reading, count);
  return {
    commands: throughLocks(open, writer.commands),
    told: { kind: 'lignes-ajoutees', count },
  };
}) satisfies Act<Pick<FormBase, 'open'>, { readonly count: number }>;
