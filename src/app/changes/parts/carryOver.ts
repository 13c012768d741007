/** What a new workbook takes from last year's, beside the years and the households themselves. */
import { serialOfDate } from '../../../core/date';
import type { Recuperation } from '../../../core/dossier/recuperations';
import type { ReversementInscrit } from '../../../core/dossier/reversements';
import { contextTables } from '../../../core/forms/names';
import type { Command, Snapshot } from '../../../workbook/port';
import { TABLE_GROUPS } from '../../sheets/parametresParts';
import { looksOf } from '../../sheets/suiviTables';
import { appendRows, findTable } from '../../sheets/tablePlace';
import { appendRecuperations } from './writeRecuperations';
import { appendReversements } from './writeReversements';

/** The lists of *Paramètres* that hold from one year to the next. */
const LISTS: readonly string[] = [
  contextTables.convention,
  contextTables.bailleurs,
  contextTables.operations,
  contextTables.baremes,
].map(({ name }) => name);

/**
 * The rows of last year's lists, as they stand there, under those of `into`; columns meet by their
 * headings, and a list that either workbook lacks gives nothing.
 */
export function carryLists(precedent: Snapshot, into: Snapshot): readonly Command[] {
  return TABLE_GROUPS.flat()
    .filter(({ name }) => LISTS.includes(name))
    .flatMap(({ name, columns }) => {
      const from = findTable(precedent, name);
      const to = findTable(into, name);
      if (!from || !to) return [];
      const rows = from.rows
        .filter((row) => row.some((value) => value !== null && value !== ''))
        .map((row) => to.columns.map((heading) => row[from.columns.indexOf(heading)] ?? null));
      return appendRows(to, looksOf(to.columns, columns), rows);
    });
}

/** What bailleurs are still owed of payments already received. */
export function carryReversements(
  dus: readonly ReversementInscrit[],
  into: Snapshot,
): readonly Command[] {
  const rows = dus.map(({ annee, idtop, bailleur, du, reverse, reverseLe }) => [
    annee ?? null,
    idtop,
    bailleur,
    du / 100,
    reverse === 0 ? null : reverse / 100,
    reverseLe === undefined ? null : serialOfDate(reverseLe),
  ]);
  return rows.length === 0 ? [] : appendReversements(into, rows);
}

/** What bailleurs still have to give back. */
export function carryRecuperations(
  recuperations: readonly Recuperation[],
  into: Snapshot,
): readonly Command[] {
  return recuperations.length === 0 ? [] : appendRecuperations(into, recuperations);
}
