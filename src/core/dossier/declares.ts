/** The table *Declares*: what each bailleur declared in a past year, by operation. */
import { isFilled, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { contextTables } from '../forms/names';
import type { Centimes } from '../montant';
import type { SnapshotLike } from '../reading/snapshotLike';
import { tableRows } from '../reading/tableRows';
import { parseAnnee } from '../rules/entete';
import { readEuros } from './cells';
import type { NombreParTypologie } from './suivi';

/** The households of one bailleur in one year of one operation, and what they are worth. */
export interface Declare extends NombreParTypologie {
  readonly annee: number;
  readonly idtop: string;
  readonly bailleur: string;
  readonly montant: Centimes;
}

/** Every row that names a bailleur and a year. */
export function readDeclares(snapshot: SnapshotLike): readonly Declare[] {
  return tableRows(snapshot, contextTables.declares.name).flatMap(({ cell }) => {
    const annee = parseAnnee(cell('Année'));
    const bailleur = cell('Bailleur');
    if (annee === undefined || !isFilled(bailleur)) return [];
    return [
      {
        annee,
        idtop: textOf(cell('IDTOP')),
        bailleur: textOf(bailleur),
        t1t2: nombreOf(cell('T1/T2')),
        t3t4: nombreOf(cell('T3/T4')),
        t5: nombreOf(cell('T5 et plus')),
        montant: readEuros(cell('Forfait')) ?? (0 as Centimes),
      },
    ];
  });
}

const nombreOf = (value: CellValue) => (typeof value === 'number' ? value : 0);
