import { Button } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useEffect, useState, type KeyboardEvent } from 'react';

import { PlaceDialog, type Placing } from './PlaceDialog';

export interface TabSheet {
  readonly id: string;
  readonly name: string;
  readonly color: string | undefined;
}

interface SheetTabsProps {
  /** The visible sheets, in order. */
  readonly sheets: readonly TabSheet[];
  readonly activeId: string;
  readonly onActivate: (id: string) => void;
  readonly onAdd: () => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onDelete: (id: string) => void;
  readonly onPlace: (id: string, where: Placing) => void;
}

/** The tabs under the sheet. A double click (or F2) renames, Delete removes, a right click moves or copies. */
export function SheetTabs({
  sheets,
  activeId,
  onActivate,
  onAdd,
  onRename,
  onDelete,
  onPlace,
}: SheetTabsProps) {
  const [placing, setPlacing] = useState<string>();
  const [renaming, setRenaming] = useState<string>();
  useEffect(() => bringIntoView(document.getElementById(tabId(activeId))), [activeId]);
  const move = (event: KeyboardEvent, index: number) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : sheets[index + step];
    const isMenu = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
    if (isMenu) {
      event.preventDefault();
      setPlacing(sheets[index]?.id);
    }
    if (event.key === 'F2') setRenaming(sheets[index]?.id);
    if (event.key === 'Delete') onDelete(sheets[index]?.id ?? '');
    if (!next) return;
    onActivate(next.id);
    document.getElementById(tabId(next.id))?.focus();
  };
  return (
    <div className="tabs-row">
      <div className="sheet-tabs" role="tablist" aria-label="Feuilles">
        {sheets.map((sheet, index) =>
          sheet.id === renaming ? (
            <TabName
              key={sheet.id}
              name={sheet.name}
              onDone={(name) => {
                setRenaming(undefined);
                if (name !== undefined && name !== sheet.name) onRename(sheet.id, name);
              }}
            />
          ) : (
            <button
              key={sheet.id}
              type="button"
              role="tab"
              id={tabId(sheet.id)}
              className="sheet-tab"
              aria-selected={sheet.id === activeId}
              tabIndex={sheet.id === activeId ? 0 : -1}
              style={sheet.color ? { borderBottomColor: sheet.color } : undefined}
              onClick={() => onActivate(sheet.id)}
              onDoubleClick={() => setRenaming(sheet.id)}
              onKeyDown={(event) => move(event, index)}
              onContextMenu={(event) => {
                event.preventDefault();
                setPlacing(sheet.id);
              }}
              title="Clic droit : déplacer ou copier"
            >
              {sheet.name}
            </button>
          ),
        )}
      </div>
      <Button
        appearance="transparent"
        size="small"
        icon={<Add16Regular />}
        aria-label="Nouvelle feuille"
        onClick={onAdd}
      />
      {placing !== undefined && (
        <PlaceDialog
          sheets={sheets}
          sheet={sheets.find(({ id }) => id === placing)?.name ?? ''}
          onClose={() => {
            setPlacing(undefined);
            requestAnimationFrame(() => document.getElementById(tabId(activeId))?.focus());
          }}
          onPlace={(where) => onPlace(placing, where)}
        />
      )}
    </div>
  );
}

/** Of many tabs, the one of the sheet that is shown. */
function bringIntoView(tab: HTMLElement | null): void {
  const row = tab?.parentElement;
  if (!tab || !row) return;
  const end = tab.offsetLeft + tab.offsetWidth;
  if (tab.offsetLeft < row.scrollLeft) row.scrollLeft = tab.offsetLeft;
  else if (end > row.scrollLeft + row.clientWidth) row.scrollLeft = end - row.clientWidth;
}

function tabId(id: string): string {
  return `sheet-tab-${id}`;
}

interface TabNameProps {
  readonly name: string;
  /** Called once, with the new name or nothing when given up. */
  readonly onDone: (name: string | undefined) => void;
}

function TabName({ name, onDone }: TabNameProps) {
  const [draft, setDraft] = useState(name);
  return (
    <input
      className="sheet-tab-input"
      aria-label="Nom de la feuille"
      value={draft}
      maxLength={31}
      ref={(input) => {
        if (input && document.activeElement !== input) {
          input.focus();
          input.select();
        }
      }}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => onDone(draft.trim() || undefined)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') onDone(undefined);
      }}
    />
  );
}
