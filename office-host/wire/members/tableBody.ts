import type { Area } from '../../../src/grid/a1';
import type { HostTable } from '../../model';

/** The rows under the headings. */
export function bodyArea(table: HostTable): Area {
  return table.showHeaders ? { ...table.area, top: table.area.top + 1 } : table.area;
}

export function bodyHeight(table: HostTable): number {
  const { top, bottom } = bodyArea(table);
  return bottom - top + 1;
}
