import type { DrawnChart } from './chartView';

/** A rectangle in the chart's own pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Column extends Box {
  readonly color: string;
}

export interface ChartLayout {
  /** Where columns stand; lines of the axis cross it, their labels end at its left. */
  readonly plot: Box;
  readonly columns: readonly Column[];
  /** Heights of the lines of the axis, as they come in the chart. */
  readonly lines: readonly number[];
  /** Middles of the groups of columns. */
  readonly middles: readonly number[];
  /** One label out of so many is written, so that none covers the next. */
  readonly every: { readonly line: number; readonly category: number };
  /** Lefts of the entries of the legend. */
  readonly legend: readonly number[];
  readonly zero: number;
}

/** About the width of a character at the size of labels. */
const CHARACTER = 6;
const LABEL_HEIGHT = 14;
const MARGIN = 12;
const TITLE = 34;
const LABELS = 22;
const LEGEND = 26;
/** The coloured square of the legend and the room around a name. */
const SWATCH = 14;
const GAP = 16;
/** Room between two groups, in columns: Excel's 219 %. */
const BETWEEN_GROUPS = 2.19;
/** Room between two columns of a group, in columns: Excel's 27 %. */
const BETWEEN_COLUMNS = 0.27;

/** Where everything stands in a chart of that size. */
export function layOutChart(chart: DrawnChart, width: number, height: number): ChartLayout {
  const plot = plotOf(chart, width, height);
  const { min, max } = chart.scale;
  const toY = (value: number) => plot.y + (plot.height * (max - value)) / (max - min);
  const zero = toY(0);
  const group = plot.width / Math.max(1, chart.categories.length);
  const unit = group / unitsOf(chart.series.length);
  const columns = chart.series.flatMap(({ values, color }, s) =>
    values.flatMap((value, c): Column[] => {
      if (value === undefined) return [];
      const x = plot.x + c * group + unit * (BETWEEN_GROUPS / 2 + s * (1 + BETWEEN_COLUMNS));
      const y = toY(value);
      return [{ x, y: Math.min(y, zero), width: unit, height: Math.abs(y - zero), color }];
    }),
  );
  return {
    plot,
    columns,
    lines: chart.lines.map(({ value }) => toY(value)),
    every: everyOf(chart, plot, group),
    middles: chart.categories.map((_, index) => plot.x + (index + 0.5) * group),
    legend: legendOf(chart, width),
    zero,
  };
}

/** How many widths of a column a group takes, with the room around it. */
function unitsOf(series: number): number {
  return series + Math.max(0, series - 1) * BETWEEN_COLUMNS + BETWEEN_GROUPS;
}

function plotOf(chart: DrawnChart, width: number, height: number): Box {
  const longest = Math.max(0, ...chart.lines.map(({ label }) => label.length));
  const x = MARGIN + longest * CHARACTER + 6;
  const y = MARGIN + (chart.title === undefined ? 0 : TITLE);
  const below = LABELS + (chart.hasLegend ? LEGEND : 0) + 4;
  return {
    x,
    y,
    width: Math.max(1, width - x - MARGIN),
    height: Math.max(1, height - y - below),
  };
}

function everyOf({ lines, categories }: DrawnChart, plot: Box, group: number) {
  const between = plot.height / Math.max(1, lines.length - 1);
  const longest = Math.max(0, ...categories.map((category) => category.length));
  return {
    line: Math.ceil(LABEL_HEIGHT / between),
    category: Math.max(1, Math.ceil((longest * CHARACTER) / group)),
  };
}

function legendOf({ series }: DrawnChart, width: number): number[] {
  const sizes = series.map(({ name }) => SWATCH + name.length * CHARACTER + GAP);
  const total = sizes.reduce((sum, size) => sum + size, -GAP);
  let left = Math.max(MARGIN, (width - total) / 2);
  return sizes.map((size) => {
    const at = left;
    left += size;
    return at;
  });
}
