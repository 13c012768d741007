/** What the pane shows and asks of the past years, the parameters and the bilan. */
import type { Lieu } from '../../../core/finding';
import type { Readable } from '../../state/store';
import type { SuiviState } from '../../state/suivi';

/** None of these rejects: failures go to the session's `problem`. */
export interface SuiviRoom extends Readable<SuiviState> {
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
