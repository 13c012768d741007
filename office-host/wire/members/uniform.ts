import { intersect, type Area } from '../../../src/grid/a1';
import type { CellStyle, HostSheet } from '../../model';
import type { Cells } from '../liveRanges';
import type { Env } from '../object';
import { sheetOf } from './args';

/**
 * What all the cells have in common, or null where they differ: what Office.js gives for the format
 * of a range. Beyond the used cells one cell stands for all, so that whole columns stay cheap.
 */
export function uniform<T>(cells: Cells, env: Env, pick: (style: CellStyle) => T): T | null {
  const sheet = sheetOf(cells.sheetId, env);
  const used = sheet.usedArea(false);
  const seen = new Set<T>();
  for (const area of cells.areas) {
    for (const style of stylesIn(sheet, area, used)) {
      seen.add(pick(style));
      if (seen.size > 1) return null;
    }
  }
  const [value] = seen;
  return value === undefined ? null : value;
}

function* stylesIn(sheet: HostSheet, area: Area, used: Area | undefined): Iterable<CellStyle> {
  yield sheet.styleAt(area.bottom, area.right);
  const inside = used && intersect(area, used);
  if (!inside) return;
  for (let row = inside.top; row <= inside.bottom; row += 1) {
    for (let column = inside.left; column <= inside.right; column += 1) {
      yield sheet.styleAt(row, column);
    }
  }
}

/** The same for anything numbered, such as widths of columns: null where it differs. */
export function same<T>(first: number, last: number, at: (position: number) => T): T | null {
  const value = at(first);
  for (let position = first + 1; position <= last; position += 1) {
    if (at(position) !== value) return null;
  }
  return value;
}
