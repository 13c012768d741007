/** A list set against a form, by the columns that its headings tell or that somebody chose. */
import { columnKeys, type ColumnKey } from '../forms/column';
import type { ColumnPositions } from '../reading/formReading';
import type { SnapshotLike } from '../reading/snapshotLike';
import { computeComplement, type FormulaireEnPlace, type ReponsesListe } from './computeComplement';
import type { Complement, IntitulesListe, LigneListee } from './model';
import { readLignesListe } from './readLignesListe';

/** What somebody chose for a list: the sheet column of a column of the form, null for none. */
export type ChoixListe = Readonly<Partial<Record<ColumnKey, number | null>>>;

export interface Comparaison {
  /** Which sheet column of the list holds what. */
  readonly colonnes: ColumnPositions;
  /** Columns of the form between whose headings in the list no word decides. */
  readonly ambigues: readonly ColumnKey[];
  readonly lignes: readonly LigneListee[];
  readonly complement: Complement;
}

export function compareListe(
  formulaire: FormulaireEnPlace,
  snapshot: SnapshotLike,
  intitules: IntitulesListe | undefined,
  choix: ChoixListe,
  reponses?: ReponsesListe,
): Comparaison {
  const colonnes = columnsOf(intitules, choix);
  const rows = intitules
    ? readLignesListe(snapshot, intitules, colonnes)
    : { lignes: [], sansIdentifiant: [] };
  return {
    colonnes,
    ambigues: columnKeys.filter(
      (key) => intitules?.ambigus[key] !== undefined && choix[key] === undefined,
    ),
    lignes: rows.lignes,
    complement: computeComplement(formulaire, rows, reponses),
  };
}

/** What somebody chose, over what the headings say. A column holds one thing. */
function columnsOf(intitules: IntitulesListe | undefined, choix: ChoixListe): ColumnPositions {
  const chosen = new Set(Object.values(choix));
  const found = columnKeys.flatMap((key) => {
    const wanted = choix[key];
    if (wanted !== undefined) return wanted === null ? [] : [[key, wanted] as const];
    const guess = intitules?.colonnes[key];
    return guess === undefined || chosen.has(guess) ? [] : [[key, guess] as const];
  });
  return Object.fromEntries(found);
}
