import { isAnnexeName } from '../../core/annexes/names';
import { roundDecimal } from '../../core/montant';
import { cellAddress, parseAddress, type Area } from '../../grid/a1';
import type { CellValue, SheetSnapshot, Snapshot } from '../../workbook/port';

/** What the formula of a cell shows. */
export interface CellResult {
  readonly sheet: string;
  readonly cell: string;
  readonly value: CellValue;
}

/** What the totals of our annexes show, so that a viewer that does not calculate shows it too. */
export function annexeFormulaResults(snapshot: Snapshot): readonly CellResult[] {
  return snapshot.names.flatMap(({ name, sheet, range }) => {
    const place = parseAddress(range);
    const found = snapshot.sheets.find((each) => each.name === sheet);
    return isAnnexeName(name) && place && found ? totalsIn(found, place) : [];
  });
}

/** Each total adds what is typed between it and the headings, the labels, or both. */
function totalsIn(sheet: SheetSnapshot, { top, left, bottom, right }: Area): readonly CellResult[] {
  const across = isTotal(sheet, top + 1, right);
  const typed = {
    top: top + 1,
    left: left + 1,
    bottom: bottom - 1,
    right: across ? right - 1 : right,
  };
  const rows = Array.from({ length: bottom - top }, (_, i) => top + 1 + i);
  const columns = Array.from({ length: right - left }, (_, j) => left + 1 + j);
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      if (!isTotal(sheet, row, column)) return [];
      const down = row === bottom ? typed : { ...typed, top: row, bottom: row };
      const added = across && column === right ? down : { ...down, left: column, right: column };
      return [{ sheet: sheet.name, cell: cellAddress(row, column), value: sumOf(sheet, added) }];
    }),
  );
}

function isTotal(sheet: SheetSnapshot, row: number, column: number): boolean {
  return typeof sheet.formulas[row - sheet.top]?.[column - sheet.left] === 'string';
}

/** As SUM adds: texts and empty cells count for nothing. */
function sumOf(sheet: SheetSnapshot, { top, left, bottom, right }: Area): number {
  const cells = sheet.values
    .slice(top - sheet.top, bottom - sheet.top + 1)
    .flatMap((row) => row.slice(left - sheet.left, right - sheet.left + 1));
  const sum = cells.reduce<number>((all, n) => all + (typeof n === 'number' ? n : 0), 0);
  return roundDecimal(sum, 9);
}
