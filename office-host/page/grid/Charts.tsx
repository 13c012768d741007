import { memo } from 'react';

import { layOutChart, type ChartLayout } from './chartLayout';
import type { DrawnChart } from './chartView';
import { areaBox } from './Marks';
import type { SheetView } from './view';

/** The charts over the cells of one pane. Screen readers are told of them by `ChartsList`. */
export const Charts = memo(function Charts({ view }: { readonly view: SheetView }) {
  return view.charts.map((chart) => {
    const box = areaBox(view, chart.area);
    const [width, height] = [Number(box.width), Number(box.height)];
    if (width <= 0 || height <= 0) return null;
    return (
      <div key={chart.id} className="grid-chart" data-chart={chart.name} style={box} aria-hidden>
        <Picture chart={chart} width={width / view.zoom} height={height / view.zoom} />
      </div>
    );
  });
});

interface PictureProps {
  readonly chart: DrawnChart;
  readonly width: number;
  readonly height: number;
}

function Picture({ chart, width, height }: PictureProps) {
  const layout = layOutChart(chart, width, height);
  const { plot, columns, legend } = layout;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" height="100%">
      {chart.title !== undefined && (
        <text className="chart-title" x={width / 2} y={30}>
          {chart.title}
        </text>
      )}
      <Axes chart={chart} layout={layout} />
      {columns.map(({ color, ...box }, index) => (
        <rect key={index} {...box} fill={color} />
      ))}
      <line
        className="chart-axis"
        x1={plot.x}
        x2={plot.x + plot.width}
        y1={layout.zero}
        y2={layout.zero}
      />
      {chart.hasLegend &&
        chart.series.map(({ name, color }, index) => (
          <g key={index} transform={`translate(${legend[index] ?? 0} ${height - 18})`}>
            <rect y={-8} width={9} height={9} fill={color} />
            <text className="chart-label" x={14}>
              {name}
            </text>
          </g>
        ))}
    </svg>
  );
}

function Axes({ chart, layout }: { readonly chart: DrawnChart; readonly layout: ChartLayout }) {
  const { plot, lines, middles, every } = layout;
  return (
    <>
      {chart.lines.map(({ value, label }, index) => (
        <g key={value} transform={`translate(0 ${lines[index] ?? 0})`}>
          <line className="chart-line" x1={plot.x} x2={plot.x + plot.width} />
          {index % every.line === 0 && (
            <text className="chart-label end" x={plot.x - 6} y={4}>
              {label}
            </text>
          )}
        </g>
      ))}
      {chart.categories.map((category, index) => (
        <text
          key={index}
          className="chart-label middle"
          x={middles[index]}
          y={plot.y + plot.height + 16}
        >
          {index % every.category === 0 ? category : ''}
        </text>
      ))}
    </>
  );
}
