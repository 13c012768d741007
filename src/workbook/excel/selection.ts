import { areaAddress } from '../../grid/a1';
import { passing } from './commands/target';
import { officeCode } from './errors';
import { parseReference } from './reference';

/** Codes by which Excel says that what is selected is no single range of cells. */
const NO_RANGE = new Set([
  'InvalidSelection',
  'InvalidReference',
  'ItemNotFound',
  'InvalidArgument',
]);

/** The range selected, or undefined for a chart, a shape, several ranges at once, or nothing. */
export async function readSelection(
  context: Excel.RequestContext,
): Promise<{ readonly sheet: string; readonly range: string } | undefined> {
  const range = passing(context.workbook.getSelectedRange().load('address'));
  try {
    await context.sync();
  } catch (error) {
    if (NO_RANGE.has(officeCode(error))) return undefined;
    throw error;
  }
  const place = parseReference(range.address);
  return place && { sheet: place.sheet, range: areaAddress(place.area) };
}

/** Activates the sheet first: Excel selects on the active sheet only. */
export async function selectRange(
  context: Excel.RequestContext,
  sheet: string,
  range: string,
): Promise<void> {
  const item = context.workbook.worksheets.getItem(sheet);
  item.activate();
  passing(item.getRange(range)).select();
  await context.sync();
}
