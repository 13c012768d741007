import type { Operation } from '../../core/dossier/parametres';
import type { SuiviAnnee, SuiviLigne } from '../../core/dossier/suivi';
import type { Situation } from '../../core/paiement/situation';
import type { ParametresFinding } from '../../core/parametres/finding';
import type { RepriseComparee } from '../../core/suivi/comparer';
import type { NonPayables } from '../../core/suivi/nonPayables';
import type { Consommation, SuiviPoint } from '../../core/suivi/points';
import type { UnreadableReason } from '../../workbook/errors';
import type { FichierPret } from './prefill';

/** What the workbook says of one operation, or of all of them. */
export interface SuiviVue {
  /** The operation followed; empty for all of them together. */
  readonly idtop: string;
  /** Its short name. */
  readonly nom: string;
  readonly operation: Operation | undefined;
  /** Whether the workbook knows others. */
  readonly several: boolean;
  readonly lignes: readonly SuiviLigne[];
  /** How many past households are kept. */
  readonly menages: number;
  readonly points: readonly SuiviPoint[];
  readonly consommation: Consommation;
  readonly parametres: readonly ParametresFinding[];
  readonly hasParametres: boolean;
  readonly hasBilan: boolean;
  /** Whether the native chart was drawn. */
  readonly hasGraphique: boolean;
  /** The certified Modèle A whose year *Suivi* lacks, or tells otherwise. */
  readonly aClore: AnneeAClore | undefined;
  /** The next year that can be prepared here; undefined where no Modèle A tells one. */
  readonly aPreparer: AnneeAPreparer | undefined;
}

export interface AnneeAPreparer {
  readonly annee: number;
  /** How many operations get a Modèle A. */
  readonly operations: number;
  /** Years of Modèles A that nobody certified: *Suivi* does not take them. */
  readonly nonCertifiees: readonly number[];
}

export interface AnneeAClore {
  readonly formulaire: string;
  readonly annee: SuiviAnnee;
  /** What stands in *Suivi* for that year already. */
  readonly ici: SuiviLigne | undefined;
}

/** Last year's file, read and not written yet. */
export interface RepriseLue {
  readonly fichier: string;
  readonly comparee: RepriseComparee;
  /** Identifiers left out, because they look like a person. */
  readonly personnels: number;
  readonly nonCertifiees: readonly number[];
  readonly nonPayables: readonly NonPayables[];
}

/** A file that gave nothing. */
export interface RepriseRefusee {
  readonly fichier: string;
  /** `vide`: a workbook with no declared year in it, or none of this operation. */
  readonly motif: UnreadableReason | 'vide';
}

export interface SuiviState {
  readonly vue?: SuiviVue | undefined;
  /** What is to be decided in the whole workbook, whatever operation is followed. */
  readonly situation?: Situation | undefined;
  /** Whether the workbook changed since it was read. */
  readonly perime: boolean;
  readonly reprise?: RepriseLue | undefined;
  readonly refus?: RepriseRefusee | undefined;
  /** The workbook of the next year, ready to be saved. */
  readonly suivant?: FichierPret | undefined;
  /** Columns of *Suivi* that were not written, for want of room. */
  readonly sansPlace?: readonly string[] | undefined;
}

export const NO_SUIVI: SuiviState = { perime: false };
