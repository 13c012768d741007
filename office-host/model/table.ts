import type { Area } from '../../src/grid/a1';
import type { HostName, HostTable } from './api';
import type { SheetModel } from './sheet';

export class TableModel implements HostTable {
  style = 'TableStyleMedium2';
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  showHeaders = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;

  constructor(
    readonly id: string,
    public name: string,
    readonly sheet: SheetModel,
    public area: Area,
    public columns: readonly string[],
  ) {}
}

/** The rows under the headings. */
export function bodyArea(table: HostTable): Area {
  return { ...table.area, top: table.area.top + 1 };
}

export class NameModel implements HostName {
  visible = true;
  comment = '';

  constructor(
    readonly name: string,
    public formula: string,
    readonly scope: SheetModel | undefined,
  ) {}
}
