import { areaAddress, type Area } from '../../grid/a1';
import type { Block, CellValue } from '../port';
import { bandsOf, cellCount, inTurn, packed } from './chunks';
import { passing } from './commands/target';
import { officeCode } from './errors';
import type { SheetArea } from './reference';

/** Cells as Office.js gives them: values, formulas and number formats of one area. */
export interface Cells extends SheetArea {
  readonly values: readonly (readonly CellValue[])[];
  /** The formula, or null where the cell holds a constant. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Number formats, when they were asked for. */
  readonly formats?: readonly (readonly string[])[];
}

/**
 * Cells read in one answer: with formulas and formats 25 to 45 bytes each, under the 5 MB allowed; an answer
 * that long texts make larger is asked for again in halves.
 */
export const CELLS_PER_READ = 100_000;

/**
 * Reads areas in as few requests as their size allows: one for all when they are small, bands of
 * rows when they are large.
 */
export async function readCells(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
  withFormats = false,
): Promise<Cells[]> {
  const bands = areas.flatMap(({ sheet, area }, origin) =>
    bandsOf(area, CELLS_PER_READ).map((band) => ({ sheet, area: band, origin })),
  );
  const requests = packed(bands, (band) => cellCount(band.area), CELLS_PER_READ);
  const parts = (
    await inTurn(requests, (request) => readRequest(context, request, withFormats))
  ).flat();
  return areas.map((whole, origin) =>
    joined(
      whole,
      parts.filter((_, index) => bandAt(bands, index) === origin),
    ),
  );
}

function bandAt(bands: readonly { origin: number }[], index: number): number | undefined {
  return bands[index]?.origin;
}

/** One request; an answer that Excel finds too large is asked again in halves. */
async function readRequest(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
  withFormats: boolean,
): Promise<Cells[]> {
  try {
    return await readAtOnce(context, areas, withFormats);
  } catch (error) {
    const halves = officeCode(error) === 'ResponsePayloadSizeLimitExceeded' ? halved(areas) : [];
    if (halves.length < 2) throw error;
    const parts = await inTurn(halves, (half) => readRequest(context, half, withFormats));
    return areas.length > 1 ? parts.flat() : areas.map((area) => joined(area, parts.flat()));
  }
}

function halved(areas: readonly SheetArea[]): (readonly SheetArea[])[] {
  if (areas.length > 1) {
    const middle = Math.ceil(areas.length / 2);
    return [areas.slice(0, middle), areas.slice(middle)];
  }
  return areas.flatMap(({ sheet, area }) =>
    bandsOf(area, Math.ceil(cellCount(area) / 2)).map((band) => [{ sheet, area: band }]),
  );
}

async function readAtOnce(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
  withFormats: boolean,
): Promise<Cells[]> {
  const wanted = withFormats ? 'values,formulas,numberFormat' : 'values,formulas';
  const ranges = areas.map(({ sheet, area }) =>
    passing(context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area)).load(wanted)),
  );
  await context.sync();
  return areas.map((place, index) => cellsOfRange(place, ranges[index], withFormats));
}

/** Cells of a range loaded with `values`, `formulas` and, when asked, `numberFormat`. */
export function cellsOfRange(
  place: SheetArea,
  range: Excel.Range | undefined,
  withFormats: boolean,
): Cells {
  const values = (range?.values ?? []) as RawValue[][];
  const formulas = (range?.formulas ?? []) as RawValue[][];
  return {
    ...place,
    values: values.map((row) => row.map((value) => (value === '' ? null : value))),
    formulas: formulas.map((row, r) => row.map((cell, c) => formulaOf(cell, values[r]?.[c]))),
    ...(withFormats ? { formats: (range?.numberFormat ?? []) as string[][] } : {}),
  };
}

type RawValue = string | number | boolean;

/**
 * `formulas` repeats constants, and shows a text such as « =A1 » without its apostrophe: the cell
 * holds a formula only where the two differ.
 */
function formulaOf(formula: RawValue, value: RawValue | undefined): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value
    ? formula
    : null;
}

function joined(whole: SheetArea, parts: readonly Cells[]): Cells {
  const formats = parts.flatMap((part) => part.formats ?? []);
  return {
    ...whole,
    values: parts.flatMap((part) => part.values),
    formulas: parts.flatMap((part) => part.formulas),
    ...(formats.length > 0 ? { formats } : {}),
  };
}

/** The cells as the port speaks of them. */
export function blockOf(cells: Cells): Block {
  const { area, values, formulas } = cells;
  return { top: area.top, left: area.left, values, formulas };
}

/** The area of a range loaded with its four indexes. */
export function areaOfRange(range: Excel.Range): Area {
  return {
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    bottom: range.rowIndex + range.rowCount,
    right: range.columnIndex + range.columnCount,
  };
}

export const INDEXES = 'rowIndex,columnIndex,rowCount,columnCount';
