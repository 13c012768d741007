/**
 * The payment of a year: what it is worth, what may be asked of the Anru, and what each bailleur is
 * owed (convention IML, articles 6 and 7, note 9). Amounts are cents; findings are plain data.
 */
import type { IsoDate } from '../date';
import type { Niveau } from '../finding';
import type { Typologie } from '../forms/modele';
import type { Centimes } from '../montant';

/** Households of one typologie. `forfait` is undefined where several amounts apply, or none. */
export interface MontantTypologie {
  readonly typologie: Typologie;
  readonly menages: number;
  readonly forfait: Centimes | undefined;
  readonly montant: Centimes;
}

/** What the rows of one bailleur are worth. */
export interface MontantBailleur {
  /** The name as the rows write it; case and spaces do not tell two bailleurs apart. */
  readonly bailleur: string;
  readonly menages: number;
  readonly montant: Centimes;
}

/** A year's amounts: those of the rows without `erreur`, and beside them those of every row. */
export interface MontantsAnnee {
  readonly menages: number;
  readonly montant: Centimes;
  /** The part of `montant` that stands on rows still to be justified. */
  readonly montantAJustifier: Centimes;
  readonly parTypologie: readonly MontantTypologie[];
  readonly parBailleur: readonly MontantBailleur[];
  /** Every row of the form: what its official totals count. Certification makes both equal. */
  readonly declares: { readonly menages: number; readonly montant: Centimes };
  /** Rows without `erreur` whose forfait no known barème gives: they are worth nothing here. */
  readonly sansForfait: number;
}

/** What is asked of the Anru, and what decides whether it may be. */
export interface Demande {
  /** P: the programmed subsidy of the operation. Undefined or zero where nobody gave it. */
  readonly programme: Centimes | undefined;
  /** V: what the Anru has paid of it already. */
  readonly verse: Centimes;
  /** D: what is asked now. */
  readonly demande: Centimes;
  /** What is declared and not yet asked, of all years so far; undefined where nobody knows. */
  readonly declare?: Centimes | undefined;
  /** Whether the operation is finished: D is then its balance. */
  readonly acheve: boolean;
  readonly demandeLe?: IsoDate | undefined;
  /** The day the convention was signed by all parties. */
  readonly signeeLe?: IsoDate | undefined;
  /** The day of the decision attributive de subvention. */
  readonly dasDu?: IsoDate | undefined;
}

export type DemandeConstat =
  /** `seuil` is 10 % of the programme; half a cent up where it is no whole cent. */
  | {
      readonly code: 'tranche-inferieure-10';
      readonly demande: Centimes;
      readonly seuil: Centimes;
      readonly programme: Centimes;
    }
  /** `seuil` is 80 % of the programme. */
  | {
      readonly code: 'solde-seul';
      readonly verse: Centimes;
      readonly seuil: Centimes;
      readonly programme: Centimes;
    }
  | {
      readonly code: 'programmation-depassee';
      readonly programme: Centimes;
      readonly verse: Centimes;
      readonly demande: Centimes;
      /** What of `demande` the programme still covers. */
      readonly couvert: Centimes;
    }
  /** More is asked than what is declared and not yet asked. */
  | {
      readonly code: 'demande-superieure';
      readonly demande: Centimes;
      readonly declare: Centimes;
    }
  | { readonly code: 'modele-non-certifie' }
  /** The décision attributive is earlier than the signature of the convention by all parties. */
  | { readonly code: 'das-avant-signature'; readonly dasDu: IsoDate; readonly signeeLe: IsoDate }
  /** The payment was recorded on a day that is to come, or before the day of its request. */
  | { readonly code: 'paiement-futur'; readonly payeLe: IsoDate; readonly aujourdhui: IsoDate }
  | {
      readonly code: 'paiement-avant-demande';
      readonly payeLe: IsoDate;
      readonly demandeLe: IsoDate;
    }
  /** More was received than was asked, or something of a request that nobody recorded. */
  | { readonly code: 'paiement-superieur'; readonly paye: Centimes; readonly demande: Centimes }
  | { readonly code: 'paiement-sans-demande'; readonly paye: Centimes }
  | {
      readonly code: 'das-prealable';
      readonly demandeLe: IsoDate;
      readonly prealable: 'convention' | 'das';
      readonly date: IsoDate;
    };

/** A bailleur that the maître d'ouvrage did not pay in time. */
export interface RetardConstat {
  readonly code: 'reversement-en-retard';
  readonly bailleur: string;
  readonly reste: Centimes;
  readonly echeance: IsoDate;
  /** Days after `echeance`: until the day it was paid, or until today. */
  readonly jours: number;
  /** The day it was paid in full; undefined while something is still owed. */
  readonly verseLe: IsoDate | undefined;
}

export type PaiementConstat = DemandeConstat | RetardConstat;
export type PaiementCode = PaiementConstat['code'];
export type PaiementFinding = PaiementConstat & { readonly niveau: Niveau };
export type PaiementFindingOf<C extends PaiementCode> = Extract<
  PaiementFinding,
  { readonly code: C }
>;

export interface DemandeVerdict {
  readonly demande: Centimes;
  /** What may be asked now; undefined while the programme is not known. */
  readonly admissible: Centimes | undefined;
  readonly constats: readonly PaiementFinding[];
}

/** What a bailleur is owed of a payment. */
export interface Part {
  readonly bailleur: string;
  readonly montant: Centimes;
}

/** A bailleur's share, and what was paid out of it so far. */
export interface Reversement {
  readonly bailleur: string;
  readonly du: Centimes;
  readonly reverse: Centimes;
  readonly reverseLe: IsoDate | undefined;
  /** The share of the maître d’ouvrage itself, which it keeps: paid to nobody. */
  readonly propre?: boolean;
}
