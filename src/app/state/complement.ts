import type { Comparaison } from '../../core/complement/compareListe';
import type { IntitulesListe, LigneListee } from '../../core/complement/model';
import type { ColumnKey } from '../../core/forms/column';
import type { SourceListe } from './prefill';

/** The list chosen, as read by its columns and set against the form. */
export interface ListeComparee extends Omit<Comparaison, 'lignes'> {
  readonly source: SourceListe;
  /** Undefined where no heading row was found. */
  readonly intitules: IntitulesListe | undefined;
  /** The first row, to see that the columns are the right ones. */
  readonly premiere: LigneListee | undefined;
  readonly lignes: number;
  /** Whether the households that it writes otherwise are taken for those of the form. */
  readonly rapproches: boolean;
}

export interface ComplementState {
  /** The form to be completed, and the columns that it has. */
  readonly formulaire: string | undefined;
  readonly colonnes: readonly ColumnKey[];
  readonly sources: readonly SourceListe[];
  readonly liste?: ListeComparee | undefined;
  /** Addresses of filled cells that are to be written over, because somebody asked for it. */
  readonly remplacees: ReadonlySet<string>;
  /** Whether the form changed since it was shown, so that nothing was written. */
  readonly change?: true | undefined;
}

export const NO_COMPLEMENT: ComplementState = {
  formulaire: undefined,
  colonnes: [],
  sources: [],
  remplacees: new Set(),
};
