import type { HostCell, HostSheet, HostWorkbook } from '../../../office-host';
import { areaAddress, cellAddress, MAX_COLUMN, MAX_ROW } from '../../../src/grid/a1';

const EVERYWHERE = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

/** Everything a workbook holds, as plain data to compare: identifiers and selections left out. */
export function dump(book: HostWorkbook) {
  return {
    active: book.activeSheet.name,
    sheets: book.sheets.map(dumpSheet),
    tables: book.tables.map((table) => ({
      name: table.name,
      sheet: table.sheet.name,
      area: areaAddress(table.area),
      columns: table.columns,
      style: table.style,
      banded: table.showBandedRows,
      filters: table.showFilterButton,
    })),
    names: [...book.names]
      .map(({ name, formula, scope, visible }) => ({ name, formula, scope: scope?.name, visible }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function dumpSheet(sheet: HostSheet) {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    protection: sheet.protection,
    freeze: sheet.freeze,
    pageLayout: sheet.pageLayout,
    merges: sheet.merges.map(areaAddress).sort(),
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: '' })),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      id: '',
      series: chart.series.map((each) => ({ ...each, id: '' })),
    })),
    // A size of its own that is the usual one looks the same: Office.js cannot tell them apart.
    columns: [...sheet.columns].filter(([, { width }]) => width !== sheet.defaultColumnWidth),
    rows: [...sheet.rows].filter(([, { height }]) => height !== sheet.defaultRowHeight),
    cells: Object.fromEntries(
      [...sheet.cellsIn(EVERYWHERE)]
        .filter(({ cell }) => !isUntouched(cell, sheet.styleAt(MAX_ROW, MAX_COLUMN)))
        .map(({ row, column, cell }) => [
          cellAddress(row, column),
          { value: cell.value, formula: cell.formula, style: cell.style },
        ]),
    ),
  };
}

/** A cell that holds nothing and looks like one never written. */
function isUntouched({ value, formula, style }: HostCell, plain: HostCell['style']): boolean {
  return value === null && formula === undefined && JSON.stringify(style) === JSON.stringify(plain);
}
