import { areaAddress } from '../../../grid/a1';
import type { Area } from '../../../grid/a1';
import { areaOfRange, cellsOfRange, INDEXES, type Cells } from '../cells';
import { rowsAddress } from '../commands/rows';
import { passing, rangeOf } from '../commands/target';
import { at, Phase, type Backup, type PhasedStep } from '../step';
import { contentsBack, inPhase } from './cells';

/**
 * Everything that rows about to be deleted hold, and the formulas of their sheet: those that name a
 * deleted cell turn to #REF! and stay so when the row comes back.
 */
export function deletedRowsBackup(sheet: string, areas: readonly Area[]): Backup {
  let rows: Excel.Range[] = [];
  let whole: Excel.Range | undefined;
  const kept = 'values,formulas,numberFormat';
  return {
    place: `${sheet} (${areas.map(areaAddress).join(', ')})`,
    read: (context) => {
      const item = context.workbook.worksheets.getItemOrNullObject(sheet);
      whole = passing(item.getUsedRangeOrNullObject(true).load(`${INDEXES},values,formulas`));
      rows = areas.map(({ top, bottom }) =>
        passing(
          passing(item.getRange(rowsAddress(top, bottom - top + 1)))
            .getUsedRangeOrNullObject(true)
            .load(`${INDEXES},${kept}`),
        ),
      );
    },
    takeBack: () => [
      ...rows.filter((range) => !range.isNullObject).flatMap((range) => rowsBack(sheet, range)),
      ...(whole === undefined || whole.isNullObject ? [] : formulasBack(sheet, whole)),
    ],
  };
}

function rowsBack(sheet: string, range: Excel.Range): PhasedStep[] {
  return inPhase(
    Phase.Cells,
    contentsBack(cellsOfRange({ sheet, area: areaOfRange(range) }, range, true)),
  );
}

function formulasBack(sheet: string, range: Excel.Range): PhasedStep[] {
  const cells: Cells = cellsOfRange({ sheet, area: areaOfRange(range) }, range, false);
  const { top, left } = cells.area;
  return cells.formulas.flatMap((row, r) =>
    row.flatMap((formula, c) => {
      if (formula === null) return [];
      const cell = { top: top + r, left: left + c, bottom: top + r, right: left + c };
      return at(Phase.Cells, (context) => {
        rangeOf(context, sheet, areaAddress(cell)).formulas = [[formula]];
      });
    }),
  );
}
