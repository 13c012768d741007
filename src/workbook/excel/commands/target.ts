import { parseAddress, type Area } from '../../../grid/a1';
import { WorkbookError } from '../../errors';

export function sheetOf(context: Excel.RequestContext, sheet: string): Excel.Worksheet {
  return context.workbook.worksheets.getItem(sheet);
}

export function rangeOf(context: Excel.RequestContext, sheet: string, range: string): Excel.Range {
  return sheetOf(context, sheet).getRange(range);
}

/** The area of a command's address; an address that names no area is an error of the caller. */
export function requireArea(sheet: string, range: string): Area {
  const area = parseAddress(range);
  if (area === undefined) {
    throw new WorkbookError('not-found', `No area ${range}`, { sheet, address: range });
  }
  return area;
}
