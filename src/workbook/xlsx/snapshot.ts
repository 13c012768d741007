import { areaAddress, parseAddress } from '../../grid/a1';
import type { Block, CellValue, NameSnapshot, SheetSnapshot, Snapshot } from '../port';
import type { FileName, FileSheet, FileTable, WorkbookFile } from './file';

/** What the port gives of a file: the sheets named, or all, and every table and name. */
export function takeSnapshot(file: WorkbookFile, wanted?: readonly string[]): Snapshot {
  const keys = wanted?.map((name) => name.toLowerCase());
  const sheets = file.sheets.filter((s) => keys?.includes(s.name.toLowerCase()) !== false);
  return {
    sheets: sheets.map(readSheet),
    tables: file.sheets.flatMap((sheet) =>
      sheet.tables.map((table) => ({
        name: table.name,
        sheet: sheet.name,
        range: table.range,
        columns: [...table.columns],
        headerRow: showsHeadings(sheet, table),
        totalsRow: table.totalsRow,
      })),
    ),
    ...readNames(file),
    activeSheet: file.activeSheet,
  };
}

function readSheet(sheet: FileSheet): SheetSnapshot {
  const used = usedArea(sheet);
  return {
    name: sheet.name,
    visible: sheet.visibility === 'visible',
    protected: sheet.protected,
    merges: [...sheet.merges],
    hiddenRows: [...sheet.rows].flatMap(([row, { hidden }]) => (hidden === true ? [row] : [])),
    ...readBlock(sheet, used),
  };
}

/** A table that shows its headings has their texts in its first row: the reader does not tell otherwise. */
function showsHeadings(sheet: FileSheet, { range, columns }: FileTable): boolean {
  const area = parseAddress(range);
  const cells = area && sheet.values[area.top - 1]?.slice(area.left - 1);
  return cells?.some((value, index) => value !== null && value === columns[index]) !== false;
}

interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const NONE: readonly number[] = [];

/** The cells of an area; empty texts read as empty cells, as Excel gives them. */
export function readBlock(sheet: FileSheet, area: Bounds): Block {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const dates: (readonly number[])[] = [];
  const sansValeur: (readonly number[])[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const [cells, written] = [sheet.values[row - 1], sheet.formulas[row - 1]];
    const rowValues: CellValue[] = [];
    const rowFormulas: (string | null)[] = [];
    const rowSansValeur: number[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const value = cells?.[column - 1] ?? null;
      rowValues.push(value === '' ? null : value);
      rowFormulas.push(written?.[column - 1] ?? null);
      if (value === null && written?.[column - 1]) rowSansValeur.push(column);
    }
    values.push(rowValues);
    formulas.push(rowFormulas);
    dates.push(sheet.dates?.[row - 1] ?? NONE);
    sansValeur.push(rowSansValeur.length === 0 ? NONE : rowSansValeur);
  }
  return {
    top: area.top,
    left: area.left,
    values,
    formulas,
    ...(dates.some((columns) => columns !== NONE) && { dates }),
    ...(sheet.depuis1904 === true && { depuis1904: true }),
    ...(sansValeur.some((columns) => columns !== NONE) && { sansValeur }),
  };
}

/** From the first to the last cell that holds something; no cell at all when none does. */
export function usedArea(sheet: FileSheet): Bounds {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  const note = (row: number, column: number) => {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  for (const grid of [sheet.values, sheet.formulas]) {
    grid.forEach((cells, i) => {
      cells?.forEach((cell, j) => {
        if (cell !== null && cell !== undefined && cell !== '') note(i + 1, j + 1);
      });
    });
  }
  return bottom === 0 ? { top: 1, left: 1, bottom: 0, right: 0 } : { top, left, bottom, right };
}

const AREA_NAME = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;

/** Names of the whole workbook: those of one area, and those of anything else. */
function readNames(file: WorkbookFile): Pick<Snapshot, 'names' | 'otherNames'> {
  const own = file.names.filter(({ scope }) => scope === undefined);
  const names = own.flatMap((name) => readName(file, name));
  const found = new Set(names.map(({ name }) => name));
  const otherNames = own.map(({ name }) => name).filter((name) => !found.has(name));
  return { names, ...(otherNames.length > 0 && { otherNames }) };
}

/** One that points to one area of a sheet that exists. */
function readName(file: WorkbookFile, { name, refersTo }: FileName): NameSnapshot[] {
  const found = AREA_NAME.exec(refersTo);
  if (found === null) return [];
  const sheetName = found[1]?.replaceAll("''", "'") ?? found[2] ?? '';
  const sheet = file.sheets.find((s) => s.name.toLowerCase() === sheetName.toLowerCase());
  const area = parseAddress(found[3] ?? '');
  if (sheet === undefined || area === undefined) return [];
  return [{ name, sheet: sheet.name, range: areaAddress(area) }];
}
