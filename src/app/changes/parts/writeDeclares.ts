import type { Declare } from '../../../core/dossier/declares';
import { contextTables } from '../../../core/forms/names';
import type { Command, Snapshot } from '../../../workbook/port';
import { DECLARES_COLUMNS, declaresSheet } from '../../sheets/declares';
import { addOrLayOut } from './addOrLayOut';

const TABLE = {
  name: contextTables.declares.name,
  columns: DECLARES_COLUMNS,
  layOut: declaresSheet,
};

/** Keeps what each bailleur declared in past years; the table is laid out where the workbook has none. */
export function writeDeclares(
  snapshot: Snapshot,
  declares: readonly Declare[],
): readonly Command[] {
  if (declares.length === 0) return [];
  const rows = declares.map(({ annee, idtop, bailleur, t1t2, t3t4, t5, montant }) => [
    ...[annee, idtop === '' ? null : idtop, bailleur],
    ...[t1t2, t3t4, t5, montant / 100],
  ]);
  return addOrLayOut(snapshot, TABLE, rows);
}
