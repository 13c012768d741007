import { useEffect, useState, type CSSProperties, type RefObject } from 'react';

import { cellAddress } from '../../../grid/a1';
import { activeEntries, closeList, openList } from '../actions/list';
import type { Desk } from '../desk';
import { useDesk, usePageState } from '../hooks';
import { CellEditor } from './CellEditor';
import { DropList } from './DropList';
import { areaBox } from './Marks';
import { mergeAround, type Cell } from './selection';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, type SheetView } from './view';

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
      {list && <DropList box={box} entries={list.entries} index={list.index} />}
      {!list && !edit && <Notes desk={desk} box={box} />}
    </>
  );
}

/** The input prompt of the cell's validation, or its note. */
function Notes({ desk, box }: { readonly desk: Desk; readonly box: FloatingBox }) {
  const { row, column } = desk.state.selection.active;
  const prompt = desk.sheet.validationAt(row, column)?.prompt;
  const note = desk.sheet.notes.get(cellAddress(row, column));
  const shown = prompt?.showPrompt === true && (prompt.title !== '' || prompt.message !== '');
  if (!shown && note === undefined) return null;
  return (
    <div className="cell-note" role="note" style={noteStyle(box)}>
      {shown && prompt.title !== '' && <strong>{prompt.title}</strong>}
      {shown ? prompt.message : note}
    </div>
  );
}

function noteStyle(box: FloatingBox): CSSProperties {
  return { top: box.top + box.height + 6, left: box.left + 14 };
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
  const [scroll, setScroll] = useState({ top: 0, left: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const read = () => setScroll({ top: element.scrollTop, left: element.scrollLeft });
    element.addEventListener('scroll', read, { passive: true });
    return () => element.removeEventListener('scroll', read);
  }, [scroller]);
  return scroll;
}
