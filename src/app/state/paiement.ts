import type { IsoDate } from '../../core/date';
import type { Centimes } from '../../core/montant';
import type { ControlePaiement } from '../../core/paiement/controle';
import type { PaiementFindingOf, Part, Reversement } from '../../core/paiement/model';
import type { DossierPaiement, ReversementAncien } from '../../core/paiement/readDossierPaiement';
import type { Reception, RepartitionEcart } from '../../core/paiement/repartition';
import type { ReversementStatut } from '../../core/paiement/reversement';

export interface ReversementEtat extends Reversement {
  readonly statut: ReversementStatut;
  readonly reste: Centimes;
  readonly retard: PaiementFindingOf<'reversement-en-retard'> | undefined;
}

/** What is owed of another year's payment, and until when. */
export interface ReversementAncienEtat
  extends ReversementEtat, Pick<ReversementAncien, 'annee' | 'rang'> {
  readonly echeance: IsoDate | undefined;
}

/** The payment of one Modèle A. */
export interface PaiementEtat {
  readonly formulaire: string;
  readonly feuille: string;
  /** The day of the reading. */
  readonly aujourdhui: IsoDate;
  readonly dossier: DossierPaiement;
  readonly controle: ControlePaiement;
  /** What is due to each bailleur, in the order of names. */
  readonly dus: readonly Part[];
  /** Absent until a payment is recorded. */
  readonly reception?: Reception | undefined;
  /** Whether what was received is shared out to the cent. */
  readonly repartition: 'sans-objet' | 'a-faire' | 'faite';
  /** In proportion to what is due: a proposal, to be accepted or changed. */
  readonly proposition: readonly Part[];
  /** Absent until a payment and its day are recorded. */
  readonly echeance?: IsoDate | undefined;
  readonly reversements: readonly ReversementEtat[];
  /** Those of the other years of the operation that are still due. */
  readonly anciens: readonly ReversementAncienEtat[];
}

export interface PaiementState {
  /** `a-lire` until the workbook was read for the operation in hand; `sans-operation` while none of several is. */
  readonly phase: 'a-lire' | 'sans-operation' | 'sans-modele-a' | 'pret';
  readonly etat?: PaiementEtat | undefined;
  /** What was asked last cannot be recorded, and why. */
  readonly refus?: readonly RepartitionEcart[] | undefined;
  /** Whether somebody changed the workbook since it was read. */
  readonly perime: boolean;
}

export const NO_PAIEMENT: PaiementState = { phase: 'a-lire', perime: false };
