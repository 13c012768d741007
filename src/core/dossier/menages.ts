/** The table *Menages*: the households of past years, by their pseudonyms. */
import { isFilled } from '../cellText';
import type { CellValue } from '../CellValue';
import { contextTables } from '../forms/names';
import type { SnapshotLike } from '../reading/snapshotLike';
import { tableRows } from '../reading/tableRows';

/**
 * A household that was declared, as its cells hold it. `idtop` is the operation, empty for any. `feuille`
 * and `rang` are its place in another Modèle A of the workbook.
 */
export interface MenagePasse {
  readonly annee: CellValue;
  readonly idtop: CellValue;
  readonly identifiant: CellValue;
  readonly feuille?: string;
  readonly rang?: number;
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
