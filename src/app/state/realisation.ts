import type { AnnexeReading } from '../../core/annexes/model';
import type { NonComparable, Realisation } from '../../core/annexes/realisation';

/** A table that may be compared; `fichier` where it comes from another workbook than the open one. */
export interface TableauCandidat {
  readonly id: string;
  readonly fichier?: string;
  readonly annexe: AnnexeReading;
}

export interface RealisationState {
  readonly tableaux: readonly TableauCandidat[];
  /** The ids of the tables chosen: the forecast, and what was achieved. */
  readonly prevision?: string | undefined;
  readonly realise?: string | undefined;
  /** Absent until both are chosen. */
  readonly resultat?: Realisation | NonComparable | undefined;
}

export const NO_REALISATION: RealisationState = { tableaux: [] };
