import { type Area } from '../../../src/grid/a1';
import { Charts } from './Charts';
import { GridCell } from './GridCell';
import { GridRow } from './GridRow';
import { Marks, type GridMarks } from './Marks';
import { placeRow } from './rowCells';
import type { SheetView } from './view';

/** The rows and columns in sight in one pane, numbered from 1, both ends included. */
export interface GridWindow {
  readonly rows: readonly number[];
  readonly from: number;
  readonly to: number;
}

interface GridPaneProps {
  readonly view: SheetView;
  readonly window: GridWindow;
  readonly marks: GridMarks;
}

/** What one of the four panes shows: its rows, the merged areas that begin elsewhere, charts, marks. */
export function GridPane({ view, window, marks }: GridPaneProps) {
  const { rows, from, to } = window;
  const area = marks.selection;
  return (
    <>
      {rows.map((row) => (
        <GridRow
          key={row}
          view={view}
          row={row}
          from={from}
          to={to}
          selected={row >= area.top && row <= area.bottom ? area : undefined}
        />
      ))}
      <MergesFromElsewhere view={view} window={window} />
      <Charts view={view} />
      <Marks view={view} marks={marks} />
    </>
  );
}

/** Merged areas whose first cell is out of the pane's window, but which reach into it. */
function MergesFromElsewhere({ view, window }: { view: SheetView; window: GridWindow }) {
  const [first, last] = [window.rows[0] ?? 0, window.rows.at(-1) ?? 0];
  const isSeen = (m: Area) =>
    m.top <= last && m.bottom >= first && m.left <= window.to && m.right >= window.from;
  const isOwn = (m: Area) => m.top >= first && m.left >= window.from;
  return view.merges
    .filter((merge) => isSeen(merge) && !isOwn(merge))
    .map((merge) => {
      const placed = placeRow(view, merge.top, merge.left, merge.left).at(-1);
      if (!placed) return null;
      const style = { top: view.rows.start(merge.top) };
      return (
        <div className="grid-row" style={style} key={`${merge.top}:${merge.left}`}>
          <GridCell placed={placed} selected={false} copy />
        </div>
      );
    });
}
