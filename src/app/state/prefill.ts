import type { Filtre } from '../../core/envois/filtreListe';
import type {
  Correspondance,
  Filtrable,
  Intitules,
  LigneListe,
  ListeCheck,
} from '../../core/envois/model';

/** A sheet that may hold the list; `fichier` where it is another workbook's, or a CSV. */
export interface SourceListe {
  readonly id: string;
  readonly feuille: string;
  readonly fichier?: string;
}

/** The header of the forms as typed. */
export interface EnteteSaisi {
  readonly convention: string;
  readonly annee: string;
  readonly idtopOperation: string;
}

/** The list chosen, as read by its columns and judged. */
export interface ListeLue {
  readonly source: SourceListe;
  /** Undefined where no heading row was found. */
  readonly intitules: Intitules | undefined;
  readonly correspondance: Correspondance;
  /** The first rows, to see that the columns are the right ones. */
  readonly apercu: readonly LigneListe[];
  readonly menages: number;
  /** The columns by which its rows may be chosen, and the choice made. */
  readonly filtrables: readonly Filtrable[];
  readonly filtre: Filtre | undefined;
  /** Rows whose household a past year declared: they are not to be chosen. */
  readonly dejaDeclares: number;
  readonly check: ListeCheck;
}

/** A file that is ready to be sent or downloaded. */
export interface FichierPret {
  readonly nom: string;
  readonly bytes: Uint8Array;
  /** What an archive holds, for a pane that can only give one workbook at a time. */
  readonly contient?: readonly FichierPret[];
}

/** What « Préparer » made; kept until another one is asked for. */
export interface Envoi {
  readonly annee: number;
  readonly formulaires: number;
  readonly menages: number;
  /** The archive of all of them, or the one form. */
  readonly fichier: FichierPret;
}

export interface PrefillState {
  readonly sources: readonly SourceListe[];
  readonly liste?: ListeLue | undefined;
  readonly entete: EnteteSaisi;
  readonly envoi?: Envoi | undefined;
}

export const NO_PREFILL: PrefillState = {
  sources: [],
  entete: { convention: '', annee: '', idtopOperation: '' },
};
