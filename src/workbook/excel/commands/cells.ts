import { areaAddress, type Area } from '../../../grid/a1';
import type { CellValue } from '../../port';
import { cellInput } from '../cellInput';
import { bandsOf, cellCount } from '../chunks';
import { step, type Step } from '../step';
import type { Of } from './Of';
import { rangeOf, requireArea } from './target';

/** Cells sent in one assignment; a request holds as many assignments as it has room for. */
const CELLS_PER_WRITE = 20_000;

/** Whether the cell has the text format when the command reaches it. */
export type IsTextCell = (row: number, column: number) => boolean;

/** Constants, each as it must be given to arrive unchanged. */
export function writeSteps(command: Of<'write'>, isTextCell: IsTextCell): Step[] {
  const area = requireArea(command.sheet, command.range);
  return contentSteps('values', command.sheet, area, command.values, (value, row, column) =>
    cellInput(value, () => isTextCell(row, column)),
  );
}

/** Formulas as they are: they are the product's own, never a user's text. */
export function formulaSteps(command: Of<'formulas'>): Step[] {
  const area = requireArea(command.sheet, command.range);
  return contentSteps('formulas', command.sheet, area, command.formulas, (formula) => formula);
}

/** Assignments band by band; `formulas` takes constants too. */
export function contentSteps<T>(
  property: 'values' | 'formulas',
  sheet: string,
  area: Area,
  rows: readonly (readonly T[])[],
  input: (value: T, row: number, column: number) => string | number | boolean,
): Step[] {
  return bandsOf(area, CELLS_PER_WRITE).map((band) => {
    const inputs = rows
      .slice(band.top - area.top, band.bottom - area.top + 1)
      .map((row, r) => row.map((value, c) => input(value, band.top + r, area.left + c)));
    return {
      weight: 300 + inputs.reduce((sum, row) => sum + row.reduce<number>(addWeight, 0), 0),
      run: (context) => {
        rangeOf(context, sheet, areaAddress(band))[property] = inputs;
      },
    };
  });
}

/** Bytes of a value in JSON, accents and escapes counted generously. */
function addWeight(sum: number, value: CellValue): number {
  return sum + (typeof value === 'string' ? 4 + 2 * value.length : 12);
}

/** One number format for the whole area. */
export function numberFormatSteps(command: Of<'number-format'>): Step[] {
  return [
    step((context) => {
      setFormat(rangeOf(context, command.sheet, command.range), command.format);
    }),
  ];
}

/** A single format given for a whole range goes to each of its cells; the typings only know grids. */
export function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Different formats cell by cell, in bands. */
export function formatSteps(
  sheet: string,
  area: Area,
  formats: readonly (readonly string[])[],
): Step[] {
  const first = formats[0]?.[0];
  if (first !== undefined && formats.every((row) => row.every((format) => format === first))) {
    return numberFormatSteps({
      kind: 'number-format',
      sheet,
      range: areaAddress(area),
      format: first,
    });
  }
  return bandsOf(area, CELLS_PER_WRITE).map((band) => ({
    weight: 300 + 14 * cellCount(band),
    run: (context) => {
      const rows = formats.slice(band.top - area.top, band.bottom - area.top + 1);
      rangeOf(context, sheet, areaAddress(band)).numberFormat = rows.map((row) => [...row]);
    },
  }));
}
