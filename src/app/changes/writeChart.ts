import { readParametres } from '../../core/dossier/parametres';
import { readSuivi, suiviOf } from '../../core/dossier/suivi';
import { contextTables } from '../../core/forms/names';
import { programmeOf } from '../../core/parametres/programmeOf';
import { computePoints } from '../../core/suivi/points';
import { greatest } from '../../grid/extremes';
import type { Command, Snapshot } from '../../workbook/port';
import { areaOf } from '../sheets/freeName';
import { chartCommands, findGraphique } from '../sheets/suiviChart';
import { findTable, hasColumns } from '../sheets/tablePlace';

const TOP = 4;

/** Draws the chart of an operation under *Suivi*, in the place of the one that stands there. */
export function writeChart(snapshot: Snapshot, idtop: string): readonly Command[] {
  const suivi = findTable(snapshot, contextTables.suivi.name);
  const points = computePoints(
    suiviOf(readSuivi(snapshot), idtop),
    programmeOf(readParametres(snapshot), idtop),
  );
  if (!suivi || points.length === 0) return [];
  const former = findGraphique(snapshot);
  const here = former?.sheet === suivi.sheet ? areaOf(former) : undefined;
  return chartCommands({
    sheet: suivi.sheet,
    idtop,
    points,
    top: here?.top ?? TOP,
    left: here?.left ?? lastColumn(snapshot, suivi.sheet) + 2,
    former: here,
    suivi: suivi.area,
    montants: hasColumns(snapshot, contextTables.suivi.name, ['Demandé', 'Payé']),
    programme: hasColumns(snapshot, contextTables.operations.name, ['Subvention programmée']),
  });
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
