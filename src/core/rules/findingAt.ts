/** Makes findings: the level comes from the catalogue, the place from the row or the cell. */
import { cellAddress } from '../../grid/a1';
import { least } from '../../grid/extremes';
import { withNiveau } from '../constats/catalogue';
import type { Constat, Correction, Finding, Lieu, LigneConstat } from '../finding';
import type { ColumnKey } from '../forms/column';
import type { ColumnPositions, RowReading } from '../reading/formReading';

/** A finding of any kind. */
export function findingAt<C extends Constat>(
  constat: C,
  lieu: Lieu,
  correction?: Correction,
): C & Pick<Finding, 'niveau' | 'lieu' | 'correction'> {
  const finding = { ...withNiveau(constat), lieu };
  return correction === undefined ? finding : { ...finding, correction };
}

/** The address of a row's cell; a column that the form lacks is told by its first column. */
export function rowAddress(colonnes: ColumnPositions, rang: number, key: ColumnKey): string {
  const column = colonnes[key] ?? least(Object.values(colonnes));
  return cellAddress(rang, Number.isFinite(column) ? column : 1);
}

/** One for all rows that break no rule. */
export const NO_FINDING: readonly Finding[] = [];

/** What some columns of a row give, in their order. Rows are many and findings few: without one, no list is made. */
export function inColumns<K extends ColumnKey>(
  keys: readonly K[],
  findingOf: (champ: K) => Finding | undefined,
): readonly Finding[] {
  let found: Finding[] | undefined;
  for (const key of keys) {
    const finding = findingOf(key);
    if (finding !== undefined) (found ??= []).push(finding);
  }
  return found ?? NO_FINDING;
}

/** A finding about one cell of a row, with the value that would settle it where there is one. */
export function findingInRow(
  constat: LigneConstat,
  at: {
    readonly context: { readonly feuille: string; readonly colonnes: ColumnPositions };
    readonly row: RowReading;
    readonly champ: ColumnKey;
  },
  valeur?: Omit<Extract<Correction, { kind: 'valeur' }>, 'kind' | 'feuille' | 'cellule'>,
): Finding {
  const { feuille, colonnes } = at.context;
  const cellule = rowAddress(colonnes, at.row.rang, at.champ);
  const lieu = { feuille, cellule, champ: at.champ, rang: at.row.rang };
  return valeur === undefined
    ? findingAt(constat, lieu)
    : findingAt(constat, lieu, { kind: 'valeur', feuille, cellule, ...valeur });
}
