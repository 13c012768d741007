import type { AnnexeFinding, SommeAConfirmer } from '../annexes/finding';
import type { ListeFinding } from '../envois/model';
import type { Finding } from '../finding';
import type { PaiementFinding } from '../paiement/model';
import type { ParametresFinding } from '../parametres/finding';
import type { ConsolidationFinding } from '../retours/model';
import type { ProseFinding } from '../textes/finding';

/** Whatever the product finds: each says its code, and has one sentence and one source. */
export type AnyFinding =
  | Finding
  | ListeFinding
  | ConsolidationFinding
  | PaiementFinding
  | ParametresFinding
  | AnnexeFinding
  | SommeAConfirmer
  | ProseFinding;
