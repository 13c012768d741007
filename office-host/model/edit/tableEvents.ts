import { intersect, type Area } from '../../../src/grid/a1';
import { shortAddress } from '../areas';
import type { Book } from '../book';
import type { ChangeType, TableChanged } from '../events';
import type { SheetModel } from '../sheet';

/** The events of the tables that a change of cells touches. */
export function tableEvents(
  book: Book,
  sheet: SheetModel,
  area: Area,
  changeType: ChangeType,
): TableChanged[] {
  return book.tablesOn(sheet).flatMap((table): TableChanged[] => {
    const part = intersect(area, table.area);
    if (!part) return [];
    const address = shortAddress(part);
    return [{ kind: 'table-changed', tableId: table.id, sheetId: sheet.id, address, changeType }];
  });
}
