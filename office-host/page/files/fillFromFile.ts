import { parseAddress, type Area } from '../../../src/grid/a1';
import type { CellValue } from '../../../src/workbook/port';
import type {
  FileSheet,
  FileStyle,
  FileTable,
  WorkbookFile,
} from '../../../src/workbook/xlsx/file';
import {
  charactersToPoints,
  type HostSheet,
  type HostWorkbook,
  type Input,
  type Transaction,
} from '../../model';
import { addChartFromFile } from './charts';
import { layoutFromFile } from './pageLayout';
import { PROTECTION_OPTIONS } from './protection';
import { areasOf, conditionalFromFile, validationFromFile } from './rules';
import { styleFromFile } from './styles';

/** Fills a new workbook with what a file holds, in one step that cannot be taken back. */
export function fillFromFile(workbook: HostWorkbook, file: WorkbookFile): void {
  const options = { source: 'file', label: 'Ouverture', withoutUndo: true } as const;
  workbook.edit(options, (tx) => {
    const spare = workbook.activeSheet;
    // The sheet of a new workbook makes room for the file's own, whose names may be the same.
    tx.updateSheet(spare, { name: '~' });
    const sheets = file.sheets.map((sheet) => ({ sheet, made: tx.addSheet(sheet.name) }));
    sheets.forEach(({ sheet, made }) => fillSheet(tx, made, sheet));
    for (const { name, refersTo, scope } of file.names) {
      const owner = scope === undefined ? undefined : workbook.sheet(scope);
      tx.addName(name, `=${refersTo}`, owner && { scope: owner });
    }
    sheets.forEach(({ sheet, made }) => finishSheet(tx, made, sheet));
    const active = workbook.sheet(file.activeSheet) ?? sheets[0]?.made;
    if (active) tx.activate(active);
    if (sheets.length > 0) tx.deleteSheet(spare);
    sheets.forEach(({ sheet, made }) => {
      tx.updateSheet(made, { visibility: VISIBILITY[sheet.visibility] });
      if (sheet.protected) tx.protect(made, { options: optionsOf(sheet), password: undefined });
    });
  });
}

