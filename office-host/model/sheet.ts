import { intersect, MAX_COLUMN, MAX_ROW, type Area } from '../../src/grid/a1';
import type { HostCell, HostSheet } from './api';
import { contains } from './areas';
import { CellGrid } from './CellGrid';
import type { HostChart } from './chart';
import type { HostConditionalFormat } from './conditional';
import { estimateRowHeight } from './estimateRowHeight';
import { patchStyle } from './patchStyle';
import type {
  ColumnFormat,
  Freeze,
  PageLayout,
  Protection,
  RowFormat,
  Visibility,
} from './sheetParts';
import { DEFAULT_STYLE, type CellStyle } from './style';
import type { HostValidation } from './validation';
import type { Scalar } from './values';

const DEFAULT_LAYOUT: PageLayout = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  printArea: undefined,
  printTitleRows: undefined,
  printTitleColumns: undefined,
  margins: { top: 54, right: 50.4, bottom: 54, left: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  printOrder: 'DownThenOver',
  headersFooters: {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  },
};

/** A sheet's state. Fields change only through a journal; collections are replaced, never altered. */
export class SheetModel implements HostSheet {
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  protection: Protection | undefined = undefined;
  freeze: Freeze = { rows: 0, columns: 0 };
  pageLayout: PageLayout = DEFAULT_LAYOUT;
  merges: readonly Area[] = [];
  validations: readonly HostValidation[] = [];
  conditionalFormats: readonly HostConditionalFormat[] = [];
  charts: readonly HostChart[] = [];
  columns: ReadonlyMap<number, ColumnFormat> = new Map();
  rows: ReadonlyMap<number, RowFormat> = new Map();
  notes: ReadonlyMap<string, string> = new Map();
  selectedArea: Area = { top: 1, left: 1, bottom: 1, right: 1 };
  activeRow = 1;
  activeColumn = 1;
  defaultColumnWidth = 48;
  defaultRowHeight = 15;
  /** The style of cells that nothing else formats. */
  baseStyle: CellStyle = DEFAULT_STYLE;
  grid = new CellGrid();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): HostCell {
    return (
      this.grid.get(row, column) ?? {
        value: null,
        formula: undefined,
        quoted: false,
        style: this.inheritedStyle(row, column),
      }
    );
  }

  value(row: number, column: number): Scalar {
    return this.grid.get(row, column)?.value ?? null;
  }

  styleAt(row: number, column: number): CellStyle {
    return this.grid.get(row, column)?.style ?? this.inheritedStyle(row, column);
  }

  usedArea(valuesOnly: boolean): Area | undefined {
    if (!valuesOnly) return this.grid.extent();
    return this.grid.bounds((cell) => cell.value !== null || !!cell.formula);
  }

  cellsIn(area: Area): Iterable<{ row: number; column: number; cell: HostCell }> {
    return this.grid.within(area);
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((area) => contains(area, row, column));
  }

  validationAt(row: number, column: number): HostValidation | undefined {
    return this.validations.find(({ areas }) => areas.some((area) => contains(area, row, column)));
  }

  columnWidth(column: number): number {
    const format = this.columns.get(column);
    return format?.hidden ? 0 : (format?.width ?? this.defaultColumnWidth);
  }

  rowHeight(row: number): number {
    const format = this.rows.get(row);
    return format?.hidden ? 0 : (format?.height ?? estimateRowHeight(this, row));
  }

  /** The style a cell has before anything is written in it: its row's, else its column's. */
  private inheritedStyle(row: number, column: number): CellStyle {
    const ofColumn = this.columns.get(column)?.style;
    const ofRow = this.rows.get(row)?.style;
    const style = ofColumn ? patchStyle(this.baseStyle, ofColumn) : this.baseStyle;
    return ofRow ? patchStyle(style, ofRow) : style;
  }
}

/** The part of an area where something may stand, so that whole columns are not walked cell by cell. */
export function usedPart(sheet: SheetModel, area: Area): Area | undefined {
  const used = sheet.usedArea(false);
  return used && intersect(area, used);
}

export const WHOLE_SHEET: Area = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };
