import { absoluteAddress, quoteSheet, type Area } from '../../src/grid/a1';

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

export type LegendPosition = 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner' | 'Custom';

/** One set of columns of a chart. A value: `updateChart` replaces it, found again by its id. */
export interface HostSeries {
  readonly id: string;
  readonly name: string;
  /** Formulas in English with `=`, one area each: `=Feuil1!$B$2:$B$4`, `=#REF!` when it is gone. */
  readonly values: string;
  /** Undefined numbers the columns from 1. */
  readonly categories: string | undefined;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** A chart of clustered columns over a sheet. A value: `updateChart` gives a new one of the same id. */
export interface HostChart {
  readonly id: string;
  readonly name: string;
  readonly title: { readonly visible: boolean; readonly text: string };
  readonly legend: { readonly visible: boolean; readonly position: LegendPosition };
  readonly series: readonly HostSeries[];
  /** The number format of the axis of values. */
  readonly valueFormat: string;
  /** The cells that it covers: it moves and grows with them. */
  readonly area: Area;
}

export type ChartPatch = Partial<Omit<HostChart, 'id'>>;

export type SeriesPatch = Partial<Omit<HostSeries, 'id'>>;

/** What a series keeps of some cells: `=Feuil1!$B$2:$B$4`. */
export function sourceOf(sheet: { readonly name: string }, area: Area): string {
  return `=${quoteSheet(sheet.name)}!${absoluteAddress(area)}`;
}
