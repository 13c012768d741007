import type { Changement, PlaceADecider, Provenance } from '../../core/retours/model';
import type { ConsolidationResume, RetourDetail } from '../../core/retours/resume';
import type { BailleurSuivi } from '../../core/retours/tableauBailleurs';
import type { FormSummary } from '../state';

/**
 * A household of the returns that stands already in a row which they do not replace: one typed by
 * hand, or one of a bailleur whose file is not given. Unless the user says so, that row stays and the
 * household of the return does not enter.
 */
export interface Conflit {
  /** The household as it is compared. */
  readonly cle: string;
  readonly menage: string;
  readonly rang: number;
  readonly bailleur: string;
  /** Where the row in place comes from; absent where somebody typed it. */
  readonly origine?: Provenance;
  readonly retour: Provenance & { readonly bailleur: string };
}

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

/** Who answered for the year and the operation of the Modèle A, as the workbook keeps it. */
export interface TableauState {
  readonly annee: number;
  /** Its short name. */
  readonly operation: string;
  readonly bailleurs: readonly BailleurSuivi[];
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
  /** Who decides, as typed; kept in the register beside what was decided. */
  readonly par: string;
  /** Absent where no Modèle A is concerned, or its year is none. */
  readonly tableau?: TableauState | undefined;
  readonly lecture?: { readonly lus: number; readonly total: number } | undefined;
  readonly resume?: ConsolidationResume | undefined;
  readonly doubles: readonly Double[];
  /** Households in double that wait, those beyond the ones shown included. */
  readonly enAttente: number;
  /** Households of the returns that are not in the Modèle A yet as their files hold them. */
  readonly aInscrire: number;
  /** Bailleurs of whom nobody said which file is the return. */
  readonly aChoisir: number;
  /** The findings of the returns that were looked into, by the id of the return. */
  readonly details: ReadonlyMap<string, RetourDetail>;
  readonly apercu?: Apercu | undefined;
  /** How many households were inscribed of what is shown; absent once files or decisions change. */
  readonly inscrites?: number | undefined;
  readonly origine?: Origine | undefined;
  /** How many rows of the workbook have a provenance. */
  readonly provenances: number;
}

export const NO_CONSOLIDATION: ConsolidationState = {
  lue: false,
  perime: false,
  modeles: [],
  envois: 0,
  doubles: [],
  enAttente: 0,
  aInscrire: 0,
  par: '',
  aChoisir: 0,
  details: new Map(),
  provenances: 0,
};
