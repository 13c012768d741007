/** Where something may be written beside a table without touching what stands there. */
import { intersect, MAX_COLUMN, MAX_ROW, parseAddress, type Area } from '../../grid/a1';
import type { SheetSnapshot, Snapshot } from '../../workbook/port';

interface Wanted {
  readonly sheet: string;
  readonly table: Area;
  readonly size: { readonly rows: number; readonly columns: number };
  /** An area that counts as free. */
  readonly given: Area | undefined;
  /** Areas that count as taken, whatever stands there. */
  readonly avoid: readonly Area[];
}

/**
 * Beside the table with one empty column between; else under everything that stands below it; else to
 * the right of everything on the sheet.
 */
export function findFreePlace(snapshot: Snapshot, wanted: Wanted): Area {
  const { table, size } = wanted;
  const standing = occupiedAreas(snapshot, wanted.sheet);
  const occupied = [...standing, ...wanted.avoid];
  const sheet = snapshot.sheets.find(({ name }) => name === wanted.sheet);
  const isFree = (area: Area) =>
    area.right <= MAX_COLUMN &&
    area.bottom <= MAX_ROW &&
    !standing.some((other) => intersect(other, area)) &&
    !(sheet && hasContent(sheet, area, wanted.given));
  const beside = place(table.top, table.right + 2, size);
  const under = place(extentOf(sheet, standing, table).bottom + 2, table.left, size);
  const clear = place(table.top, extentOf(sheet, occupied, table).right + 2, size);
  const isAvoided = (area: Area) => wanted.avoid.some((other) => intersect(other, area));
  const fits = (area: Area) => !isAvoided(area) && isFree(withMargin(area, table));
  return [beside, under].find(fits) ?? clear;
}

/** Whether a column holds nothing outside `inside`, so that its width may be chosen. */
export function isColumnFree(
  snapshot: Snapshot,
  name: string,
  column: number,
  inside: Area,
): boolean {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  if (!sheet) return true;
  return !hasContent(sheet, { top: 1, bottom: MAX_ROW, left: column, right: column }, inside);
}

function place(top: number, left: number, { rows, columns }: Wanted['size']): Area {
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

/** A column beside the block stays empty too, and a row under it, so that it stands by itself. */
function withMargin(area: Area, table: Area): Area {
  const beside = area.left > table.right;
  return {
    ...area,
    left: beside ? area.left - 1 : area.left,
    right: Math.min(MAX_COLUMN, area.right + 1),
    bottom: Math.min(MAX_ROW, area.bottom + 1),
  };
}

function hasContent(sheet: SheetSnapshot, area: Area, free: Area | undefined): boolean {
  return sheet.values.some((row, r) =>
    row.some((value, c) => {
      const cell = { top: sheet.top + r, left: sheet.left + c };
      const at = { ...cell, bottom: cell.top, right: cell.left };
      if (!intersect(at, area) || (free && intersect(at, free))) return false;
      const formula = sheet.formulas[r]?.[c] ?? null;
      return formula !== null || (value !== null && value !== '');
    }),
  );
}

/** Tables and merged cells, even empty ones. */
function occupiedAreas(snapshot: Snapshot, name: string): readonly Area[] {
  const tables = snapshot.tables.filter(({ sheet }) => sheet === name).map(({ range }) => range);
  const merges = snapshot.sheets.find((sheet) => sheet.name === name)?.merges ?? [];
  return [...tables, ...merges].flatMap((range) => parseAddress(range) ?? []);
}

function extentOf(
  sheet: SheetSnapshot | undefined,
  occupied: readonly Area[],
  table: Area,
): { readonly bottom: number; readonly right: number } {
  const widths = sheet?.values.map((row) => row.length) ?? [];
  const own = sheet
    ? [
        {
          bottom: sheet.top + sheet.values.length - 1,
          right: sheet.left + widths.reduce((most, width) => Math.max(most, width), 0) - 1,
        },
      ]
    : [];
  const all = [table, ...own, ...occupied];
  return {
    bottom: all.reduce((most, area) => Math.max(most, area.bottom), 0),
    right: all.reduce((most, area) => Math.max(most, area.right), 0),
  };
}
