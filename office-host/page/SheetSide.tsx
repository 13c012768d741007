import { useEffect, useRef } from 'react';

import {
  activateSheet,
  addSheet,
  deleteSheet,
  placeSheet,
  renameSheet,
  visibleSheets,
} from './actions/sheets';
import { AlertDialog } from './chrome/AlertDialog';
import { FormulaBar } from './chrome/FormulaBar';
import { SheetTabs } from './chrome/SheetTabs';
import { StatusBar } from './chrome/StatusBar';
import { MODES } from './french';
import { ContextMenu } from './grid/ContextMenu';
import { Grid } from './grid/Grid';
import { useDesk, usePageState } from './hooks';
import { selectionFigures } from './selectionFigures';

/** The workbook: formula bar, grid, tabs, status, and what opens over them. */
export function SheetSide() {
  const desk = useDesk();
  const { edit, alert, zoom } = usePageState();
  const grid = useRef<HTMLDivElement>(null);
  // A workbook opens with the keyboard in its grid.
  useEffect(() => {
    if (document.activeElement === document.body) grid.current?.focus({ preventScroll: true });
  }, []);
  const sheets = visibleSheets(desk).map(({ id, name, tabColor }) => ({
    id,
    name,
    color: tabColor || undefined,
  }));
  return (
    <main className="sheet-side">
      <FormulaBar gridRef={grid} />
      <Grid gridRef={grid} />
      <SheetTabs
        sheets={sheets}
        activeId={desk.sheet.id}
        onActivate={(id) => activateSheet(desk, id)}
        onAdd={() => addSheet(desk)}
        onRename={(id, name) => renameSheet(desk, id, name)}
        onDelete={(id) => deleteSheet(desk, id)}
        onPlace={(id, where) => placeSheet(desk, id, where)}
      />
      <StatusBar
        mode={edit ? MODES[edit.mode] : MODES.ready}
        figures={selectionFigures(desk)}
        zoom={zoom}
        onZoom={(next) => desk.set({ zoom: next })}
      />
      <ContextMenu onClose={() => grid.current?.focus({ preventScroll: true })} />
      {alert && (
        <AlertDialog
          alert={alert}
          onClose={() => desk.set({ alert: undefined })}
          onClosed={() => giveKeyboardBack(grid.current, desk.state.edit !== undefined)}
        />
      )}
    </main>
  );
}

/** To the text field when typing goes on, else to the grid. */
function giveKeyboardBack(grid: HTMLElement | null, editing: boolean): void {
  const field = grid?.parentElement?.querySelector<HTMLElement>('textarea.cell-editor');
  (editing && field ? field : grid)?.focus({ preventScroll: true });
}
