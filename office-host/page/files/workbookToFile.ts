import { areaAddress } from '../../../src/grid/a1';
import {
  emptySheet,
  type FileSheet,
  type FileTable,
  type WorkbookFile,
} from '../../../src/workbook/xlsx/file';
import {
  DEFAULT_STYLE,
  isCellError,
  pointsToCharacters,
  type HostSheet,
  type HostTable,
  type HostWorkbook,
  type Scalar,
} from '../../model';
import { chartToFile } from './charts';
import { layoutToFile } from './pageLayout';
import { allowedBy } from './protection';
import { conditionalToFile, validationToFile } from './rules';
import { styleToFile } from './styles';

/** Everything the workbook holds, as a file keeps it. */
export function workbookToFile(workbook: HostWorkbook): WorkbookFile {
  return {
    sheets: workbook.sheets.map((sheet) => sheetToFile(workbook, sheet)),
    names: workbook.names.map(({ name, formula, scope }) => ({
      name,
      refersTo: formula.replace(/^=/, ''),
      ...(scope && { scope: scope.name }),
    })),
    activeSheet: workbook.activeSheet.name,
  };
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function sheetToFile(workbook: HostWorkbook, sheet: HostSheet): FileSheet {
  const file: FileSheet = {
    ...emptySheet(sheet.name),
    visibility: VISIBILITY[sheet.visibility],
    gridlines: sheet.showGridlines,
    notes: new Map(sheet.notes),
    merges: sheet.merges.map(areaAddress),
    tables: workbook.tables.filter((table) => table.sheet.id === sheet.id).map(tableToFile),
    validations: sheet.validations.map(validationToFile),
    conditionalFormats: sheet.conditionalFormats.map(conditionalToFile),
    charts: sheet.charts.map((chart) => chartToFile(workbook, sheet, chart)),
    pageLayout: layoutToFile(sheet.pageLayout),
    protected: sheet.protection !== undefined,
    allowed: allowedBy(sheet.protection?.options ?? {}),
    selection: areaAddress(sheet.selectedArea),
    ...(sheet.tabColor !== '' && { tabColor: sheet.tabColor }),
    ...((sheet.freeze.rows > 0 || sheet.freeze.columns > 0) && { freeze: { ...sheet.freeze } }),
  };
  sizesToFile(sheet, file);
  cellsToFile(sheet, file);
  return file;
}

function tableToFile(table: HostTable): FileTable {
  return {
    name: table.name,
    range: areaAddress(table.area),
    columns: [...table.columns],
    style: table.style || null,
    filterButtons: table.showFilterButton,
    banded: table.showBandedRows,
    totalsRow: false,
  };
}

function sizesToFile(sheet: HostSheet, file: FileSheet): void {
  for (const [column, { width, hidden }] of sheet.columns) {
    file.columns.set(column, {
      ...(width !== undefined && { width: pointsToCharacters(width) }),
      ...(hidden === true && { hidden }),
    });
  }
  for (const [row, { height, hidden }] of sheet.rows) {
    file.rows.set(row, {
      ...(height !== undefined && { height }),
      ...(hidden === true && { hidden }),
    });
  }
}

function cellsToFile(sheet: HostSheet, file: FileSheet): void {
  const used = sheet.usedArea(false);
  if (!used) return;
  for (const { row, column, cell } of sheet.cellsIn(used)) {
    const [r, c] = [row - 1, column - 1];
    if (cell.value !== null) (file.values[r] ??= [])[c] = plainValue(cell.value);
    if (cell.formula !== undefined) (file.formulas[r] ??= [])[c] = cell.formula;
    if (cell.style !== DEFAULT_STYLE) (file.styles[r] ??= [])[c] = styleToFile(cell.style);
  }
}

/** An error is its text: the formula beside it gives it back when recalculated. */
function plainValue(value: Scalar): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}
