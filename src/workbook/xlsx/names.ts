import { absoluteAddress, MAX_COLUMN, MAX_ROW, parseAddress, quoteSheet } from '../../grid/a1';
import type { FileSheet, WorkbookFile } from './file';

/** A defined name as the writer takes it; `localSheetId` counts sheets from 0. */
export interface WrittenName {
  readonly name: string;
  readonly ranges: readonly string[];
  readonly localSheetId?: number;
}

/**
 * Every defined name of the file, with those that hold print areas and titles, sorted as Excel sorts
 * them. The library would take names apart cell by cell and forget those that are no area.
 */
export function fileNames(file: WorkbookFile): readonly WrittenName[] {
  const own = file.names.map(({ name, refersTo, scope }) => {
    const index = scope === undefined ? -1 : file.sheets.findIndex((s) => s.name === scope);
    return { name, ranges: [refersTo], ...(index < 0 ? {} : { localSheetId: index }) };
  });
  const printed = file.sheets.flatMap((sheet, index) => printNames(sheet, index));
  return [...own, ...printed].sort((a, b) =>
    a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1,
  );
}

function printNames(sheet: FileSheet, localSheetId: number): WrittenName[] {
  const { printArea, titleRows, titleColumns } = sheet.pageLayout;
  const prefix = `${quoteSheet(sheet.name)}!`;
  const areas = (printArea ?? '').split(',').filter((part) => part !== '');
  const titles = [titleColumns, titleRows].filter((part) => part !== undefined);
  const name = (text: string, parts: readonly string[]): WrittenName[] =>
    parts.length === 0
      ? []
      : [{ name: text, ranges: parts.map((part) => prefix + absolute(part)), localSheetId }];
  return [...name('_xlnm.Print_Area', areas), ...name('_xlnm.Print_Titles', titles)];
}

/** `$A$1:$I$40`, `$12:$13` for whole rows, `$A:$C` for whole columns. */
function absolute(address: string): string {
  const area = parseAddress(address);
  if (area === undefined) return address;
  const cells = absoluteAddress(area);
  const wholeRows = area.left === 1 && area.right === MAX_COLUMN;
  const wholeColumns = area.top === 1 && area.bottom === MAX_ROW;
  if (wholeRows) return `$${area.top}:$${area.bottom}`;
  return wholeColumns ? cells.replace(/\$\d+/g, '') : cells;
}
