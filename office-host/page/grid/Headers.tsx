import type { PointerEvent as ReactPointerEvent } from 'react';

import { columnLetters, type Area } from '../../../src/grid/a1';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, type SheetView } from './view';

interface HeadersProps {
  readonly view: SheetView;
  readonly indices: readonly number[];
  readonly selection: Area;
  readonly onResize: (index: number, size: number) => void;
  readonly onAutofit: (index: number) => void;
}

interface ColumnHeadersProps extends HeadersProps {
  /** The heading that stands in place of a column's letters. */
  readonly nameOf: (column: number) => string | undefined;
}

/**
 * Column letters, or as in Excel the headings of the table that one stands in, once they scrolled out.
 * They stand in a row of their own, as the grid's first.
 */
export function ColumnHeaders({ nameOf, ...props }: ColumnHeadersProps) {
  const { view, indices, selection, onResize, onAutofit } = props;
  return indices.map((column) => {
    const width = view.columns.size(column);
    if (width === 0) return null;
    const name = nameOf(column);
    const touched = column >= selection.left && column <= selection.right;
    return (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column}
        data-column={column}
        className={`grid-header column${touched ? ' touched' : ''}${name ? ' named' : ''}`}
        title={name}
        style={{ left: view.columns.start(column), width, height: COLUMN_HEADER_HEIGHT }}
      >
        <span>{name ?? columnLetters(column)}</span>
        <ResizeHandle
          size={width}
          axis="clientX"
          onResize={(size) => onResize(column, size)}
          onAutofit={() => onAutofit(column)}
        />
      </div>
    );
  });
}

/** Row numbers. */
export function RowHeaders({ view, indices, selection, onResize, onAutofit }: HeadersProps) {
  return indices.map((row) => {
    const height = view.rows.size(row);
    if (height === 0) return null;
    const touched = row >= selection.top && row <= selection.bottom;
    return (
      <div role="row" aria-rowindex={row} key={row}>
        <div
          role="rowheader"
          data-row={row}
          className={`grid-header row${touched ? ' touched' : ''}`}
          style={{ top: view.rows.start(row), height, width: ROW_HEADER_WIDTH }}
        >
          {row}
          <ResizeHandle
            size={height}
            axis="clientY"
            onResize={(size) => onResize(row, size)}
            onAutofit={() => onAutofit(row)}
          />
        </div>
      </div>
    );
  });
}

interface ResizeHandleProps {
  readonly size: number;
  readonly axis: 'clientX' | 'clientY';
  readonly onResize: (size: number) => void;
  readonly onAutofit: () => void;
}

/** The edge of a header: dragging sets the size, a double click fits the contents. */
function ResizeHandle({ size, axis, onResize, onAutofit }: ResizeHandleProps) {
  const begin = (event: ReactPointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const from = event[axis];
    handle.setPointerCapture(event.pointerId);
    handle.onpointerup = (up) => {
      handle.onpointerup = null;
      const moved = up[axis] - from;
      if (moved !== 0) onResize(Math.max(4, size + moved));
    };
  };
  return (
    <div
      className="grid-resize"
      aria-hidden="true"
      onPointerDown={begin}
      onDoubleClick={(event) => {
        event.stopPropagation();
        onAutofit();
      }}
    />
  );
}
