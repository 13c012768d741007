import { parseAddress, type Area } from '../../../grid/a1';
import { WorkbookError } from '../../errors';

/** Sheets and ranges that the request under way names already: each is named once. */
interface Named {
  readonly sheets: Map<string, Excel.Worksheet>;
  readonly ranges: Map<string, Excel.Range>;
}

const named = new WeakMap<Excel.RequestContext, Named>();

/** To be called once a request has left, and where cells move: an address then names others. */
export function forgetNamed(context: Excel.RequestContext): void {
  named.delete(context);
}

function namedIn(context: Excel.RequestContext): Named {
  const known = named.get(context) ?? { sheets: new Map(), ranges: new Map() };
  named.set(context, known);
  return known;
}

export function sheetOf(context: Excel.RequestContext, sheet: string): Excel.Worksheet {
  const { sheets } = namedIn(context);
  const item = sheets.get(sheet) ?? context.workbook.worksheets.getItem(sheet);
  sheets.set(sheet, item);
  return item;
}

export function rangeOf(context: Excel.RequestContext, sheet: string, range: string): Excel.Range {
  const { ranges } = namedIn(context);
  const key = `${sheet}!${range}`;
  const item = ranges.get(key) ?? passing(sheetOf(context, sheet).getRange(range));
  ranges.set(key, item);
  return item;
}

/** A range that is not needed after its request: Excel then keeps none, and is not asked to let it go. */
export function passing<T extends Excel.Range | Excel.RangeAreas>(range: T): T {
  range.untrack();
  return range;
}

/** The area of a command's address; an address that names no area is an error of the caller. */
export function requireArea(sheet: string, range: string): Area {
  const area = parseAddress(range);
  if (area === undefined) {
    throw new WorkbookError('not-found', `No area ${range}`, { sheet, address: range });
  }
  return area;
}
