import { useLayoutEffect, type CSSProperties, type RefObject } from 'react';

import { cellAddress } from '../../../src/grid/a1';
import { typeText } from '../actions/edit';
import type { CellEdit } from '../desk';
import { useDesk, usePageState } from '../hooks';
import { editingKey } from '../keys';
import type { FloatingBox } from './floatingBox';
import { cssFont, textWidth } from './measure';
import type { DrawnStyle } from './view';

interface CellEditorProps {
  readonly box: FloatingBox;
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/**
 * The text field over the cell being typed in. It is always there, unseen: it must take the keyboard
 * within the key press that begins a text, dead keys and input methods included.
 */
export function CellEditor({ box, fieldRef, scroller }: CellEditorProps) {
  const desk = useDesk();
  const { edit, selection } = usePageState();
  const shown = edit?.place === 'cell' || edit?.place === 'bar';
  const { row, column } = edit ?? selection.active;
  const { style } = desk.view.cell(row, column);
  useLayoutEffect(() => {
    const field = fieldRef.current;
    if (edit?.place !== 'cell' || !field) return;
    if (document.activeElement !== field) field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
    // Only when typing begins: the caret is the user's afterwards.
  }, [fieldRef, edit?.place, row, column]);
  return (
    <textarea
      ref={fieldRef}
      className={shown ? 'cell-editor' : 'grid-input'}
      aria-label={`Saisie dans ${cellAddress(row, column)}`}
      aria-hidden={!shown}
      tabIndex={-1}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      value={edit?.text ?? ''}
      style={shown ? fieldStyle(box, edit, style) : { top: box.top, left: box.left }}
      onChange={(event) => typeText(desk, event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && event.altKey) breakLine(event.currentTarget);
        else if (!editingKey(desk, event)) return;
        event.preventDefault();
        if (!desk.state.edit) scroller.current?.focus({ preventScroll: true });
      }}
    />
  );
}

/** Alt+Enter: a line break in the cell. */
function breakLine(field: HTMLTextAreaElement): void {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** As large as the cell, and larger as the text asks for it. */
function fieldStyle(box: FloatingBox, edit: CellEdit, style: DrawnStyle): CSSProperties {
  const lines = edit.text.split('\n');
  const lineHeight = Math.round(style.size * 1.22);
  const width = Math.max(...lines.map((line) => textWidth(line, style))) + 14;
  return {
    top: box.top - 1,
    left: box.left - 1,
    width: style.wrap ? box.width + 1 : Math.max(box.width + 1, width),
    height: Math.max(box.height + 1, lines.length * lineHeight + 4),
    font: cssFont(style),
    lineHeight: `${lineHeight}px`,
    ...(style.wrap && { whiteSpace: 'pre-wrap' }),
  };
}
