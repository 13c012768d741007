/**
 * Everything a check can say about a declaration. A finding is plain data: a code, the place, and the
 * figures that decided it. Sentences are made in `text/fr.ts`; nothing here is ever thrown.
 */
import type { MontantMotif } from './cellMontant';
import type { CellValue } from './CellValue';
import type { IsoDate } from './date';
import type { ColumnKey } from './forms/column';
import type {
  AttestationKey,
  CertificationKey,
  EnteteKey,
  TotalKey,
  Typologie,
} from './forms/modele';
import type { SuiviColonne } from './forms/names';
import type { Invisible } from './invisibles';
import type { EurosParM2 } from './montant';
import type { NatureLigne } from './reading/compteModel';
import type { Intitule, IntituleChange } from './reading/formReading';

export type Niveau = 'erreur' | 'avertissement' | 'info';

/** Where a finding stands. `cellule` is the address in `feuille`, without `$`. */
export interface Lieu {
  readonly feuille: string;
  readonly cellule: string;
  /** The key of the column, header field, total or certificate field concerned. */
  readonly champ: string;
  /** Sheet row of the household, for findings about a row. */
  readonly rang?: number;
}

/** A change ready to be applied, safe to make without asking but for those marked `aConfirmer`. */
export type Correction =
  /** Put a value into one cell, with the number format that it needs. */
  | {
      readonly kind: 'valeur';
      readonly feuille: string;
      readonly cellule: string;
      readonly valeur: string | number;
      readonly format: string;
      /** The value as a person reads it: `T3/T4`, `02/04/2025`. */
      readonly libelle: string;
      /** A suggestion: made when somebody accepts it alone, never with all the others. */
      readonly aConfirmer?: true;
    }
  /** Write the formula of a total, in English with `=`; `aConfirmer` where its figure changes with it. */
  | {
      readonly kind: 'formule';
      readonly feuille: string;
      readonly cellule: string;
      readonly formule: string;
      readonly aConfirmer?: true;
    }
  /** Write the form's total formulas and labels again. */
  | { readonly kind: 'totaux'; readonly feuille: string; readonly formulaire: string }
  /** Bring rows that stand outside the table into it. */
  | { readonly kind: 'lignes'; readonly feuille: string; readonly formulaire: string }
  /** Empty cells that say nothing: headings repeated among the rows. */
  | { readonly kind: 'effacer'; readonly feuille: string; readonly cellules: readonly string[] }
  /** Add the column of the bailleur, filled with the name in the header. */
  | {
      readonly kind: 'bailleur';
      readonly feuille: string;
      readonly formulaire: string;
      readonly bailleur: string;
    };

/** What decided a finding about the header or the certificate. */
export type EnteteConstat =
  /** `formule` where the file does not hold the result of its formula. */
  | { readonly code: 'entete-manquant'; readonly entete: EnteteKey; readonly formule?: true }
  | { readonly code: 'annee-invalide'; readonly valeur: string; readonly date?: IsoDate }
  | { readonly code: 'annee-non-echue'; readonly annee: number; readonly anneeCourante: number }
  /** `bailleur` is whose it is, where it is not that of the header. */
  | {
      readonly code: 'siret-invalide';
      readonly valeur: string;
      readonly motif: SiretMotif;
      readonly bailleur?: string;
    }
  | InvisibleConstat
  | IdtopInconnu
  | { readonly code: 'attestation-manquante'; readonly attestation: AttestationKey }
  | { readonly code: 'certification-manquante'; readonly certification: CertificationKey }
  | { readonly code: 'certificat-copie' };

interface IdtopInconnu {
  readonly code: 'idtop-inconnu';
  readonly idtop: string;
}

/** `valeur` is what is seen of the text, and what it is corrected to. */
interface InvisibleConstat {
  readonly code: 'caracteres-invisibles';
  readonly valeur: string;
  readonly invisible: Invisible;
}

/** Why a SIRET is none: not 14 digits; the key of its first nine; the key of the whole. */
export type SiretMotif = 'longueur' | 'siren' | 'cle';

/** What made an identifier look like a person. The text itself is not repeated. */
export type PersonnelMotif = 'nom' | 'nir' | 'courriel' | 'telephone';

