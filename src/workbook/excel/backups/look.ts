import { areaAddress, columnLetters, type Area } from '../../../grid/a1';
import { passing, rangeOf } from '../commands/target';
import { at, Phase, type Backup } from '../step';

const WANTED: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, color: true, bold: true, italic: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    protection: true,
  },
};

/** Fill, font, lines, alignment and lock of each cell of an area. */
export function styleBackup(sheet: string, area: Area): Backup {
  const address = areaAddress(area);
  let kept: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
  return {
    place: `${sheet}!${address} (mise en forme)`,
    read: (context) => {
      const item = context.workbook.worksheets.getItemOrNullObject(sheet);
      kept = passing(item.getRange(address)).getCellProperties(WANTED);
    },
    takeBack: () => [
      at(Phase.Look, (context) => {
        const properties = resultOf(kept);
        const cells = properties.map((row) => row.map(settable));
        rangeOf(context, sheet, address).setCellProperties(cells);
        for (const cell of unfilled(area, properties)) {
          rangeOf(context, sheet, cell).format.fill.clear();
        }
      }),
    ],
  };
}

function resultOf(result: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined) {
  return result?.value ?? [];
}

/** A cell without fill reads as white: painting it white would hide the gridlines. */
function unfilled(area: Area, properties: readonly (readonly Excel.CellProperties[])[]): string[] {
  return properties.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      hasFill(cell) ? [] : [`${columnLetters(area.left + c)}${area.top + r}`],
    ),
  );
}

function hasFill({ format }: Excel.CellProperties): boolean {
  const { color, pattern } = format?.fill ?? {};
  return pattern !== 'None' && color !== '' && color !== undefined;
}

/** A line that is none is given without colour or weight: either would draw one. */
function settable(cell: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders = {}, ...format } = cell.format ?? {};
  const lines = Object.entries(borders as Record<string, Excel.CellBorder>).map(
    ([side, line]) => [side, line.style === 'None' ? { style: 'None' } : line] as const,
  );
  return {
    format: {
      ...format,
      borders: Object.fromEntries(lines),
      ...(fill !== undefined && hasFill(cell) ? { fill } : {}),
    },
  };
}

type Size = 'columnWidth' | 'rowHeight';

/** Widths of columns or heights of rows, line by line. */
export function sizeBackup(sheet: string, lines: readonly string[], size: Size): Backup {
  let kept: Excel.RangeFormat[] = [];
  return {
    place: `${sheet}!${lines[0] ?? ''}`,
    read: (context) => {
      const item = context.workbook.worksheets.getItemOrNullObject(sheet);
      kept = lines.map((line) => passing(item.getRange(line)).format.load(size));
    },
    takeBack: () =>
      kept.map((format, index) =>
        at(Phase.Look, (context) => {
          rangeOf(context, sheet, lines[index] ?? '').format[size] = format[size];
        }),
      ),
  };
}

/** Merged cells come apart; what the merge erased comes back with the cells. */
export function mergeBackup(sheet: string, area: Area): Backup {
  return {
    place: `${sheet}!${areaAddress(area)} (fusion)`,
    takeBack: () => [
      at(Phase.Tables, (context) => rangeOf(context, sheet, areaAddress(area)).unmerge()),
    ],
  };
}
