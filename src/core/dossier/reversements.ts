/** The table *Reversements*: what each bailleur is owed of a payment, and what was paid out. */
import { isFilled, isSameText, textOf } from '../cellText';
import { contextTables } from '../forms/names';
import type { Centimes } from '../montant';
import type { Reversement } from '../paiement/model';
import type { SnapshotLike } from '../reading/snapshotLike';
import { tableRows } from '../reading/tableRows';
import { parseAnnee } from '../rules/entete';
import { readEuros, readJour } from './cells';

/** A reversement with its place in the workbook. */
export interface ReversementLigne extends Reversement {
  /** Sheet row. */
  readonly rang: number;
}

/** A row of *Reversements* with the year and the operation that it is of. */
export interface ReversementInscrit extends ReversementLigne {
  readonly feuille: string;
  readonly annee: number | undefined;
  readonly idtop: string;
}

/** Every row of the table *Reversements* that names a bailleur, in its order. */
export function readReversementsInscrits(snapshot: SnapshotLike): readonly ReversementInscrit[] {
  return tableRows(snapshot, contextTables.reversements.name).flatMap(({ cell, feuille, rang }) => {
    const bailleur = cell('Bailleur');
    if (!isFilled(bailleur)) return [];
    return [
      {
        feuille,
        annee: parseAnnee(cell('Année')),
        idtop: textOf(cell('IDTOP')),
        rang,
        bailleur: textOf(bailleur),
        du: readEuros(cell('Dû')) ?? (0 as Centimes),
        reverse: readEuros(cell('Reversé')) ?? (0 as Centimes),
        reverseLe: readJour(cell('Reversé le')),
      },
    ];
  });
}

/** The rows of the year and operation in the table *Reversements*, in its order. */
export function readReversements(
  snapshot: SnapshotLike,
  annee: number | undefined,
  idtop: string,
): readonly ReversementLigne[] {
  return readReversementsInscrits(snapshot)
    .filter((each) => each.annee === annee && isSameText(each.idtop, idtop))
    .map(({ bailleur, du, reverse, reverseLe, rang }) => {
      return { bailleur, du, reverse, reverseLe, rang };
    });
}
