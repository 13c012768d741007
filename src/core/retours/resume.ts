/** A consolidation told in little: what a screen shows of a thousand files without holding their rows. */
import type { IsoDate } from '../date';
import type { Finding, Niveau } from '../finding';
import type { Compteurs, Typologie } from '../forms/modele';
import type { QuestionColonnes } from '../reading/colonnesGardees';
import type { Compte } from '../reading/compteModel';
import type {
  Choix,
  ConsolidationFinding,
  FeuillesJumelles,
  FichierRival,
  MenageADecider,
  QuestionRetours,
  Rejet,
} from './model';

/** How many findings there are of each level. */
export type ParNiveau = Readonly<Record<Niveau, number>>;

/** One return, its rows left out. */
export interface RetourResume {
  readonly id: string;
  readonly fichier: string;
  /** What tells the content of its file from any other. */
  readonly empreinte: string;
  readonly feuille: string;
  readonly bailleur: string;
  readonly certifieLe: IsoDate | undefined;
  /** Rows of the form, then how many of them enter, are set aside, wait for a decision. */
  readonly lignes: number;
  readonly retenues: number;
  readonly ecartees: number;
  readonly aDecider: number;
  readonly choix: Choix;
  readonly parDefaut: boolean;
  /** Findings about the file as a whole: other year, operation or convention, not certified. */
  readonly constats: readonly ConsolidationFinding[];
  /** Every finding of comparing, those of `constats` included. */
  readonly compare: ParNiveau;
  /** Every finding of the form's own check. */
  readonly controle: ParNiveau;
  readonly compteurs: Compteurs;
  /** The columns that its headings do not settle, and those that somebody chose. */
  readonly colonnes?: QuestionColonnes | undefined;
}

/** Households sent to one bailleur and not returned. */
export interface SansRetour {
  readonly bailleur: string;
  /** The file that was sent. */
  readonly fichier: string;
  /** Whether the bailleur sent a return that is kept. */
  readonly rendu: boolean;
  readonly nombre: number;
  /** The first twenty. */
  readonly menages: readonly string[];
}

/** A question with how many changes each file makes beside those that are given. */
export interface QuestionResume extends Omit<QuestionRetours, 'fichiers'> {
  readonly fichiers: readonly (FichierRival & { readonly nombreEcarts: number })[];
}

export interface ConsolidationResume {
  readonly retours: readonly RetourResume[];
  readonly rejets: readonly Rejet[];
  /** Rows that enter Modèle A, and households by typologie among them. */
  readonly lignes: number;
  readonly parTypologie: Readonly<Record<Typologie, number>>;
  /** The first two hundred households in double, and how many wait in all, those of twin sheets included. */
  readonly aDecider: readonly MenageADecider[];
  readonly nombreADecider: number;
  /** Bailleurs of whom several files could enter, with at most twenty changes of each file. */
  readonly questions: readonly QuestionResume[];
  readonly jumelles: readonly FeuillesJumelles[];
  readonly sansRetour: readonly SansRetour[];
}

/** One finding of a return, of either kind. */
export type DetailItem =
  | { readonly kind: 'comparaison'; readonly finding: ConsolidationFinding }
  | { readonly kind: 'controle'; readonly finding: Finding };

/** A page of the findings of a return: what comparing found first, then the form's own check. */
export interface RetourDetail {
  readonly total: number;
  readonly items: readonly DetailItem[];
  /** What every cell of the form was read as. */
  readonly compte?: Compte;
}
