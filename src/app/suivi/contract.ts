/** What the pane shows and asks of the past years, the parameters and the bilan. */
import type { Operation } from '../../core/dossier/parametres';
import type { SuiviAnnee, SuiviLigne } from '../../core/dossier/suivi';
import type { Lieu } from '../../core/finding';
import type { ParametresFinding } from '../../core/parametres/finding';
import type { RepriseComparee } from '../../core/suivi/comparer';
import type { Consommation, SuiviPoint } from '../../core/suivi/points';
import type { UnreadableReason } from '../../workbook/errors';
import type { Room } from '../room';

/** What the workbook says of one operation, or of all of them. */
export interface SuiviVue {
  /** The operation followed; empty for all of them together. */
  readonly idtop: string;
  readonly operation: Operation | undefined;
  /** Every IDTOP of the workbook, in order, to choose from. */
  readonly idtops: readonly string[];
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
}

/** A file that gave nothing. */
export interface RepriseRefusee {
  readonly fichier: string;
  /** `vide`: a workbook with no declared year in it, or none of this operation. */
  readonly motif: UnreadableReason | 'vide';
}

export interface SuiviState {
  readonly vue?: SuiviVue | undefined;
  /** Whether the workbook changed since it was read. */
  readonly perime: boolean;
  readonly reprise?: RepriseLue | undefined;
  readonly refus?: RepriseRefusee | undefined;
  /** Columns of *Suivi* that were not written, for want of room. */
  readonly sansPlace?: readonly string[] | undefined;
}

/** None of these rejects: failures go to the session's `problem`. */
export interface SuiviRoom extends Room<SuiviState> {
  /** Reads what the workbook says, silently. */
  lire(): Promise<void>;
  /** Follows another operation; an empty text follows all of them. */
  choisir(idtop: string): Promise<void>;
  goTo(lieu: Lieu): Promise<void>;
  /** Lays out what *Paramètres* lacks, and goes there. */
  ouvrirParametres(): Promise<void>;
  /** Lays out *Suivi* where the workbook lacks it, and goes there. */
  ouvrirSuivi(): Promise<void>;
  /** Reads last year's file and says what it would add. */
  lireReprise(fichier: string, bytes: Uint8Array): Promise<void>;
  /** Writes it; years that differ are replaced, or kept as they stand here. */
  reprendre(differentes: 'garder' | 'remplacer'): Promise<void>;
  oublierReprise(): void;
  /** Gives the certified year its row. */
  clore(): Promise<void>;
  dessiner(): Promise<void>;
  ecrireBilan(): Promise<void>;
}
