import { useEffect, useState, type RefObject } from 'react';

import { cellAddress } from '../../../src/grid/a1';
import { activeEntries, closeList, openList } from '../actions/list';
import type { Desk } from '../desk';
import { useDesk, usePageState } from '../hooks';
import { CellEditor } from './CellEditor';
import { DropList } from './DropList';
import { floatingBox, placeBeside, type Beside } from './floatingBox';

interface FloatingProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly editor: RefObject<HTMLTextAreaElement | null>;
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
