import { useMemo, useRef, type CSSProperties, type ReactNode, type RefObject } from 'react';

import { areaAddress, type Area } from '../../../src/grid/a1';
import { autofit, resize } from '../actions/structure';
import { useDesk, usePageState } from '../hooks';
import { ChartsList } from './ChartsList';
import { Floating } from './Floating';
import { cellId } from './GridCell';
import { GridPane, type GridWindow } from './GridPane';
import { ColumnHeaders, RowHeaders } from './Headers';
import type { GridMarks } from './Marks';
import { useGridKeys } from './useGridKeys';
import { useGridPointer } from './useGridPointer';
import { useReveal } from './useReveal';
import { useWindow } from './useWindow';
import { COLUMN_HEADER_HEIGHT, points, ROW_HEADER_WIDTH, type SheetView } from './view';

interface GridProps {
  /** The element that takes the keyboard, for whoever gives it back to the sheet. */
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

/** The sheet: four panes that scroll as frozen rows and columns want, and what floats over them. */
export function Grid({ gridRef }: GridProps) {
  const desk = useDesk();
  const state = usePageState();
  const editor = useRef<HTMLTextAreaElement>(null);
  const { view } = desk;
  const rows = useWindow(gridRef, view.rows, false);
  const columns = useWindow(gridRef, view.columns, true);
  useReveal(gridRef, desk);
  const pointer = useGridPointer(gridRef, desk);
  const keys = useGridKeys(gridRef, editor, desk);
  const { active, area } = state.selection;
  const table = desk.workbook.tableAt(desk.sheet, active.row, active.column);
  const named = table && isOut(table.area.top, rows.first, view) ? table.area : undefined;
  return (
    <div className="grid-place">
      <div
        ref={gridRef}
        role="grid"
        tabIndex={0}
        className={`grid${view.gridlines ? ' gridlines' : ''}`}
        aria-label={`Feuille ${desk.sheet.name}, sélection ${areaAddress(area)}`}
        aria-rowcount={view.rows.count}
        aria-colcount={view.columns.count}
        aria-multiselectable="true"
        aria-activedescendant={cellId(active.row, active.column)}
        {...pointer}
        {...keys}
      >
        <Canvas view={view} rows={rows.indices} columns={columns.indices} named={named} />
      </div>
      <ChartsList charts={view.charts} />
      <Floating scroller={gridRef} editor={editor} />
    </div>
  );
}

interface CanvasProps {
  readonly view: SheetView;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The table that one stands in, where its headings scrolled out: they stand in place of the letters. */
  readonly named: Area | undefined;
}

function isOut(row: number, first: number, view: SheetView): boolean {
  return row > view.frozenRows && row < first;
}

function Canvas({ view, rows, columns, named }: CanvasProps) {
  const marks = useMarks();
  const frozenRows = useMemo(() => upTo(view.frozenRows), [view.frozenRows]);
  const frozenColumns = useMemo(() => upTo(view.frozenColumns), [view.frozenColumns]);
  const freeRows = rows.filter((row) => row > view.frozenRows);
  const freeColumns = columns.filter((column) => column > view.frozenColumns);
  const top = view.rows.start(view.frozenRows + 1);
  const left = view.columns.start(view.frozenColumns + 1);
  const pane = (rowsIn: readonly number[], columnsIn: readonly number[]) => (
    <GridPane view={view} marks={marks} window={windowOf(rowsIn, columnsIn)} />
  );
  const size = {
    width: view.columns.total + ROW_HEADER_WIDTH,
    height: view.rows.total + COLUMN_HEADER_HEIGHT,
  };
  return (
    <div className="grid-canvas" role="presentation" style={size}>
      <HeaderLayers view={view} rows={freeRows} columns={freeColumns} named={named} />
      {left > 0 && top > 0 && (
        <Layer place="corner" width={left} height={top}>
          {pane(frozenRows, frozenColumns)}
        </Layer>
      )}
      {top > 0 && (
        <Layer place="top" width={view.columns.total} height={top}>
          {pane(frozenRows, freeColumns)}
        </Layer>
      )}
      {left > 0 && (
        <Layer place="left" width={left} height={view.rows.total}>
          {pane(freeRows, frozenColumns)}
        </Layer>
      )}
      <Layer place="main" width={view.columns.total} height={view.rows.total}>
        {pane(freeRows, freeColumns)}
      </Layer>
    </div>
  );
}

function useMarks(): GridMarks {
  const desk = useDesk();
  const { selection, copied, fill, edit } = usePageState();
  const { area, active } = selection;
  const editing = edit !== undefined;
  const shown = copied?.sheetId === desk.sheet.id ? copied.area : undefined;
  return useMemo(
    () => ({ selection: area, active, copied: shown, fill, editing }),
    [area, active, shown, fill, editing],
  );
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function windowOf(rows: readonly number[], columns: readonly number[]): GridWindow {
  return { rows, from: columns[0] ?? 1, to: columns.at(-1) ?? 0 };
}

interface LayerProps {
  readonly place: 'corner' | 'top' | 'left' | 'main';
  readonly width: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** A pane; all but the main one stay in view while the rest scrolls. */
function Layer({ place, width, height, children }: LayerProps) {
  return (
    <div
      className={`grid-layer grid-pane pane-${place}`}
      role="presentation"
      style={{ width, height }}
    >
      {children}
    </div>
  );
}

/** Letters above, numbers at the left, both with a part that stays for the frozen panes. */
function HeaderLayers({ view, rows, columns, named }: CanvasProps) {
  const desk = useDesk();
  const { area } = usePageState().selection;
  const edges = (what: 'rows' | 'columns') => ({
    view,
    selection: area,
    onResize: (index: number, size: number) => resize(desk, what, index, points(size, view.zoom)),
    onAutofit: (index: number) => autofit(desk, what, index),
  });
  const nameOf = (column: number) =>
    named && column >= named.left && column <= named.right
      ? view.cell(named.top, column).text
      : undefined;
  return (
    <>
      <div className="grid-layer grid-corner-layer" role="presentation">
        <div className="grid-header grid-corner" data-corner="" style={CORNER} />
      </div>
      <div
        className="grid-layer grid-column-layer"
        role="row"
        style={{ width: view.columns.total, height: COLUMN_HEADER_HEIGHT }}
      >
        <ColumnHeaders {...edges('columns')} indices={columns} nameOf={nameOf} />
        {view.frozenColumns > 0 && (
          <div className="grid-frozen-columns" role="presentation">
            <ColumnHeaders
              {...edges('columns')}
              indices={upTo(view.frozenColumns)}
              nameOf={nameOf}
            />
          </div>
        )}
      </div>
      <div
        className="grid-layer grid-row-layer"
        role="presentation"
        style={{ height: view.rows.total }}
      >
        <RowHeaders {...edges('rows')} indices={rows} />
        {view.frozenRows > 0 && (
          <div className="grid-frozen-rows" role="presentation">
            <RowHeaders {...edges('rows')} indices={upTo(view.frozenRows)} />
          </div>
        )}
      </div>
    </>
  );
}

const CORNER: CSSProperties = { width: ROW_HEADER_WIDTH, height: COLUMN_HEADER_HEIGHT };
