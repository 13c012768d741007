/**
 * From returned Modèles B to Modèle A: what is expected, what each file gave, what was decided, and
 * the rows that enter with the place where each comes from.
 */
import type { FormCheck } from '../check';
import type { IsoDate } from '../date';
import type { MenageEnvoye } from '../dossier/envois';
import type { Lieu, Niveau, PrerempliConstat } from '../finding';
import type { ColumnKey } from '../forms/column';
import type { CertificationKey } from '../forms/modele';
import type { Changement as Ecart } from '../reading/changements';
import type { ChoixColonnes, Contexte, FormReading, RowCells } from '../reading/formReading';

/** What the returns are compared with. An empty text or an undefined year is not compared. */
export interface Attendu {
  readonly convention: string;
  readonly annee: number | undefined;
  readonly idtopOperation: string;
  /** Empty where the workbook keeps no record of what was sent. */
  readonly envois: readonly MenageEnvoye[];
  /** The households of returns that the Modèle A holds already. */
  readonly inscrits?: readonly { readonly bailleur: string; readonly menage: string }[];
  /** The columns chosen for layouts that their headings do not settle. */
  readonly colonnes?: readonly ChoixColonnes[];
  /** What the maître d'ouvrage's workbook says of every row: past households, signatories, barèmes. */
  readonly contexte: Contexte;
}

/** One Modèle B found in a file. A file may hold several. */
export interface Retour {
  /** `file!form`, unique among the returns. */
  readonly id: string;
  readonly fichier: string;
  /** What tells the content of its file from any other; empty where that is not known. */
  readonly empreinte: string;
  readonly feuille: string;
  /** As the header names it, else as its first row does; empty where nothing names it. */
  readonly bailleur: string;
  readonly reading: FormReading;
  /** Its rows are judged with the context of `Attendu`. */
  readonly check: FormCheck;
  /** What the comparison with `Attendu` alone finds: nothing here depends on the other files. */
  readonly constats: readonly ConsolidationFinding[];
}

/** Why a file is no workbook that can be read. */
export type MotifIllisible =
  | 'absent'
  | 'not-a-workbook'
  | 'old-format'
  | 'opendocument'
  | 'binary'
  | 'document'
  | 'pdf'
  | 'image'
  | 'web-page'
  | 'encrypted'
  | 'damaged'
  | 'far-cell'
  | 'too-large';

/** A file that gave no form. */
export type Rejet =
  | {
      readonly fichier: string;
      readonly code: 'fichier-illisible';
      /** Undefined where nothing tells why. */
      readonly motif: MotifIllisible | undefined;
    }
  | {
      readonly fichier: string;
      readonly code: 'modele-non-reconnu';
      /** `modele-a`: it holds a Modèle A and no Modèle B. */
      readonly motif: 'aucun-formulaire' | 'modele-a';
    };

/** Where a row of Modèle A comes from. `rang` is the sheet row in the bailleur's file. */
export interface Provenance {
  readonly fichier: string;
  readonly feuille: string;
  readonly rang: number;
}

export interface LigneConsolidee {
  readonly cells: RowCells;
  /** The bailleur whose return it is, whatever the row's own cell says. */
  readonly bailleur: string;
  readonly provenance: Provenance;
}

export type Choix = 'retenu' | 'ecarte';

/** What the user decided: by the id of a return, and by `rowId` of a row. The rest goes by default. */
export interface Decisions {
  readonly retours: ReadonlyMap<string, Choix>;
  readonly lignes: ReadonlyMap<string, Choix>;
  /** By the key of twin sheets: the id of the form whose households are kept, or one household at a time. */
  readonly jumelles?: ReadonlyMap<string, string>;
  /**
   * `entrent` where nobody can be asked: a household that two bailleurs declare then enters twice, one that
   * two sheets of a file declare enters by the first of them, and of two returns of one bailleur the one
   * certified last; where the certificates do not tell, none of those that share a household.
   */
  readonly doubles?: 'attendent' | 'entrent';
}

/** A place of another row with the same household. */
export type AutrePlace = Provenance & { readonly bailleur: string };

export type ConsolidationConstat =
  | { readonly code: 'fichier-illisible'; readonly motif: MotifIllisible | undefined }
  | { readonly code: 'modele-non-reconnu'; readonly motif: 'aucun-formulaire' | 'modele-a' }
  /** `trouvee` is undefined where the header's year is no whole number. */
  | {
      readonly code: 'annee-differente';
      readonly trouvee: number | undefined;
      readonly attendue: number;
    }
  | { readonly code: 'idtop-different'; readonly trouve: string; readonly attendu: string }
  | { readonly code: 'convention-differente'; readonly trouvee: string; readonly attendue: string }
  /**
   * The same household in another return that is kept. Each place has the finding, with the other
   * ones: the first twenty, and how many there are in all where there are more.
   */
  | {
      readonly code: 'menage-en-double';
      readonly menage: string;
      readonly autres: readonly AutrePlace[];
      readonly nombre?: number;
    }
  /** The same bytes as another file. */
  | { readonly code: 'retour-copie'; readonly original: string }
  /** Other files of the same bailleur, for the same year and operation; `garde` where one was taken. */
  | {
      readonly code: 'retours-en-double';
      readonly bailleur: string;
      readonly autres: readonly string[];
      readonly garde?: string;
    }
  /**
   * Households of this sheet that another one of the same file declares too, for the same bailleur, year and
   * operation; `differents` of them otherwise. `garde` is the sheet whose rows enter, absent while nobody chose.
   */
  | {
      readonly code: 'feuilles-en-double';
      readonly menages: number;
      readonly differents: number;
      readonly autre: string;
      readonly garde?: string;
    }
  | PrerempliConstat
  /** Sent to a bailleur whose returns lack it, or that returned nothing (`fichier` is then what was sent). */
  | {
      readonly code: 'menage-sans-retour';
      readonly menage: string;
      readonly bailleur: string;
      /** Whether the bailleur sent a return that is kept. */
      readonly rendu: boolean;
    }
  /** The form stands in a hidden sheet: it is shown, and enters only if somebody says so. */
  | { readonly code: 'feuille-masquee'; readonly feuille: string }
  | {
      readonly code: 'declaration-non-certifiee';
      readonly manque: readonly CertificationKey[];
    };

