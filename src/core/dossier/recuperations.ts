/** The table *Recuperations*: sums unduly received, which a bailleur has to give back (convention IML, art. 4). */
import { isFilled, textOf } from '../cellText';
import type { IsoDate } from '../date';
import { contextTables } from '../forms/names';
import type { Centimes } from '../montant';
import type { SnapshotLike } from '../reading/snapshotLike';
import { tableRows } from '../reading/tableRows';
import { parseAnnee } from '../rules/entete';
import { readEuros, readJour } from './cells';

/** One sum that the Anru claims, and what the bailleur gave back of it. */
export interface Recuperation {
  readonly feuille: string;
  /** Sheet row. */
  readonly rang: number;
  readonly annee: number | undefined;
  readonly idtop: string;
  readonly bailleur: string;
  readonly motif: string;
  readonly montant: Centimes;
  readonly reclameLe: IsoDate | undefined;
  readonly recupere: Centimes;
  readonly recupereLe: IsoDate | undefined;
}

/** Every row that names a bailleur, in the order of the table. */
export function readRecuperations(snapshot: SnapshotLike): readonly Recuperation[] {
  return tableRows(snapshot, contextTables.recuperations.name).flatMap(
    ({ cell, feuille, rang }) => {
      if (!isFilled(cell('Bailleur'))) return [];
      return [
        {
          feuille,
          rang,
          annee: parseAnnee(cell('Année')),
          idtop: textOf(cell('IDTOP')),
          bailleur: textOf(cell('Bailleur')),
          motif: textOf(cell('Motif')),
          montant: readEuros(cell('À récupérer')) ?? (0 as Centimes),
          reclameLe: readJour(cell('Réclamé le')),
          recupere: readEuros(cell('Récupéré')) ?? (0 as Centimes),
          recupereLe: readJour(cell('Récupéré le')),
        },
      ];
    },
  );
}

/** What a bailleur still has to give back. */
export function resteARecuperer({ montant, recupere }: Recuperation): Centimes {
  return Math.max(0, montant - recupere) as Centimes;
}
