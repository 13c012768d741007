import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';

import { copySelection, paste, type ClipboardContent } from '../actions/clipboard';
import { clearSelection, refuse } from '../actions/edit';
import { clearFilter, filterByValue, sort } from '../actions/sort';
import { deleteColumns, deleteRows, hide, insertColumns, insertRows } from '../actions/structure';
import type { Desk } from '../desk';
import { useDesk, usePageState } from '../hooks';

interface Entry {
  readonly label: string;
  readonly keys?: string;
  readonly act: (desk: Desk) => void;
}

/** The groups of the menu, lines between them. */
const GROUPS: readonly (readonly Entry[])[] = [
  [
    { label: 'Couper', keys: 'Ctrl+X', act: (desk) => void toClipboard(desk, true) },
    { label: 'Copier', keys: 'Ctrl+C', act: (desk) => void toClipboard(desk, false) },
    { label: 'Coller', keys: 'Ctrl+V', act: (desk) => void fromClipboard(desk) },
  ],
  [
    { label: 'Insérer des lignes', keys: 'Ctrl++', act: insertRows },
    { label: 'Supprimer les lignes', keys: 'Ctrl+-', act: deleteRows },
    { label: 'Insérer des colonnes', act: insertColumns },
    { label: 'Supprimer les colonnes', act: deleteColumns },
  ],
  [
    { label: 'Effacer le contenu', keys: 'Suppr', act: clearSelection },
    { label: 'Masquer les lignes', act: (desk) => hide(desk, 'rows', true) },
    { label: 'Afficher les lignes', act: (desk) => hide(desk, 'rows', false) },
  ],
  [
    { label: 'Trier de A à Z', act: (desk) => sort(desk, false) },
    { label: 'Trier de Z à A', act: (desk) => sort(desk, true) },
    { label: 'Filtrer par la valeur de la cellule', act: filterByValue },
    { label: 'Effacer le filtre', act: clearFilter },
  ],
];

/** The menu of a right click, or of Shift+F10, on what is selected. */
export function ContextMenu({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk();
  const { menu } = usePageState();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (!menu || !element) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(0, Math.min(menu.x, window.innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(0, Math.min(menu.y, window.innerHeight - height - 8))}px`;
    element.querySelector('button')?.focus();
  }, [menu]);
  if (!menu) return null;
  const close = () => {
    desk.set({ menu: undefined });
    onClose();
  };
  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      className="context-menu"
      aria-label="Cellules"
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => moveInMenu(event, close)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) desk.set({ menu: undefined });
      }}
    >
      {GROUPS.map((group, g) => (
        <div role="presentation" key={group[0]?.label}>
          {g > 0 && <div className="context-line" role="separator" />}
          {group.map(({ label, keys, act }) => (
            <button
              key={label}
              type="button"
              role="menuitem"
              className="context-item"
              onClick={() => {
                close();
                act(desk);
              }}
            >
              <span>{label}</span>
              {keys !== undefined && (
                <span className="context-keys" aria-hidden="true">
                  {keys}
                </span>
              )}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function moveInMenu(event: KeyboardEvent<HTMLDivElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.findIndex((item) => item === document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  event.stopPropagation();
  if (event.key === 'Escape' || event.key === 'Tab') close();
  else if (step === undefined) return;
  else items[(at + step + items.length) % items.length]?.focus();
  event.preventDefault();
}

async function toClipboard(desk: Desk, cut: boolean): Promise<void> {
  const { plain, html } = copySelection(desk, cut);
  const blob = (type: string, text: string) => new Blob([text], { type });
  const item = new ClipboardItem({
    'text/plain': blob('text/plain', plain),
    'text/html': blob('text/html', html),
  });
  // Without the clipboard, what was copied here can still be pasted here.
  await navigator.clipboard?.write([item]).catch(() => undefined);
}

async function fromClipboard(desk: Desk): Promise<void> {
  const content = await readClipboard();
  const { copied } = desk.state;
  if (content) paste(desk, content);
  else if (copied) paste(desk, { plain: copied.text, html: '' });
  else refuse(desk, 'Le navigateur ne donne pas accès au presse-papiers : collez avec Ctrl+V.');
}

/** What the clipboard holds, or nothing where the browser keeps it to itself. */
async function readClipboard(): Promise<ClipboardContent | undefined> {
  try {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    return { plain: await read('text/plain'), html: await read('text/html') };
  } catch {
    return undefined;
  }
}
