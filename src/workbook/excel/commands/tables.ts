import { areaAddress, parseAddress } from '../../../grid/a1';
import { areaOfRange, INDEXES } from '../cells';
import { step, type Step } from '../step';
import { rowSteps } from '../tableRows';
import type { Of } from './Of';
import { passing, rangeOf, sheetOf } from './target';

/**
 * The values stand already: Excel makes far quicker work of a table over written cells. The size is
 * read back with the same request, because rows are known to have stayed outside
 * (OfficeDev/office-js#3191); a table that came out short is resized.
 */
export function addTableSteps(command: Of<'add-table'>): Step[] {
  let got: Excel.Range | undefined;
  return [
    {
      ...step((context) => {
        const table = sheetOf(context, command.sheet).tables.add(command.range, true);
        table.name = command.name;
        table.style = command.style ?? '';
        table.showFilterButton = command.filterButtons;
        table.showBandedRows = command.banded;
        got = passing(table.getRange().load(INDEXES));
      }),
      check: () => (got && isSameSize(got, command.range) ? undefined : resize(command)),
    },
  ];
}

function isSameSize(range: Excel.Range, address: string): boolean {
  const wanted = parseAddress(address);
  return wanted !== undefined && areaAddress(areaOfRange(range)) === areaAddress(wanted);
}

function resize({ sheet, name, range }: Of<'add-table'>): Step {
  return step((context) =>
    context.workbook.tables.getItem(name).resize(rangeOf(context, sheet, range)),
  );
}

/** `before` is the table's range where the host changes it row by row; undefined where it resizes. */
export function resizeTableSteps(
  { table, range }: Of<'resize-table'>,
  before: string | undefined,
): Step[] {
  const [was, wanted] = [parseAddress(before ?? ''), parseAddress(range)];
  if (was === undefined || wanted === undefined) {
    return [step((context) => context.workbook.tables.getItem(table).resize(range))];
  }
  return rowSteps(table, was.bottom - was.top, wanted.bottom - was.bottom);
}
