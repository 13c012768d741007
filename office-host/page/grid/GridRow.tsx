import { memo } from 'react';

import type { Area } from '../../../src/grid/a1';
import { GridCell } from './GridCell';
import { placeRow } from './rowCells';
import { holds } from './selection';
import type { SheetView } from './view';

interface GridRowProps {
  readonly view: SheetView;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** The selection, only where it touches this row: other rows need not be drawn again. */
  readonly selected: Area | undefined;
}

/** One row of a pane, drawn again only when the sheet, the window or its selection changes. */
export const GridRow = memo(function GridRow({ view, row, from, to, selected }: GridRowProps) {
  if (view.rows.size(row) === 0) return null;
  return (
    <div className="grid-row" role="row" aria-rowindex={row} style={{ top: view.rows.start(row) }}>
      {placeRow(view, row, from, to).map((placed) => (
        <GridCell
          key={placed.column}
          placed={placed}
          copy={placed.column < from && isFrozen(view, from) !== isFrozen(view, placed.column)}
          selected={selected !== undefined && holds(selected, row, placed.column)}
        />
      ))}
    </div>
  );
});

/** A text of the frozen columns that runs on into the next pane is a cell of its own pane only. */
function isFrozen(view: SheetView, column: number): boolean {
  return column <= view.frozenColumns;
}
