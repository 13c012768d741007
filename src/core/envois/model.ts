/**
 * A list of households to be sent to the bailleurs: where its columns stand, what its rows say, what is
 * wrong with it, and the forms that come of it.
 */
import type { Constat, Lieu, Niveau } from '../finding';
import type { Compte } from '../reading/compteModel';
import type { Intitule } from '../reading/formReading';
import type { MenagesDeclares } from './declaresAvant';

/** What a column of a list may hold. The first three fill the prefilled columns of a Modèle B. */
export const listeColonnes = [
  'bailleur',
  'menage',
  'idtop',
  'raisonSociale',
  'adresse',
  'siret',
] as const;
export type ListeColonne = (typeof listeColonnes)[number];

/** Those that the forms are filled with: none is made while two columns could hold one of them. */
export const colonnesPreremplies = [
  'bailleur',
  'menage',
  'idtop',
] as const satisfies readonly ListeColonne[];

/** Without these there is nothing to send. */
export const colonnesRequises = ['bailleur', 'menage'] as const satisfies readonly ListeColonne[];

/** Which sheet column (from 1) holds what. */
export type Correspondance = Readonly<Partial<Record<ListeColonne, number>>>;

/** The heading row of a list. */
export interface Intitules {
  /** Sheet row. */
  readonly rang: number;
  readonly colonnes: readonly { readonly colonne: number; readonly texte: string }[];
  /** The last row of the list, where a native table ends it. */
  readonly derniereLigne: number | undefined;
}

/** A row of the list as texts; a missing one is empty. */
export interface LigneListe {
  readonly rang: number;
  readonly textes: Readonly<Record<ListeColonne, string>>;
  /** Of the empty texts, those whose cell shows an error of Excel or a formula without its result. */
  readonly sansTexte?: Readonly<Partial<Record<ListeColonne, string>>>;
}

export interface Liste {
  readonly feuille: string;
  readonly correspondance: Correspondance;
  /** The headings between which no word decides, of the columns that nobody chose. */
  readonly ambigus: Readonly<Partial<Record<ListeColonne, readonly Intitule[]>>>;
  /** Rows with something in a column chosen, those that are left aside out. */
  readonly lignes: readonly LigneListe[];
  /** Rows that name no household to be sent, and why. */
  readonly ecartees: readonly LigneEcartee[];
  /** Sheet rows of `lignes` that are hidden or filtered out in the workbook. */
  readonly masquees: readonly number[];
  /** Sheet rows whose identifier is a day, or a number that a spreadsheet cut short. */
  readonly illisibles: ReadonlySet<number>;
  /** How many identifiers are numbers in the list, and the first one's row. */
  readonly nombres: { readonly nombre: number; readonly rang: number | undefined };
  /** What every cell of the sheet was taken for. */
  readonly compte: Compte;
}

/** A column by whose values rows may be kept, each value with how many rows hold it. */
export interface Filtrable {
  readonly colonne: number;
  readonly texte: string;
  readonly valeurs: readonly { readonly valeur: string; readonly nombre: number }[];
}

/** A row left aside: a total, one that a filter keeps out, a household that a past year declared. */
export interface LigneEcartee {
  readonly rang: number;
  readonly motif: 'sous-total' | 'filtree' | 'deja-declaree';
  /** The past year, for `deja-declaree`. */
  readonly annee?: number;
}

/** What the header of a bailleur's form says of it; empty texts where nothing is known. */
export interface Identite {
  readonly raisonSociale: string;
  readonly adresse: string;
  readonly siret: string;
}

export type IdentiteKey = keyof Identite;

/** A household of a form to be sent. */
export interface MenagePrevu {
  readonly rang: number;
  readonly menage: string;
  readonly idtop: string;
}

/** The form to be sent to one bailleur. */
export interface FormulairePrevu {
  readonly bailleur: string;
  readonly menages: readonly MenagePrevu[];
  readonly identite: Identite;
  /** `ModeleB_Planoise_Neolia_2025.xlsx`, unlike that of any other bailleur. */
  readonly fichier: string;
}

