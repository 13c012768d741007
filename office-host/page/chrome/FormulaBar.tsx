import type { RefObject } from 'react';

import { startEdit, textToEdit, typeText } from '../actions/edit';
import { goTo } from '../actions/select';
import { placeName } from '../desk';
import { useDesk, usePageState } from '../hooks';
import { editingKey } from '../keys';
import { NameBox } from './NameBox';

/** The name box and the formula bar: where one stands, and what the active cell holds. */
export function FormulaBar({ gridRef }: { readonly gridRef: RefObject<HTMLDivElement | null> }) {
  const desk = useDesk();
  const { edit, selection } = usePageState();
  const { row, column } = selection.active;
  const focusGrid = () => gridRef.current?.focus({ preventScroll: true });
  return (
    <div className="formula-row">
      <NameBox value={placeName(desk)} onGo={(target) => goTo(desk, target)} onLeave={focusGrid} />
      <span className="formula-mark" aria-hidden="true">
        fx
      </span>
      <textarea
        className="formula-bar"
        aria-label="Barre de formule"
        rows={1}
        spellCheck={false}
        autoComplete="off"
        value={edit?.text ?? textToEdit(desk, row, column)}
        onFocus={(event) => {
          const started = startEdit(desk, { mode: 'modify', place: 'bar' });
          if (!started) event.currentTarget.blur();
          else if (desk.state.edit) {
            desk.set({ edit: { ...desk.state.edit, mode: 'modify', place: 'bar' } });
          }
        }}
        onChange={(event) => typeText(desk, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || !editingKey(desk, event)) return;
          event.preventDefault();
          if (!desk.state.edit) focusGrid();
        }}
      />
    </div>
  );
}
