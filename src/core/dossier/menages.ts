/** The table *Menages*: the households of past years, by their pseudonyms. */
import type { CellValue } from '../cell';
import { isFilled } from '../cellText';
import { contextTables } from '../forms/names';
import type { SnapshotLike } from '../reading/snapshotLike';
import { tableRows } from '../reading/tableRows';

/** A household of a past year as the table's cells hold it. An empty `idtop` counts for any operation. */
export interface MenagePasse {
  readonly annee: CellValue;
  readonly idtop: CellValue;
  readonly identifiant: CellValue;
}

/** Every row that names a household. */
export function readMenagesPasses(snapshot: SnapshotLike): readonly MenagePasse[] {
  return tableRows(snapshot, contextTables.menages.name)
    .map(({ cell }) => ({
      annee: cell('Année'),
      idtop: cell('IDTOP'),
      identifiant: cell('Identifiant'),
    }))
    .filter(({ identifiant }) => isFilled(identifiant));
}
