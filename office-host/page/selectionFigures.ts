import { intersect } from '../../src/grid/a1';
import type { Figures } from './chrome/StatusBar';
import type { Desk } from './desk';

/** What the selection holds, for the status bar. Only cells that exist are looked at. */
export function selectionFigures({ sheet, state }: Desk): Figures {
  const used = sheet.usedArea(true);
  const area = used && intersect(used, state.selection.area);
  const figures = { filled: 0, numbers: 0, sum: 0 };
  if (!area) return figures;
  for (const { cell } of sheet.cellsIn(area)) {
    if (cell.value === null) continue;
    figures.filled += 1;
    if (typeof cell.value !== 'number') continue;
    figures.numbers += 1;
    figures.sum += cell.value;
  }
  return figures;
}
