/** Cells that are missing. */
import { isErrorValue, isFilled } from '../cellText';
import { columnKeys } from '../forms/column';
import { findingInRow } from './findingAt';
import type { RowRefs, RowRule } from './rule';

export const celluleManquante: RowRule = {
  codes: ['cellule-manquante'],
  check(row, context) {
    return columnKeys
      .filter((champ) => !isFilled(row.cells[champ]))
      .map((champ) => {
        const value = row.cells[champ];
        const erreur = isErrorValue(value) ? { erreur: value } : {};
        const at = { context, row, champ };
        return findingInRow({ code: 'cellule-manquante', ...erreur }, at);
      });
  },
  /** The cells are joined between bars, blanks out: a missing one leaves two bars side by side. */
  conditions(refs) {
    const bars = `"|"&${cells(refs).join('&"|"&')}&"|"`;
    const missing = `ISNUMBER(FIND("||",SUBSTITUTE(SUBSTITUTE(${bars}," ",""),"\u00a0","")))`;
    const codes = ['cellule-manquante'] as const;
    return [
      { codes, formula: `AND(${missing},TRIM(${cells(refs).join('&')})<>"")` },
      { codes, formula: `ISERROR(${cells(refs).join('&')})` },
    ];
  },
};

function cells(refs: RowRefs): string[] {
  return columnKeys.map((key) => refs.cell[key]);
}