export type ConsolidationCode = ConsolidationConstat['code'];

/** A constat with its file; `lieu` is within that file, absent where the file itself is meant. */
export type ConsolidationFinding = ConsolidationConstat & {
  readonly niveau: Niveau | 'question';
  readonly fichier: string;
  /** The id of the return concerned. */
  readonly retour?: string;
  readonly lieu?: Lieu;
};

export type ConsolidationFindingOf<C extends ConsolidationCode> = Extract<
  ConsolidationFinding,
  { readonly code: C }
>;

/** A return with its verdict and what of it enters. */
export interface RetourVerdict {
  readonly retour: Retour;
  /** Of the file as a whole and of its rows, those of `core/rules` left aside: `retour.check` has them. */
  readonly findings: readonly ConsolidationFinding[];
  readonly choix: Choix;
  /** Whether `choix` is the default one. */
  readonly parDefaut: boolean;
  readonly retenues: number;
  readonly ecartees: number;
  /** Sheet rows that nobody may let in without a decision: a household declared twice. */
  readonly aDecider: readonly number[];
}

/** One of the rows that hold a household in double. */
export interface PlaceADecider extends AutrePlace {
  readonly retour: string;
  /** What a decision about this row is known by. */
  readonly rowId: string;
  readonly cellule: string;
  readonly choix: Choix | undefined;
}

/** A household in several rows of the returns that are kept, while two of them are not set aside. */
export interface MenageADecider {
  readonly menage: string;
  readonly places: readonly PlaceADecider[];
}

/** One of the files of a bailleur. */
export interface FichierRival {
  readonly fichier: string;
  /** The returns that it holds. */
  readonly retours: readonly string[];
  /** The day of its certificate, the latest of several; undefined where one is not certified. */
  readonly certifieLe: IsoDate | undefined;
  readonly menages: number;
  /** What it says otherwise than the file of reference, as the changes from one to the other. */
  readonly ecarts: readonly Changement[];
}

/** Which of the files of one bailleur is its return for the year and the operation. */
export interface QuestionRetours {
  readonly bailleur: string;
  /** The file of reference first: the one proposed where there is one. */
  readonly fichiers: readonly FichierRival[];
  /** The file whose certificate is the newest; undefined where the certificates do not tell. */
  readonly propose: string | undefined;
  /** Whether two of the files declare one household: they are two states of one return, not two parts of it. */
  readonly recoupent: boolean;
  /** The files kept, once somebody said which; undefined while nobody did. */
  readonly gardes: readonly string[] | undefined;
}

/** Sheets of one file, of one bailleur, that declare the same households. */
export interface FeuillesJumelles {
  /** What a decision about them is known by. */
  readonly cle: string;
  readonly bailleur: string;
  readonly fichier: string;
  readonly retours: readonly { readonly id: string; readonly feuille: string }[];
  /** How many households they share, and how many of them are not declared alike. */
  readonly menages: number;
  readonly differents: number;
  /** What each of the others says otherwise than the first, cell by cell. */
  readonly ecarts: readonly {
    readonly feuille: string;
    readonly changements: readonly Ecart[];
  }[];
  /** The id of the form whose households are kept; undefined while nobody chose. */
  readonly choix: string | undefined;
}

export interface Consolidation {
  /** In an order that does not depend on that of the files. */
  readonly retours: readonly RetourVerdict[];
  readonly rejets: readonly Rejet[];
  /** The rows of Modèle A, in an order that does not depend on that of the files. */
  readonly lignes: readonly LigneConsolidee[];
  readonly aDecider: readonly MenageADecider[];
  /** Bailleurs of whom several files could enter, those decided included. */
  readonly questions: readonly QuestionRetours[];
  /** Sheets of one file that declare the same households. */
  readonly jumelles: readonly FeuillesJumelles[];
  /** Everything that comparing finds, files that gave no form included. */
  readonly findings: readonly ConsolidationFinding[];
}

/** A row as it was in Modèle A and as the returns now give it. */
export interface Changement {
  readonly kind: 'ajoutee' | 'retiree' | 'modifiee';
  readonly bailleur: string;
  readonly menage: string;
  /** The columns whose cells differ, for `modifiee`. */
  readonly colonnes: readonly ColumnKey[];
  readonly avant?: RowCells;
  readonly apres?: RowCells;
}
