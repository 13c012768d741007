/** IDTOP not among those that the workbook lists. Their format is public nowhere: no pattern. */
import { isFilled, keyOf, shownText } from '../cellText';
import { findingInRow } from './findingAt';
import { countSame, hasEntries } from './formula';
import type { RowRule } from './rule';

export const idtopInconnu: RowRule = {
  codes: ['idtop-inconnu'],
  check(row, context) {
    const { idtop } = row.cells;
    if (context.operations.size === 0 || !isFilled(idtop)) return [];
    if (context.operations.has(keyOf(idtop))) return [];
    const at = { context, row, champ: 'idtop' as const };
    return [findingInRow({ code: 'idtop-inconnu', idtop: shownText(idtop) }, at)];
  },
  conditions({ cell, operations }) {
    if (operations === undefined) return [];
    const absent = `${countSame(operations, cell.idtop)}=0`;
    const formula = `AND(${cell.idtop}<>"",${hasEntries(operations)},${absent})`;
    return [{ codes: ['idtop-inconnu'], champ: 'idtop', formula }];
  },
};
