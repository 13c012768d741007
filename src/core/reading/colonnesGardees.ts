/** The columns that a workbook keeps as chosen, and what there is to choose or to forget in a form. */
import { isBlank, textOf } from '../cellText';
import { columnKeys, intituleOf, type ColumnKey } from '../forms/column';
import { contextTables } from '../forms/names';
import type { ChoixColonnes, FormReading, Intitule } from './formReading';
import type { SnapshotLike } from './snapshotLike';
import { tableRows } from './tableRows';
import { wordsOf } from './wordsOf';

/** A column that waits for a choice. */
export interface ColonneAmbigue {
  readonly colonne: ColumnKey;
  readonly candidats: readonly Intitule[];
}

/** What a layout asks of a person, and what it was answered. */
export interface QuestionColonnes {
  readonly signature: string;
  /** Every heading of the layout: two that bear one text are told by their letters. */
  readonly intitules: readonly Intitule[];
  readonly ambigues: readonly ColonneAmbigue[];
  readonly choisies: readonly { readonly colonne: ColumnKey; readonly intitule: Intitule }[];
}

/** What the workbook keeps; a row that names no column of the forms says nothing. */
export function readColonnesGardees(snapshot: SnapshotLike): readonly ChoixColonnes[] {
  const [colonne, intitule, disposition] = contextTables.colonnes.columns;
  return tableRows(snapshot, contextTables.colonnes.name).flatMap(({ cell }) => {
    const key = columnKeys.find((each) => wordsOf(intituleOf(each)) === wordsOf(cell(colonne)));
    if (!key || isBlank(cell(disposition)) || isBlank(cell(intitule))) return [];
    return [{ intitules: textOf(cell(disposition)), colonnes: { [key]: textOf(cell(intitule)) } }];
  });
}

/** What the form asks or was answered; undefined where its words settle every column. */
export function questionColonnes({
  intitules: { signature, tous, ambigus, choisis },
}: Pick<FormReading, 'intitules'>): QuestionColonnes | undefined {
  const ambigues = columnKeys.flatMap((colonne) => {
    const candidats = ambigus[colonne];
    return candidats ? [{ colonne, candidats }] : [];
  });
  const choisies = columnKeys.flatMap((colonne) => {
    const intitule = choisis[colonne];
    return intitule ? [{ colonne, intitule }] : [];
  });
  if (ambigues.length + choisies.length === 0) return undefined;
  return { signature, intitules: tous, ambigues, choisies };
}
