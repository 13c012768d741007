import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';

import { copySelection, paste } from '../actions/clipboard';
import { startEdit } from '../actions/edit';
import type { Desk } from '../desk';
import { beginsText, readyKey } from '../keys';

/** The keyboard and the clipboard of the grid while no cell is being typed in. */
export function useGridKeys(
  scroller: RefObject<HTMLDivElement | null>,
  editor: RefObject<HTMLTextAreaElement | null>,
  desk: Desk,
) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== scroller.current || desk.state.edit) return;
    if (opensMenu(event)) {
      event.preventDefault();
      desk.set({ menu: menuPlace(scroller.current, desk) });
    } else if (readyKey(desk, event, rowsInSight(scroller.current))) {
      event.preventDefault();
      if (desk.state.edit) editor.current?.focus();
    } else if (beginsText(event) && startEdit(desk, { mode: 'enter', place: 'cell' }, '')) {
      // The text field has the keyboard before the browser delivers the character to it.
      editor.current?.focus();
    }
  };
  const onClipboard = (event: ClipboardEvent<HTMLDivElement>) => {
    if (desk.state.edit) return;
    event.preventDefault();
    if (event.type === 'paste') {
      const read = (type: string) => event.clipboardData.getData(type);
      paste(desk, { plain: read('text/plain'), html: read('text/html') });
      return;
    }
    const { plain, html } = copySelection(desk, event.type === 'cut');
    event.clipboardData.setData('text/plain', plain);
    event.clipboardData.setData('text/html', html);
  };
  return { onKeyDown, onCopy: onClipboard, onCut: onClipboard, onPaste: onClipboard };
}

function rowsInSight(scroller: HTMLElement | null): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / 20) - 2);
}

function opensMenu(event: KeyboardEvent): boolean {
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
}

function menuPlace(scroller: HTMLElement | null, { view, state }: Desk): { x: number; y: number } {
  const box = scroller?.getBoundingClientRect();
  const { row, column } = state.selection.active;
  return {
    x: (box?.left ?? 0) + 60 + view.columns.start(column) - (scroller?.scrollLeft ?? 0),
    y: (box?.top ?? 0) + 44 + view.rows.start(row) - (scroller?.scrollTop ?? 0),
  };
}
