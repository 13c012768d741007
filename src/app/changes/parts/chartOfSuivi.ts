import { readSuivi, suiviOf, type SuiviAnnee } from '../../../core/dossier/suivi';
import { contextTables } from '../../../core/forms/names';
import { greatest } from '../../../grid/extremes';
import type { Command, Snapshot } from '../../../workbook/port';
import { areaOf } from '../../sheets/freeName';
import { chartCommands, findGraphique } from '../../sheets/suiviChart';
import { findTable, hasColumns, type TablePlace } from '../../sheets/tablePlace';

const TOP = 4;

/** *Suivi* as a change leaves it, which does not stand in the reading yet. */
export interface SuiviAfter {
  readonly table: TablePlace;
  readonly annees: readonly SuiviAnnee[];
}

/**
 * Draws the chart of an operation under *Suivi*, in the place of the one that stands there: over the
 * years of the workbook, and over those that the same change adds.
 */
export function chartOfSuivi(
  snapshot: Snapshot,
  idtop: string,
  after?: SuiviAfter,
): readonly Command[] {
  const before = findTable(snapshot, contextTables.suivi.name);
  const rows: readonly SuiviAnnee[] = [...readSuivi(snapshot), ...(after?.annees ?? [])];
  const annees = [...new Set(suiviOf(rows, idtop).map(({ annee }) => annee))].sort((a, b) => a - b);
  const suivi = after?.table ?? before;
  if (!suivi || !before || annees.length === 0) return [];
  const former = findGraphique(snapshot);
  const here = former?.sheet === suivi.sheet ? areaOf(former) : undefined;
  const shown = (columns: readonly string[]) => columns.every((c) => suivi.columns.includes(c));
  return chartCommands({
    sheet: suivi.sheet,
    idtop,
    annees,
    top: here?.top ?? TOP,
    left: here?.left ?? lastColumn(snapshot, suivi.sheet) + 2,
    former: here,
    suivi: suivi.area,
    formerSuivi: before.area,
    montants: shown(['Demandé', 'Payé']),
    programme: hasColumns(snapshot, contextTables.operations.name, ['Subvention programmée']),
  });
}

/** The chart drawn again over years just written, where one stands. */
export function redrawnChart(
  snapshot: Snapshot,
  idtop: string,
  after: SuiviAfter | undefined,
): readonly Command[] {
  return findGraphique(snapshot) && after ? chartOfSuivi(snapshot, idtop, after) : [];
}

/** The last column of a sheet that holds something, or that a table takes. */
function lastColumn({ sheets, tables }: Snapshot, sheet: string): number {
  const block = sheets.find(({ name }) => name === sheet);
  const width = greatest([0, ...(block?.values ?? []).map((row) => row.length)]);
  const rights = tables
    .filter((table) => table.sheet === sheet)
    .map((table) => areaOf(table).right);
  return greatest([block ? block.left + width - 1 : 0, ...rights]);
}
