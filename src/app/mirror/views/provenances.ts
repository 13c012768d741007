/** Where the rows of a Modèle A come from, as the workbook keeps it: by bailleur and household. */
import { keyOf, textOf } from '../../../core/cellText';
import { contextTables } from '../../../core/forms/names';
import type { RowCells } from '../../../core/reading/formReading';
import type { Provenance } from '../../../core/retours/model';
import type { CellValue, Snapshot } from '../../../workbook/port';
import { findTable, type TablePlace } from '../../sheets/tablePlace';

/** One row of the table *Provenances*. */
export interface ProvenanceInscrite extends Provenance {
  readonly formulaire: string;
  readonly bailleur: string;
  readonly menage: string;
}

/** The provenances of one form, by `cleOf` of its rows. Rows may have been sorted since. */
export type ProvenanceIndex = ReadonlyMap<string, readonly Provenance[]>;

/** What a row of Modèle A is known by: its bailleur and its household. */
export function cleOf({ bailleur, menage }: Pick<RowCells, 'bailleur' | 'menage'>): string {
  return `${keyOf(bailleur)}\u0000${keyOf(menage)}`;
}

/** Every row that names a file, whatever its form; a row number that is none reads as 0. */
export function readProvenances(snapshot: Snapshot): readonly ProvenanceInscrite[] {
  const table = findTable(snapshot, contextTables.provenances.name);
  return table === undefined ? [] : table.rows.flatMap((row) => readRow(table, row));
}

function readRow(
  { columns }: Pick<TablePlace, 'columns'>,
  row: readonly CellValue[],
): readonly ProvenanceInscrite[] {
  const cell = (heading: string) => textOf(row[columns.indexOf(heading)] ?? null);
  const fichier = cell('Fichier');
  if (fichier === '') return [];
  return [
    {
      formulaire: cell('Formulaire'),
      bailleur: cell('Bailleur'),
      menage: cell('Identifiant'),
      fichier,
      feuille: cell('Feuille'),
      rang: Number(cell('Ligne')) || 0,
    },
  ];
}

/** The provenances of the form `id`. */
export function indexProvenances(rows: readonly ProvenanceInscrite[], id: string): ProvenanceIndex {
  const index = new Map<string, Provenance[]>();
  for (const { formulaire, bailleur, menage, ...provenance } of rows) {
    if (formulaire.toLowerCase() !== id.toLowerCase()) continue;
    const cle = cleOf({ bailleur, menage });
    const found = index.get(cle);
    if (found) found.push(provenance);
    else index.set(cle, [provenance]);
  }
  return index;
}
