/** What a new workbook takes from last year's, beside the years and the households themselves. */
import { serialOfDate } from '../../../core/date';
import { readParametres } from '../../../core/dossier/parametres';
import {
  readRecuperations,
  resteARecuperer,
  type Recuperation,
} from '../../../core/dossier/recuperations';
import {
  readReversementsInscrits,
  type ReversementInscrit,
} from '../../../core/dossier/reversements';
import { suiviOf } from '../../../core/dossier/suivi';
import { contextTables } from '../../../core/forms/names';
import { ownShareOf } from '../../../core/paiement/ownShareOf';
import { resteAVerser } from '../../../core/paiement/reversement';
import { recogniseForms } from '../../../core/reading/recogniseForms';
import type { Command, Snapshot } from '../../../workbook/port';
import { looksOf } from '../../sheets/columns';
import { ensureParametres } from '../../sheets/parametres';
import { TABLE_GROUPS } from '../../sheets/parametresParts';
import { appendRows, findTable } from '../../sheets/tablePlace';
import { appendRecuperations } from './writeRecuperations';
import { appendReversements } from './writeReversements';

/** What is taken from last year's workbook, each step from what those before it leave. */
export interface Carried {
  readonly steps: readonly ((into: Snapshot) => readonly Command[])[];
  /** Sums still owed, and sums still to be given back. */
  readonly counts: { readonly reversements: number; readonly recuperations: number };
}

/** The lists of `precedent`, and what bailleurs are owed and owe: for one operation, or for all. */
export function carriedFrom(precedent: Snapshot, operation = ''): Carried {
  const isOwn = ownShareOf(recogniseForms(precedent), readParametres(precedent));
  const dus = suiviOf(readReversementsInscrits(precedent), operation).filter(
    (each) => !isOwn(each.bailleur) && resteAVerser(each) > 0,
  );
  const recuperations = suiviOf(readRecuperations(precedent), operation).filter(
    (each) => resteARecuperer(each) > 0,
  );
  return {
    steps: [
      (into) => ensureParametres(into, true).commands,
      (into) => carryLists(precedent, into),
      (into) => carryReversements(dus, into),
      (into) => carryRecuperations(recuperations, into),
    ],
    counts: { reversements: dus.length, recuperations: recuperations.length },
  };
}

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
function carryLists(precedent: Snapshot, into: Snapshot): readonly Command[] {
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
function carryReversements(dus: readonly ReversementInscrit[], into: Snapshot): readonly Command[] {
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
function carryRecuperations(
  recuperations: readonly Recuperation[],
  into: Snapshot,
): readonly Command[] {
  return recuperations.length === 0 ? [] : appendRecuperations(into, recuperations);
}
