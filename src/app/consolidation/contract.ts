/** What the pane shows and asks of the consolidation: returned files in, rows of a Modèle A out. */
import type {
  Changement,
  MenageADecider,
  PlaceADecider,
  Provenance,
} from '../../core/retours/model';
import type { ConsolidationResume, RetourDetail } from '../../core/retours/resume';
import type { Room } from '../room';
import type { FormSummary } from '../session';
import type { Conflit } from './plan';

/** A file that somebody chose or dropped. */
export interface FichierDepose {
  readonly nom: string;
  bytes(): Promise<Uint8Array>;
}

/** A household declared twice, and the row that was kept where that was decided. */
export interface Double {
  readonly menage: string;
  readonly places: readonly PlaceADecider[];
  /** `rowId` of the place kept; null where all are set aside; undefined while it waits. */
  readonly gardee: string | null | undefined;
}

/** What inscribing will change in the Modèle A, before it does. */
export interface Apercu {
  readonly modele: FormSummary;
  readonly parBailleur: readonly ChangementsBailleur[];
  readonly ajoutees: number;
  readonly modifiees: number;
  readonly retirees: number;
  /** Rows of the returns that enter, those that change nothing included. */
  readonly inscrites: number;
  /** Rows that the returns do not speak of, and how many of them were typed by hand. */
  readonly conservees: number;
  readonly saisies: number;
  /** Each with whether the user gives the row in place up. */
  readonly conflits: readonly (Conflit & { readonly remplacee: boolean })[];
  readonly protegee: boolean;
  /** Whether the form was certified: what changes must then be certified again. */
  readonly certifiee: boolean;
  /** Whether the workbook changed since it was last shown, so that it must be read again. */
  readonly revu: boolean;
}

export interface ChangementsBailleur {
  readonly bailleur: string;
  readonly ajoutees: number;
  readonly modifiees: number;
  readonly retirees: number;
  readonly changements: readonly Changement[];
}

/** Where one row of the Modèle A comes from. Several where the table names several. */
export interface Origine {
  readonly formulaire: string;
  readonly rang: number;
  readonly bailleur: string;
  readonly menage: string;
  readonly provenances: readonly Provenance[];
}

export interface ConsolidationState {
  /** False until the workbook was first read for it. */
  readonly lue: boolean;
  /** Whether the workbook changed since in a way that matters here. */
  readonly perime: boolean;
  readonly modeles: readonly FormSummary[];
  /** The id of the Modèle A concerned. */
  readonly modele?: string | undefined;
  /** Whether the workbook records what was sent for that year. */
  readonly envois: number;
  readonly lecture?: { readonly lus: number; readonly total: number } | undefined;
  readonly resume?: ConsolidationResume | undefined;
  readonly doubles: readonly Double[];
  /** Households in double that wait, those beyond the ones shown included. */
  readonly enAttente: number;
  /** The findings of the returns that were looked into, by the id of the return. */
  readonly details: ReadonlyMap<string, RetourDetail>;
  readonly apercu?: Apercu | undefined;
  /** How many households were inscribed of what is shown; absent once files or decisions change. */
  readonly inscrites?: number | undefined;
  readonly origine?: Origine | undefined;
  /** How many rows of the workbook have a provenance. */
  readonly provenances: number;
}

/** None of these rejects: failures go to the session's `problem`. */
export interface ConsolidationRoom extends Room<ConsolidationState> {
  /** Reads what the returns are compared with, and the provenances. */
  ouvrir(): Promise<void>;
  choisir(modele: string): Promise<void>;
  /** Reads files one after the other; a file of the same name replaces the earlier one. */
  deposer(fichiers: readonly FichierDepose[]): Promise<void>;
  retirer(fichier: string): Promise<void>;
  vider(): Promise<void>;
  /** Keeps a return or sets it aside; undefined goes back to what is proposed. */
  deciderRetour(id: string, choix: 'retenu' | 'ecarte' | undefined): Promise<void>;
  /** Keeps one row of a household declared twice and sets the others aside, or all of them. */
  deciderMenage(double: Double | MenageADecider, gardee: string | null): Promise<void>;
  /** Reads the findings of a return, `nombre` of them. */
  detailler(id: string, nombre: number): Promise<void>;
  /** Works out what inscribing will change. */
  preparer(): Promise<void>;
  /** Gives up the row in place of these households (as compared), or keeps it again. */
  remplacer(cles: readonly string[], remplacee: boolean): Promise<void>;
  fermerApercu(): void;
  /** Writes the rows as shown; where the workbook changed meanwhile, shows what would change instead. */
  inscrire(): Promise<void>;
  /** Finds where a row of the Modèle A comes from. */
  chercherOrigine(formulaire: string, rang: number): Promise<void>;
  oublierOrigine(): void;
}
