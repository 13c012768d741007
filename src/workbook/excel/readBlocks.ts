import { intersect, MAX_COLUMN, MAX_ROW, parseAddress, type Area } from '../../grid/a1';
import { WorkbookError } from '../errors';
import type { Block } from '../port';
import { isStale, loadMode, recalculate } from './calculation';
import { areaOfRange, blockOf, INDEXES, readCells } from './cells';
import { passing } from './commands/target';

/**
 * Reads areas of one sheet: one round trip for up to some 100,000 cells. Whole rows and columns are
 * read as far as the sheet is used, which costs a round trip more; under manual calculation they are
 * calculated and read again.
 */
export async function readBlocks(
  context: Excel.RequestContext,
  sheet: string,
  ranges: readonly string[],
): Promise<Block[]> {
  const asked = ranges.map((range) => areaNamed(sheet, range));
  const areas = asked.some(isEndless) ? await withinUsed(context, sheet, asked) : asked;
  if (areas.length === 0) return [];
  const places = areas.map((area) => ({ sheet, area }));
  const application = loadMode(context);
  const cells = await readCells(context, places);
  if (!isStale(application)) return cells.map(blockOf);
  recalculate(application);
  return (await readCells(context, places)).map(blockOf);
}

function areaNamed(sheet: string, address: string): Area {
  const area = parseAddress(address);
  if (area === undefined)
    throw new WorkbookError('not-found', `No area ${address}`, { sheet, address });
  return area;
}

function isEndless(area: Area): boolean {
  return (
    (area.left === 1 && area.right === MAX_COLUMN) || (area.top === 1 && area.bottom === MAX_ROW)
  );
}

async function withinUsed(
  context: Excel.RequestContext,
  sheet: string,
  areas: readonly Area[],
): Promise<Area[]> {
  const item = context.workbook.worksheets.getItem(sheet);
  const used = passing(item.getUsedRangeOrNullObject(true).load(INDEXES));
  await context.sync();
  const extent = used.isNullObject ? undefined : areaOfRange(used);
  return areas.map((area) => {
    const { top, left } = area;
    const first = { top, left, bottom: top, right: left };
    return isEndless(area) ? ((extent && intersect(area, extent)) ?? first) : area;
  });
}
