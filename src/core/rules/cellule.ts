/** Cells that are missing, or whose value the file does not hold. */
import { isBlank, isErrorValue, isFilled, shownText, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import type { LigneConstat } from '../finding';
import { columnKeys, texteKeys, type ColumnKey } from '../forms/column';
import type { RowReading } from '../reading/formReading';
import { findingInRow, inColumns } from './findingAt';
import type { RowContext, RowRefs, RowRule } from './rule';

/** A character of private use, which no cell holds: a bar may well be typed. */
const MARK = '\ue000';

export const celluleManquante: RowRule = {
  codes: ['cellule-manquante'],
  check(row, context) {
    return inColumns(columnKeys, (champ) => {
      const constat = context.colonnes[champ] === undefined ? undefined : constatOf(row, champ);
      return constat && findingInRow(constat, { context, row, champ }, known(champ, context));
    });
  },
  /** The cells are joined between marks, blanks out: a missing one leaves two marks side by side. */
  conditions(refs) {
    const marks = `"${MARK}"&${cells(refs).join(`&"${MARK}"&`)}&"${MARK}"`;
    const missing = `ISNUMBER(FIND("${MARK}${MARK}",SUBSTITUTE(SUBSTITUTE(${marks}," ",""),"\u00a0","")))`;
    const codes = ['cellule-manquante'] as const;
    return [
      { codes, formula: `AND(${missing},TRIM(${cells(refs).join('&')})<>"")` },
      { codes, formula: `ISERROR(${cells(refs).join('&')})` },
    ];
  },
};

/** A number that a spreadsheet cut short: its last digits are lost. */
const ABREGE = /^\d(?:[.,]\d+)?e\+\d+$/i;

/** The digits that a spreadsheet keeps of a number. */
const MOST_DIGITS = 1e15;

/** Whether an identifier or an IDTOP was cut short, and so is none. */
export function isAbrege(value: CellValue): boolean {
  return typeof value === 'number' ? Math.abs(value) >= MOST_DIGITS : ABREGE.test(textOf(value));
}

/** The bailleur of a Modèle B is that of its header, where it names one. */
function known(champ: ColumnKey, { modele, bailleur }: RowContext) {
  if (champ !== 'bailleur' || modele !== 'B' || isBlank(bailleur)) return undefined;
  const valeur = textOf(bailleur);
  return { valeur, format: '@', libelle: valeur };
}

function constatOf(row: RowReading, champ: ColumnKey): LigneConstat | undefined {
  const value = row.cells[champ];
  const code = 'cellule-manquante';
  if (isErrorValue(value)) return { code, erreur: value };
  if (!isFilled(value)) {
    return row.natures?.[champ] === 'sans-valeur' ? { code, motif: 'formule' } : { code };
  }
  const isTexte = texteKeys.some((key) => key === champ);
  if (!isTexte || !isAbrege(value)) return undefined;
  return { code, motif: 'abrege', valeur: shownText(value) };
}

function cells(refs: RowRefs): string[] {
  return columnKeys.map((key) => refs.cell[key]);
}
