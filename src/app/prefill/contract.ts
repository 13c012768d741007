/** What the pane shows and asks of the forms to be sent: the list, its columns, the header, the files. */
import type {
  Correspondance,
  Intitules,
  LigneListe,
  ListeCheck,
  ListeColonne,
} from '../../core/envois/model';
import type { Room } from '../room';

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
  readonly check: ListeCheck;
}

/** A file that is ready to be sent or downloaded. */
export interface FichierPret {
  readonly nom: string;
  readonly bytes: Uint8Array;
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

/** None of these rejects: failures go to the session's `problem`. */
export interface PrefillRoom extends Room<PrefillState> {
  /** Reads the open workbook again: its sheets, and what it knows of the convention. */
  lire(): Promise<void>;
  /** Adds the sheets of a workbook or a CSV, told by its name, and chooses the surest. */
  ouvrir(nom: string, bytes: Uint8Array): Promise<void>;
  choisir(id: string): void;
  /** Says which sheet column holds what; undefined for none. */
  relier(colonne: ListeColonne, numero: number | undefined): void;
  remplir(entete: Partial<EnteteSaisi>): void;
  /** Makes the forms and records them; nothing is made while the year is none. */
  preparer(): Promise<void>;
}
