import type { IsoDate } from '../../core/date';
import type { Centimes } from '../../core/montant';
import type { Act } from './act';
import type { PaiementBase } from './parts/paiementBase';
import { appendRecuperations } from './parts/writeRecuperations';

/** A sum that the Anru claims of what a bailleur received. */
export interface Claiming {
  readonly bailleur: string;
  readonly montant: Centimes;
  readonly le: IsoDate;
  readonly motif: string;
}

/** Keeps a sum to get back from a bailleur (convention IML, art. 4), for the year and operation of the form. */
export const recordRecuperation = (({ snapshot, etat }, { bailleur, montant, le, motif }) => ({
  commands: appendRecuperations(snapshot, [
    {
      annee: etat.dossier.annee,
      idtop: etat.dossier.idtop,
      ...{ bailleur, montant, motif, reclameLe: le },
      ...{ recupere: 0 as Centimes, recupereLe: undefined },
    },
  ]),
  told: { kind: 'recuperation-enregistree', count: 1 },
})) satisfies Act<PaiementBase, Claiming>;
