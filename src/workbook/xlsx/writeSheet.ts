import type { Workbook, Worksheet, CellValue as WrittenValue } from '@cj-tech-master/excelts';

import { columnLetters, parseAddress } from '../../grid/a1';
import type { CellValue } from '../port';
import { toArgb } from './colors';
import type { FileSheet, FileStyle, WorkbookFile } from './file';
import { toFileFormula } from './formulas';
import { ALLOWANCES, WIDTH_PADDING } from './readSheet';
import { writePage } from './writePage';
import { writeRules } from './writeRules';
import { writeStyle } from './writeStyle';
import { writeTables } from './writeTables';

/** Adds one sheet to the library's workbook. */
export function writeSheet(
  book: Workbook,
  sheet: FileSheet,
  defaultFont: WorkbookFile['defaultFont'],
  active: boolean,
): void {
  const target = book.addWorksheet(sheet.name, { state: sheet.visibility });
  if (sheet.tabColor !== undefined) target.properties.tabColor = { argb: toArgb(sheet.tabColor) };
  target.views = [writeView(sheet, active)];
  writeTables(target, sheet);
  writeCells(target, sheet, defaultFont);
  writeAxes(target, sheet);
  for (const merge of sheet.merges) target.mergeCellsWithoutStyle(merge);
  for (const [address, text] of sheet.notes) target.getCell(address).note = text;
  writeRules(target, sheet);
  writePage(target, sheet.pageLayout);
  if (sheet.protected) target.sheetProtection = writeProtection(sheet);
}

/** As through Excel: whoever reads may widen rows and columns. */
function writeProtection({ allowed }: FileSheet): Worksheet['sheetProtection'] {
  const allowances = ALLOWANCES.filter(([allowance]) => allowed.includes(allowance));
  return {
    sheet: true,
    objects: false,
    scenarios: false,
    formatColumns: true,
    formatRows: true,
    ...Object.fromEntries(allowances.map(([, key]) => [key, true])),
  };
}

function writeView(sheet: FileSheet, active: boolean): Worksheet['views'][number] {
  const common = {
    showGridLines: sheet.gridlines,
    activeCell: firstCell(sheet.selection ?? 'A1'),
    ...(active ? { tabSelected: true } : {}),
  };
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  if (rows === 0 && columns === 0) return { ...common, state: 'normal' };
  return { ...common, state: 'frozen', xSplit: columns, ySplit: rows };
}

function firstCell(address: string): string {
  const area = parseAddress(address);
  return area === undefined ? 'A1' : columnLetters(area.left) + String(area.top);
}

function writeCells(
  target: Worksheet,
  sheet: FileSheet,
  defaultFont: WorkbookFile['defaultFont'],
): void {
  const tables = sheet.tables.map((table) => ({
    name: table.name,
    area: parseAddress(table.range),
  }));
  const tableAt = (row: number, column: number) =>
    tables.find(
      ({ area }) =>
        area !== undefined &&
        row >= area.top &&
        row <= area.bottom &&
        column >= area.left &&
        column <= area.right,
    )?.name;
  const styleOf = rememberStyles(defaultFont);
  const lastRow = Math.max(sheet.values.length, sheet.formulas.length, sheet.styles.length);
  for (let r = 0; r < lastRow; r++) {
    const [values = [], formulas = [], styles = []] = [
      sheet.values[r],
      sheet.formulas[r],
      sheet.styles[r],
    ];
    const lastColumn = Math.max(values.length, formulas.length, styles.length);
    for (let c = 0; c < lastColumn; c++) {
      const formula = formulas[c] ?? null;
      const value = values[c] ?? null;
      const style = styles[c];
      if (formula === null && value === null && style === undefined) continue;
      const cell = target.getCell(r + 1, c + 1);
      cell.value =
        formula === null
          ? writeValue(value)
          : writeFormula(toFileFormula(formula, tableAt(r + 1, c + 1)), value);
      if (style !== undefined) cell.style = styleOf(style);
    }
  }
}

const ERRORS = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;

/** Cells that look alike share one style, which the library then knows at once. */
function rememberStyles(defaultFont: WorkbookFile['defaultFont']) {
  const known = new Map<FileStyle, ReturnType<typeof writeStyle>>();
  return (style: FileStyle) => {
    const written = known.get(style) ?? writeStyle(style, defaultFont);
    known.set(style, written);
    return written;
  };
}

/** A constant `#N/A` stays the text that it is: only formulas give errors. */
function writeValue(value: CellValue): WrittenValue {
  return typeof value === 'string' ? cleanText(value) : value;
}

function writeFormula(formula: string, result: CellValue): WrittenValue {
  const error = ERRORS.find((text) => text === result);
  if (error !== undefined) return { formula, result: { error } };
  return result === null ? { formula } : { formula, result };
}

/** Texts in which nothing needs to change: no control, no surrogate, no underscore. */
const PLAIN = /^[\x20-\x5e\x60-\ud7ff\ue000-\ufffd]*$/;

/**
 * Without the characters that XML cannot hold, which Excel itself never lets in; and with `_x0041_`
 * escaped, which a reader would take for `A`.
 */
function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  const held = [...text].filter((char) => isXmlChar(char.codePointAt(0) ?? 0)).join('');
  return held.replace(/_(x[0-9a-f]{4}_)/gi, '_x005F_$1');
}

function isXmlChar(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code !== 0xfffe && code !== 0xffff && !(code >= 0xd800 && code <= 0xdfff);
}

function writeAxes(target: Worksheet, sheet: FileSheet): void {
  for (const [number, { width, hidden }] of sheet.columns) {
    const column = target.getColumn(number);
    if (width !== undefined) column.width = width + WIDTH_PADDING;
    if (hidden === true) column.hidden = true;
  }
  for (const [number, { height, hidden }] of sheet.rows) {
    const row = target.getRow(number);
    if (height !== undefined) row.height = height;
    if (hidden === true) row.hidden = true;
  }
}