/** The three dates that article 2 compares. */
interface Dates {
  readonly bail: IsoDate;
  readonly convention: IsoDate;
  readonly livraison: IsoDate;
}

/** What decided a finding about one row. */
export type LigneConstat =
  /**
   * Empty, blank, or an error value of Excel, then given as `erreur`; a formula whose result the file
   * does not hold; an identifier that a spreadsheet cut short (« 1,23E+12 »), given as `valeur`.
   */
  | {
      readonly code: 'cellule-manquante';
      readonly erreur?: string;
      readonly motif?: 'formule' | 'abrege';
      readonly valeur?: string;
    }
  /** A day in the place of an amount, an identifier or an IDTOP. */
  | { readonly code: 'date-a-la-place'; readonly date: IsoDate }
  /**
   * `autres` are the sheet rows that hold the same household: the first twenty, and how many there
   * are in all where there are more.
   */
  | {
      readonly code: 'identifiant-doublon';
      readonly menage: string;
      readonly autres: readonly number[];
      readonly nombre?: number;
    }
  /** `feuille` and `rang` are its place in another Modèle A of the workbook. */
  | {
      readonly code: 'menage-autre-operation';
      readonly menage: string;
      readonly annee: number;
      readonly operation: string;
      readonly feuille?: string;
      readonly rang?: number;
    }
  | { readonly code: 'identifiant-deja-declare'; readonly menage: string; readonly annee: number }
  | { readonly code: 'identifiant-personnel'; readonly motif: PersonnelMotif }
  | InvisibleConstat
  | { readonly code: 'bailleur-different'; readonly bailleur: string; readonly attendu: string }
  | { readonly code: 'bailleur-hors-convention'; readonly bailleur: string }
  | IdtopInconnu
  /**
   * `moisDabord` where the text is a day only with its month first; `jours`, the two days of a number
   * without a format in a workbook that counts its days since 1904.
   */
  | {
      readonly code: 'date-invalide';
      readonly valeur: string;
      readonly moisDabord?: true;
      readonly jours?: readonly IsoDate[];
    }
  /** `incertaine` where other texts of the column have their month first: no correction is safe. */
  | {
      readonly code: 'date-texte';
      readonly valeur: string;
      readonly date: IsoDate;
      readonly incertaine?: true;
    }
  /** `inverse` is the day that two digits of the year the other way round give, where it is right. */
  | {
      readonly code: 'bail-hors-annee';
      readonly date: IsoDate;
      readonly annee: number;
      readonly inverse?: IsoDate;
    }
  | { readonly code: 'bail-futur'; readonly date: IsoDate; readonly aujourdhui: IsoDate }
  | ({ readonly code: 'convention-plus-de-cinq-ans' } & Dates)
  /** `regime2021` where the régime of 2021 takes dwellings of any age of good thermal quality. */
  | ({ readonly code: 'neuf-a-justifier'; readonly regime2021?: true } & Dates)
  | {
      readonly code: 'convention-apres-bail';
      readonly bail: IsoDate;
      readonly convention: IsoDate;
      readonly inverse?: IsoDate;
    }
  | {
      readonly code: 'bail-avant-livraison';
      readonly bail: IsoDate;
      readonly livraison: IsoDate;
      readonly inverse?: IsoDate;
    }
  | { readonly code: 'typologie-inconnue'; readonly valeur: string }
  | {
      readonly code: 'typologie-a-normaliser';
      readonly valeur: string;
      readonly typologie: Typologie;
    }
  | {
      readonly code: 'montant-invalide';
      readonly valeur: string;
      readonly motif?: MontantMotif;
    }
  | {
      readonly code: 'loyer-superieur-plafond';
      readonly loyer: EurosParM2;
      readonly plafond: EurosParM2;
    }
  | {
      readonly code: 'loyer-improbable';
      readonly montant: EurosParM2;
      readonly seuil: EurosParM2;
    }
  | PrerempliConstat;

/** What a row says otherwise than what was sent, in a return and in the Modèle A alike. */
export type PrerempliConstat =
  | {
      readonly code: 'colonne-preremplie-modifiee';
      readonly colonne: ColumnKey;
      readonly trouve: string;
      readonly envoye: string;
    }
  /** Never sent to this bailleur. `envoyeA` is the other bailleur that it was sent to. */
  | {
      readonly code: 'menage-non-prevu';
      readonly menage: string;
      readonly bailleur: string;
      readonly envoyeA?: string;
    };

