/** What Modèle A and Modèle B have in common, apart from their columns. */
import type { IsoDate } from '../date';
import type { Centimes } from '../montant';

export type Modele = 'A' | 'B';

/** The three classes of dwelling (convention IML, art. 2, table). */
export const typologies = ['T1/T2', 'T3/T4', 'T5 et plus'] as const;
export type Typologie = (typeof typologies)[number];

/** Header fields of both forms; each form has its own list. */
export type EnteteKey =
  | 'convention'
  | 'annee'
  | 'maitreOuvrage'
  | 'bailleur'
  | 'raisonSociale'
  | 'adresse'
  | 'siret'
  | 'idtopOperation'
  | 'libelleOperation';

/** The eight total lines, in the order in which they are printed. */
export const totalKeys = [
  'n1_t1t2',
  'n1_t3t4',
  'n1_t5',
  'n1',
  'cumul_t1t2',
  'cumul_t3t4',
  'cumul_t5',
  'cumul',
] as const;
export type TotalKey = (typeof totalKeys)[number];

/** The four lines of the certificate. */
export const certificationKeys = ['certifieLe', 'faitA', 'representant', 'signature'] as const;
export type CertificationKey = (typeof certificationKeys)[number];
/** Those, and the control number that certifying prints beside them; the official form has no line for it. */
export type CertificatKey = CertificationKey | 'controle';

/** What the certificate holds; empty texts and no date before certification. */
export interface CertificationValues {
  readonly le: IsoDate | undefined;
  readonly a: string;
  readonly representant: string;
}

const ARTICLE_2 = [
  'operation-eligible',
  'menage-concerne',
  'relogement-definitif',
  'hors-plus-cd',
] as const;

/**
 * What no column shows: four conditions of article 2, then the evidence that each keeps, the bailleur
 * relogeur leases and conventions APL (art. 5), the maître d'ouvrage the Modèles B (art. 6).
 */
export const attestationKeys = {
  A: [...ARTICLE_2, 'modeles-b-conserves'],
  B: [...ARTICLE_2, 'pieces-conservees'],
} as const satisfies Readonly<Record<Modele, readonly string[]>>;
export type AttestationKey = (typeof attestationKeys)[Modele][number];

export type Statut = 'a-completer' | 'non-eligible' | 'a-justifier' | 'eligible';

/** How many households a form declares, by status, and what they are worth. */
export interface Compteurs {
  readonly declarees: number;
  readonly eligibles: number;
  readonly aCompleter: number;
  readonly aJustifier: number;
  readonly nonEligibles: number;
  /** Forfaits of the rows without `erreur`. */
  readonly montantForfaitaire: Centimes;
  /** The part of `montantForfaitaire` that stands on rows still to be justified. */
  readonly montantAJustifier: Centimes;
}

/** A header field as its form prints it. */
export interface EnteteField {
  readonly key: EnteteKey;
  /** The label before the value, with its colon. */
  readonly libelle: string;
  /** Whether the sheet shows the label under that of a group (raison sociale, adresse, SIRET). */
  readonly groupe?: string;
}

/** A form as data. */
export interface ModeleDefinition {
  readonly modele: Modele;
  /** The line above the title, which says who fills the form and for whom. */
  readonly surtitre: string;
  /** Title lines; the last one holds the blanks filled from the header (see `titre.ts`). */
  readonly titres: readonly string[];
  readonly entete: readonly EnteteField[];
  /** The band above the prefilled columns, where the form has one. */
  readonly bandeau: string | undefined;
  readonly totaux: Readonly<Record<TotalKey, string>>;
  readonly certification: Readonly<Record<CertificationKey, string>>;
}
