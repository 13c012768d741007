import { useEffect, useState, type CSSProperties, type RefObject } from 'react';

import { cellAddress } from '../../../src/grid/a1';
import { activeEntries, closeList, openList } from '../actions/list';
import type { Desk } from '../desk';
import { useDesk, usePageState } from '../hooks';
import { CellEditor } from './CellEditor';
import { DropList } from './DropList';
import { areaBox } from './Marks';
import { mergeAround, type Cell } from './selection';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, type SheetView } from './view';

/** What a drop-down or a prompt takes below a cell, at most. */
const ROOM = 212;

interface FloatingProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly editor: RefObject<HTMLTextAreaElement | null>;
}

/** Where something floats, in pixels from the grid's corner. */
export interface FloatingBox {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** What stands over the cells and follows them: the text field, the drop-down, prompts and notes. */
export function Floating({ scroller, editor }: FloatingProps) {
  const desk = useDesk();
  const { edit, selection, list } = usePageState();
  const scroll = useScroll(scroller);
  const box = floatingBox(desk.view, edit ?? selection.active, scroll);
  const place = placeBeside(box, scroll.height);
  const entries = edit ? undefined : activeEntries(desk);
  return (
    <>
      <CellEditor box={box} fieldRef={editor} scroller={scroller} />
      {entries && (
        <button
          type="button"
          className="drop-button"
          aria-label="Ouvrir la liste"
          aria-expanded={list !== undefined}
          tabIndex={-1}
          style={{ top: box.top + box.height - 19, left: box.left + box.width + 1 }}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => (list ? closeList(desk) : openList(desk))}
        >
          <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
            <path d="M1 3h7L4.5 7z" fill="currentColor" />
          </svg>
        </button>
      )}
      {list && (
        <DropList place={place} width={box.width} entries={list.entries} index={list.index} />
      )}
      {!list && !edit && <Notes desk={desk} place={place} />}
    </>
  );
}

/** The input prompt of the cell's validation, or its note. */
function Notes({ desk, place }: { readonly desk: Desk; readonly place: Beside }) {
  const { row, column } = desk.state.selection.active;
  const prompt = desk.sheet.validationAt(row, column)?.prompt;
  const note = desk.sheet.notes.get(cellAddress(row, column));
  const shown = prompt?.showPrompt === true && (prompt.title !== '' || prompt.message !== '');
  if (!shown && note === undefined) return null;
  return (
    <div
      className="cell-note"
      role="note"
      style={{ ...place, left: place.left + 14, margin: '6px 0' }}
    >
      {shown && prompt.title !== '' && <strong>{prompt.title}</strong>}
      {shown ? prompt.message : note}
    </div>
  );
}

/** Where something opens: under its cell, or above where there is no room left below. */
export type Beside = Pick<CSSProperties, 'top' | 'bottom'> & { readonly left: number };

function placeBeside(box: FloatingBox, height: number): Beside {
  const below = box.top + box.height + 1;
  const above = height - below < ROOM && box.top > height / 2;
  return { left: box.left, ...(above ? { bottom: height - box.top + 1 } : { top: below }) };
}

function floatingBox(
  view: SheetView,
  cell: Cell,
  scroll: { readonly top: number; readonly left: number },
): FloatingBox {
  const { top, left, width, height } = areaBox(view, mergeAround(view.merges, cell));
  return {
    top: Number(top) + COLUMN_HEADER_HEIGHT - (cell.row > view.frozenRows ? scroll.top : 0),
    left: Number(left) + ROW_HEADER_WIDTH - (cell.column > view.frozenColumns ? scroll.left : 0),
    width: Number(width),
    height: Number(height),
  };
}

function useScroll(scroller: RefObject<HTMLDivElement | null>) {
  const [scroll, setScroll] = useState({ top: 0, left: 0, height: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const read = () => {
      const { scrollTop: top, scrollLeft: left, offsetHeight: height } = element;
      setScroll({ top, left, height });
    };
    read();
    element.addEventListener('scroll', read, { passive: true });
    window.addEventListener('resize', read);
    return () => {
      element.removeEventListener('scroll', read);
      window.removeEventListener('resize', read);
    };
  }, [scroller]);
  return scroll;
}