/** What decided a finding about the form as a whole. */
export type FormulaireConstat =
  /** `formule` tells whether the cell still holds its formula. */
  | {
      readonly code: 'total-altere';
      readonly total: TotalKey;
      readonly attendu: number;
      readonly trouve: CellValue;
      readonly formule: boolean;
    }
  | {
      readonly code: 'cumul-incoherent';
      readonly total: TotalKey;
      readonly attendu: number;
      readonly trouve: CellValue;
    }
  /** `baux` leases signed on or after 1 October 2021. */
  | { readonly code: 'regime-2021'; readonly baux: number }
  /**
   * `baux` leases whose forfait no known barème gives: the barèmes name several zones and the form
   * none, or none of the zones given (`zone-inconnue`), or an amount lacks for these `typologies` (in the form's `zone`, where it names one).
   */
  | {
      readonly code: 'bareme-manquant';
      readonly baux: number;
      readonly manque: 'zone' | 'zone-inconnue' | 'montant';
      readonly typologies: readonly Typologie[];
      readonly zone: string;
    }
  /** `menages` dwellings whose zone nobody gave are taken in the one `zone` of the form, or of its barèmes. */
  | { readonly code: 'zone-commune'; readonly menages: number; readonly zone: string }
  /**
   * A cell of *Suivi* that no total counts as it stands. `attendu` is the operation of the header, where
   * the row names it in other characters.
   */
  | {
      readonly code: 'suivi-illisible';
      readonly colonne: SuiviColonne;
      readonly valeur: string;
      readonly attendu?: string;
    }
  /** `autre` is the sheet row of *Suivi* above it that counts the same year for the operation. */
  | { readonly code: 'suivi-annee-double'; readonly annee: number; readonly autre: number }
  /** A heading of a table of ours was typed over; its column is read where it stood. */
  | ({ readonly code: 'intitule-change' } & Pick<IntituleChange, 'tableau' | 'intitule' | 'trouve'>)
  /** The return of a bailleur whose rows stand here lacks its certificate, or a part of it. */
  | {
      readonly code: 'declaration-non-certifiee';
      readonly bailleur: string;
      readonly fichier: string;
    }
  /** A column that the totals count is in its table no more. */
  | ({ readonly code: 'colonne-supprimee' } & Pick<IntituleChange, 'tableau' | 'intitule'>)
  /** Sheet rows that hold data outside the table. */
  | { readonly code: 'lignes-hors-tableau'; readonly lignes: readonly number[] }
  /** Two columns can answer one heading and no word decides: none of them is read. */
  | {
      readonly code: 'colonne-ambigue';
      readonly colonne: ColumnKey;
      readonly candidats: readonly Intitule[];
    }
  /** Headings that the form lacks, with those that begin like them and mean something else. */
  | {
      readonly code: 'colonne-manquante';
      readonly colonnes: readonly ColumnKey[];
      readonly ecartes: readonly Intitule[];
    }
  /** Sheet rows among the households that are none, all of one nature. */
  | {
      readonly code: 'ligne-non-menage';
      readonly nature: NatureLigne;
      readonly lignes: readonly number[];
    };

export type Constat = EnteteConstat | LigneConstat | FormulaireConstat;
export type FindingCode = Constat['code'];

/** A constat with its level and place, and its correction where there is one safe one. */
export type Finding = Constat & {
  readonly niveau: Niveau;
  readonly lieu: Lieu;
  readonly correction?: Correction;
};

/** The finding of one code. */
export type FindingOf<C extends FindingCode> = Extract<Finding, { readonly code: C }>;

/** Whether a cell is simply not filled yet: something to complete, not something wrong. */
export function isVide(finding: Pick<Finding, 'code'>): boolean {
  return finding.code === 'cellule-manquante' && !('erreur' in finding) && !('motif' in finding);
}

/** Whether a finding is settled with all the others: a suggestion is accepted by itself. */
export function isSafe({ correction }: Pick<Finding, 'correction'>): boolean {
  return correction !== undefined && !('aConfirmer' in correction);
}
