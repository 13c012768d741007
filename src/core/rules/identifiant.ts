/** One household is paid once: not twice in the form, not again after a past year (art. 2). */
import { greatest } from '../../grid/extremes';
import { keyOf, shownText } from '../cellText';
import type { RowReading } from '../reading/formReading';
import { findingInRow } from './findingAt';
import { countSameRows, filled, key } from './formula';
import { menageOf, rangsOf } from './menages';
import type { RowContext, RowRule } from './rule';

/** Rows that a finding names; a household filled down a whole column would name all of them in each. */
const MOST_AUTRES = 20;

export const identifiantDoublon: RowRule = {
  codes: ['identifiant-doublon'],
  check(row, context) {
    const { menage } = row.cells;
    const rangs = rangsOf(context.menages, menageOf(row));
    if (rangs.length < 2) return [];
    const at = { context, row, champ: 'menage' as const };
    const constat = { menage: shownText(menage), ...autresOf(rangs, row.rang) };
    return [findingInRow({ code: 'identifiant-doublon', ...constat }, at)];
  },
  conditions({ cell, column }) {
    const formula = `AND(${filled(cell.menage)},${countSameRows(column.menage, cell.menage)}>1)`;
    return [{ codes: ['identifiant-doublon'], champ: 'menage', formula }];
  },
};

export const identifiantDejaDeclare: RowRule = {
  codes: ['identifiant-deja-declare'],
  check(row, context) {
    const { menage } = row.cells;
    const annee = findPast(context, row);
    if (annee === undefined) return [];
    const at = { context, row, champ: 'menage' as const };
    return [
      findingInRow({ code: 'identifiant-deja-declare', menage: shownText(menage), annee }, at),
    ];
  },
  conditions({ cell, entete, menages }) {
    if (menages === undefined || !entete.annee || !entete.idtopOperation) return [];
    const { annee, idtop, identifiant } = menages;
    const operation = `((${idtop}=${entete.idtopOperation})+(${idtop}="")>0)`;
    const past = `(${annee}<--${entete.annee})*${operation}`;
    const exact = `SUMPRODUCT((${key(identifiant)}=${key(cell.menage)})*${past})`;
    const champ = 'menage' as const;
    const codes = ['identifiant-deja-declare'] as const;
    return [{ codes, champ, formula: `AND(${filled(cell.menage)},${exact}>0)` }];
  },
};

function autresOf(rangs: readonly number[], rang: number) {
  const autres = rangs.slice(0, MOST_AUTRES + 1).filter((other) => other !== rang);
  return rangs.length - 1 <= MOST_AUTRES
    ? { autres }
    : { autres: autres.slice(0, MOST_AUTRES), nombre: rangs.length - 1 };
}

/**
 * A household known for another operation may be rehoused twice, or written by mistake. Older workbooks
 * wrote beside it the operation that caused its relogement: it is told just as well.
 */
export const menageAutreOperation: RowRule = {
  codes: ['menage-autre-operation'],
  check(row, context) {
    const { operation } = context;
    if (operation === '' || context.passes.size === 0) return [];
    const passes = context.passes.get(menageOf(row) ?? '') ?? [];
    const autre = passes.findLast(({ idtop }) => idtop !== '' && idtop !== operation);
    if (autre === undefined) return [];
    const { annee, feuille, rang } = autre;
    const constat = {
      code: 'menage-autre-operation',
      menage: shownText(row.cells.menage),
      annee,
      operation: autre.operation,
      ...(feuille !== undefined && rang !== undefined && { feuille, rang }),
    } as const;
    return [findingInRow(constat, { context, row, champ: 'menage' })];
  },
  conditions({ cell, entete, menages }) {
    if (menages === undefined || !entete.idtopOperation) return [];
    const { idtop, identifiant } = menages;
    const other = `(${idtop}<>${entete.idtopOperation})*(${idtop}<>"")`;
    const exact = `SUMPRODUCT((${key(identifiant)}=${key(cell.menage)})*${other})`;
    const formula = `AND(${cell.menage}<>"",${entete.idtopOperation}<>"",${exact}>0)`;
    return [{ codes: ['menage-autre-operation'], champ: 'menage', formula }];
  },
};

/**
 * The latest past year of the same operation in which the household was declared: the operation is
 * that of the header, whatever the row's own IDTOP, which names the one that caused the relogement.
 * Workbooks followed before kept that one beside their households: it counts as well.
 */
function findPast(context: RowContext, row: RowReading): number | undefined {
  const { annee, operation } = context;
  if (annee === undefined || context.passes.size === 0) return undefined;
  const own = keyOf(row.cells.idtop);
  const years = (context.passes.get(menageOf(row) ?? '') ?? [])
    .filter((passe) => passe.annee < annee && ['', operation, own].includes(passe.idtop))
    .map((passe) => passe.annee);
  return years.length === 0 ? undefined : greatest(years);
}
