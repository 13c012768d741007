import type { Area } from '../../../src/grid/a1';
import type { Axis } from './axis';
import type { DrawnChart } from './chartView';
import type { SheetShape } from './selection';

/** One edge of a cell, ready to draw. */
export interface DrawnLine {
  /** In pixels. */
  readonly width: number;
  readonly style: 'solid' | 'dashed' | 'dotted' | 'double';
  readonly color: string;
}

export interface DrawnStyle {
  readonly fill: string | undefined;
  readonly color: string | undefined;
  readonly font: string | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** In pixels. */
  readonly size: number;
  /** `general` puts text left, numbers right, truth values and errors in the middle. */
  readonly horizontal: 'general' | 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  /** In characters. */
  readonly indent: number;
  readonly top: DrawnLine | undefined;
  readonly right: DrawnLine | undefined;
  readonly bottom: DrawnLine | undefined;
  readonly left: DrawnLine | undefined;
}

export interface DrawnCell {
  readonly text: string;
  readonly kind: 'empty' | 'text' | 'number' | 'logical';
  /** Whether its format is General, whose decimals give way to a narrow column. */
  readonly isGeneral: boolean;
  readonly style: DrawnStyle;
  readonly hasNote: boolean;
  /** The heading of a table that shows its filter button. */
  readonly hasFilter: boolean;
}

/** A sheet as the grid draws it. Cells are asked for only when they come into sight. */
export interface SheetView {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly shape: SheetShape;
  readonly merges: readonly Area[];
  readonly charts: readonly DrawnChart[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  /** Already in every size; what is measured on the screen is divided by it. */
  readonly zoom: number;
  cell(row: number, column: number): DrawnCell;
}

export const ROW_HEADER_WIDTH = 46;
export const COLUMN_HEADER_HEIGHT = 22;

/** Pixels of a length in points. */
export function pixels(points: number, zoom = 1): number {
  return Math.round((points * zoom * 96) / 72);
}

/** Points of a length on the screen. */
export function points(px: number, zoom = 1): number {
  return (px * 72) / 96 / zoom;
}
