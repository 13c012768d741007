/** The table *Recuperations*: sums that a bailleur has to give back. */
import { serialOfDate, type IsoDate } from '../../../core/date';
import type { Recuperation } from '../../../core/dossier/recuperations';
import { contextTables } from '../../../core/forms/names';
import type { Centimes } from '../../../core/montant';
import { cellAddress } from '../../../grid/a1';
import type { Command, Snapshot } from '../../../workbook/port';
import { RECUPERATIONS_COLUMNS, recuperationsSheet } from '../../sheets/recuperations';
import { findTable } from '../../sheets/tablePlace';
import { addOrLayOut } from './addOrLayOut';

const { name } = contextTables.recuperations;
const TABLE = { name, columns: RECUPERATIONS_COLUMNS, layOut: recuperationsSheet };

/** Adds sums to the table, which is laid out where the workbook has none. */
export function appendRecuperations(
  snapshot: Snapshot,
  recuperations: readonly Omit<Recuperation, 'feuille' | 'rang'>[],
): readonly Command[] {
  const rows = recuperations.map((each) => [
    each.annee ?? null,
    each.idtop === '' ? null : each.idtop,
    each.bailleur,
    each.motif === '' ? null : each.motif,
    each.montant / 100,
    each.reclameLe === undefined ? null : serialOfDate(each.reclameLe),
    each.recupere === 0 ? null : each.recupere / 100,
    each.recupereLe === undefined ? null : serialOfDate(each.recupereLe),
  ]);
  return addOrLayOut(snapshot, TABLE, rows);
}

/** What a bailleur gave back on `le`, added to what it gave before. */
export function writeRecupere(
  snapshot: Snapshot,
  { rang, recupere }: Pick<Recuperation, 'rang' | 'recupere'>,
  given: { readonly montant: Centimes; readonly le: IsoDate },
): readonly Command[] {
  const table = findTable(snapshot, name);
  if (!table) return [];
  const values = [
    ['Récupéré', (recupere + given.montant) / 100],
    ['Récupéré le', serialOfDate(given.le)],
  ] as const;
  return values.flatMap(([heading, value]): Command[] => {
    const place = table.columns.indexOf(heading);
    if (place < 0) return [];
    const range = cellAddress(rang, table.area.left + place);
    return [{ kind: 'write', sheet: table.sheet, range, values: [[value]] }];
  });
}