/** A file always allows rows and columns to be sized: ours do, others lose little. */
function optionsOf({ allowed }: FileSheet) {
  const told = Object.entries(PROTECTION_OPTIONS).map(
    ([allowance, option]) => [option, allowed.some((each) => each === allowance)] as const,
  );
  return { allowFormatColumns: true, allowFormatRows: true, ...Object.fromEntries(told) };
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Formats first, so that texts land in text cells; then contents, sizes, tables. */
function fillSheet(tx: Transaction, sheet: HostSheet, file: FileSheet): void {
  for (const { area, style } of styleRuns(file)) tx.format(sheet, area, styleFromFile(style));
  writeConstants(tx, sheet, file);
  file.merges.flatMap(areasOf).forEach((area) => tx.merge(sheet, area, false));
  for (const [column, { width, hidden }] of file.columns) {
    if (width !== undefined) tx.columnWidth(sheet, column, column, charactersToPoints(width));
    if (hidden) tx.hideColumns(sheet, column, column, true);
  }
  for (const { top, bottom, height, hidden } of rowRuns(file)) {
    if (height !== undefined) tx.rowHeight(sheet, top, bottom, height);
    if (hidden) tx.hideRows(sheet, top, bottom, true);
  }
  for (const [address, text] of file.notes) {
    const cell = parseAddress(address);
    if (cell) tx.note(sheet, cell.top, cell.left, text);
  }
  file.tables.forEach((table) => addTable(tx, sheet, table));
}

/** What looks at names and tables comes once they all stand: formulas, rules, print set-up. */
function finishSheet(tx: Transaction, sheet: HostSheet, file: FileSheet): void {
  writeFormulas(tx, sheet, file);
  for (const validation of file.validations) {
    const init = validationFromFile(validation);
    areasOf(validation.range).forEach((area) => tx.validate(sheet, area, init));
  }
  const formats = [...file.conditionalFormats].sort((a, b) => a.priority - b.priority);
  for (const format of formats) {
    const areas = areasOf(format.range);
    const [first] = areas;
    if (!first) continue;
    const added = tx.addConditionalFormat(sheet, first, conditionalFromFile(format));
    if (areas.length > 1) tx.updateConditionalFormat(sheet, added.id, { areas });
  }
  file.charts.forEach((chart) => addChartFromFile(tx, sheet, chart));
  tx.pageLayout(sheet, layoutFromFile(file.pageLayout));
  if (file.freeze) tx.freeze(sheet, file.freeze);
  tx.updateSheet(sheet, {
    showGridlines: file.gridlines,
    ...(file.tabColor !== undefined && { tabColor: file.tabColor }),
  });
  const selected = parseAddress(file.selection ?? '');
  if (selected) tx.select(sheet, selected);
}

function addTable(tx: Transaction, sheet: HostSheet, file: FileTable): void {
  const area = parseAddress(file.range);
  if (!area) return;
  const table = tx.addTable(sheet, area, { name: file.name, hasHeaders: true });
  tx.updateTable(table, {
    style: file.style ?? '',
    showBandedRows: file.banded,
    showFilterButton: file.filterButtons,
  });
}

/** Cells of one column that share a style, from top to bottom: one change each. */
function styleRuns(file: FileSheet): { area: Area; style: FileStyle }[] {
  const runs: { area: Area; style: FileStyle }[] = [];
  const width = widest(file.styles);
  for (let column = 1; column <= width; column += 1) {
    let top = 1;
    for (let row = 1; row <= file.styles.length; row += 1) {
      const style = file.styles[row - 1]?.[column - 1];
      if (style === file.styles[row]?.[column - 1]) continue;
      if (style) runs.push({ area: { top, left: column, bottom: row, right: column }, style });
      top = row + 1;
    }
  }
  return runs;
}

/** Rows one after the other that have the same height: one change each. */
function rowRuns(file: FileSheet) {
  const runs: { top: number; bottom: number; height?: number; hidden?: boolean }[] = [];
  for (const [row, format] of [...file.rows].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    const isNext = last?.bottom === row - 1;
    if (isNext && last.height === format.height && last.hidden === format.hidden) last.bottom = row;
    else runs.push({ ...format, top: row, bottom: row });
  }
  return runs;
}

function writeConstants(tx: Transaction, sheet: HostSheet, file: FileSheet): void {
  write(tx, sheet, file.values, (value, r, c) =>
    file.formulas[r]?.[c] === undefined || file.formulas[r]?.[c] === null
      ? asInput(value, file.styles[r]?.[c]?.numberFormat === '@')
      : null,
  );
}

function writeFormulas(tx: Transaction, sheet: HostSheet, file: FileSheet): void {
  write(tx, sheet, file.formulas, (formula) => formula ?? null);
}

function widest(rows: readonly (readonly unknown[] | undefined)[]): number {
  return rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
}

/** One block for the whole sheet; null leaves a cell as it is. */
function write<T>(
  tx: Transaction,
  sheet: HostSheet,
  rows: readonly (readonly T[] | undefined)[],
  input: (item: T, row: number, column: number) => Input,
): void {
  const width = widest(rows);
  if (width === 0) return;
  const block = Array.from({ length: rows.length }, (_, r) =>
    Array.from({ length: width }, (_cell, c) => {
      const item = rows[r]?.[c];
      return item === undefined ? null : input(item, r, c);
    }),
  );
  tx.write(sheet, { top: 1, left: 1, bottom: rows.length, right: width }, block);
}

/** A text that would be read as a formula, a number or a date is kept a text by an apostrophe. */
function asInput(value: CellValue, isTextCell: boolean): Input {
  if (typeof value !== 'string' || isTextCell) return value;
  return /^[=+\-@'\d.,$€(%]|^(?:true|false|vrai|faux)$/i.test(value) ? `'${value}` : value;
}