/** What is wrong with a list, or wants a look. */
export type ListeConstat =
  | { readonly code: 'liste-vide' }
  | { readonly code: 'intitules-introuvables' }
  | { readonly code: 'colonne-absente'; readonly colonne: ListeColonne }
  /** A household that goes to nobody, a bailleur's row that names no household: neither is sent. */
  | { readonly code: 'bailleur-manquant'; readonly menage: string; readonly montre?: string }
  | { readonly code: 'menage-manquant'; readonly bailleur: string; readonly montre?: string }
  | { readonly code: 'idtop-manquant'; readonly menage: string }
  /** Sent once. `premier` is the row that is kept. */
  | { readonly code: 'menage-repete'; readonly menage: string; readonly premier: number }
  /** Sent to each of them, for the maître d'ouvrage to decide. */
  | {
      readonly code: 'menage-partage';
      readonly menage: string;
      readonly bailleur: string;
      readonly autres: readonly { readonly bailleur: string; readonly rang: number }[];
    }
  /** Names that only accents or punctuation tell apart: two forms, perhaps for one bailleur. */
  | { readonly code: 'bailleurs-voisins'; readonly bailleur: string; readonly autre: string }
  /** The list gives a bailleur two of them; the first is kept. */
  | {
      readonly code: 'identite-differente';
      readonly bailleur: string;
      readonly champ: IdentiteKey;
    }
  /** Two columns or more could hold the same thing, and no word decides. */
  | {
      readonly code: 'colonne-ambigue';
      readonly colonne: ListeColonne;
      readonly candidats: readonly Intitule[];
    }
  /** Rows that nobody sees in the list, and that are sent all the same. */
  | { readonly code: 'lignes-masquees'; readonly lignes: readonly number[] }
  /** Rows that the filter asked for keeps out. */
  | { readonly code: 'lignes-filtrees'; readonly lignes: readonly number[] }
  /** Households of past years of the operation, which are not sent again. */
  | {
      readonly code: 'menages-deja-declares';
      readonly lignes: readonly number[];
      /** How many by year. */
      readonly annees: readonly { readonly annee: number; readonly nombre: number }[];
    }
  /** An identifier that a spreadsheet made a day or cut short: its household is not sent. */
  | { readonly code: 'identifiant-illisible'; readonly menage: string }
  | { readonly code: 'identifiants-nombres'; readonly nombre: number }
  | Extract<
      Constat,
      {
        readonly code:
          | 'identifiant-personnel'
          | 'bailleur-hors-convention'
          | 'siret-invalide'
          | 'ligne-non-menage';
      }
    >;

export type ListeCode = ListeConstat['code'];

/** A constat with its level; `lieu` is absent where the whole list is meant. */
export type ListeFinding = ListeConstat & { readonly niveau: Niveau; readonly lieu?: Lieu };

/** What a list gives once read and judged. */
export interface ListeCheck {
  readonly findings: readonly ListeFinding[];
  /** One for each bailleur, in the order of their names. */
  readonly formulaires: readonly FormulairePrevu[];
}

/** What the maître d'ouvrage's workbook knows. */
export interface ListeContexte {
  readonly annee: number;
  /** The short name of the operation, for the names of files; empty where nobody named it. */
  readonly operation: string;
  /** Households that are not to be sent again; none where no past year is known. */
  readonly declares?: MenagesDeclares;
  /** Signatory bailleurs; none are compared where the workbook lists none. */
  readonly signataires: readonly string[];
  /** By the bailleur's name. They win over what the list says. */
  readonly identites: ReadonlyMap<string, Identite>;
}

/** Where each household stands first with each bailleur: what is compared is `keyOf` of both. */
export interface Places {
  /** By household, its rows from top to bottom. */
  readonly menages: ReadonlyMap<string, readonly LigneListe[]>;
}
