import type { Worksheet } from '@cj-tech-master/excelts';

import { cellAddress, parseAddress } from '../../grid/a1';
import type { FileSheet, FileTable } from './file';

/**
 * Declares the tables. The library fills their cells, so this comes before the cells are written;
 * `finishParts` puts right what it cannot say of their filter buttons.
 */
export function writeTables(target: Worksheet, sheet: FileSheet): void {
  for (const table of sheet.tables) writeTable(target, table);
}

function writeTable(target: Worksheet, table: FileTable): void {
  const area = parseAddress(table.range);
  if (area === undefined) return;
  const rows = area.bottom - area.top - (table.totalsRow ? 1 : 0);
  target.addTable({
    name: table.name,
    ref: cellAddress(area.top, area.left),
    headerRow: true,
    totalsRow: table.totalsRow,
    style: { theme: table.style ?? '', showRowStripes: table.banded },
    columns: table.columns.map((name) => ({ name, filterButton: table.filterButtons })),
    rows: Array.from({ length: rows }, () => []),
  });
}
