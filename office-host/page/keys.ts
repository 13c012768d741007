import { forgetCopy } from './actions/clipboard';
import {
  cancelEdit,
  clearSelection,
  commitAndGo,
  commitEdit,
  commitEverywhere,
  fillDown,
  startEdit,
} from './actions/edit';
import { redo, undo } from './actions/history';
import { chooseEntry, closeList, moveInList, openList } from './actions/list';
import { arrow, end, home, next, page, selectWhole } from './actions/select';
import { stepSheet } from './actions/sheets';
import { deleteColumns, deleteRows, insertColumns, insertRows } from './actions/structure';
import type { Desk } from './desk';
import { DOWN, LEFT, RIGHT, UP, type Direction } from './grid/navigation';

/** A key as the browser reports it; what the tables below look at. */
export interface Key {
  readonly key: string;
  /** The place of the key on the keyboard, whatever it writes. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: UP,
  ArrowDown: DOWN,
  ArrowLeft: LEFT,
  ArrowRight: RIGHT,
};

const ctrl = (key: Key) => key.ctrlKey || key.metaKey;

/** What a key does while no cell is being typed in; false when it is not the sheet's business. */
export function readyKey(desk: Desk, key: Key, rowsInSight: number): boolean {
  if (desk.state.list) return listKey(desk, key);
  const way = ARROWS[key.key];
  if (way && key.altKey) return way === DOWN && openList(desk);
  if (way) return done(arrow(desk, way, { shift: key.shiftKey, ctrl: ctrl(key) }));
  if (ctrl(key) && !key.altKey) return ctrlKey(desk, key);
  return moveKey(desk, key, rowsInSight) || editKey(desk, key);
}

function moveKey(desk: Desk, key: Key, rowsInSight: number): boolean {
  switch (key.key) {
    case 'Enter':
      return done(next(desk, key.shiftKey ? UP : DOWN));
    case 'Tab':
      return done(next(desk, key.shiftKey ? LEFT : RIGHT));
    case 'Home':
      return done(home(desk, { shift: key.shiftKey, ctrl: false }));
    case 'PageDown':
      return done(page(desk, rowsInSight, key.shiftKey));
    case 'PageUp':
      return done(page(desk, -rowsInSight, key.shiftKey));
    case ' ':
      return key.shiftKey && done(selectWhole(desk, 'rows'));
    default:
      return false;
  }
}

function editKey(desk: Desk, key: Key): boolean {
  if (key.key === 'Escape') return done(forgetCopy(desk));
  if (key.key === 'Delete') return done(clearSelection(desk));
  if (key.key === 'F2') return done(startEdit(desk, { mode: 'modify', place: 'cell' }));
  if (key.key === 'Backspace') return done(startEdit(desk, { mode: 'enter', place: 'cell' }, ''));
  return false;
}

function ctrlKey(desk: Desk, key: Key): boolean {
  const { area } = desk.state.selection;
  const columns = area.bottom === 1_048_576;
  switch (key.key.toLowerCase()) {
    case 'home':
      return done(home(desk, { shift: key.shiftKey, ctrl: true }));
    case 'end':
      return done(end(desk, key.shiftKey));
    case 'pagedown':
      return done(stepSheet(desk, 1));
    case 'pageup':
      return done(stepSheet(desk, -1));
    case 'a':
      return done(selectWhole(desk, 'all'));
    case ' ':
      return done(selectWhole(desk, 'columns'));
    case 'd':
      return done(fillDown(desk));
    case 'z':
      return done(key.shiftKey ? redo(desk) : undo(desk));
    case 'y':
      return done(redo(desk));
    case '+':
      return done(columns ? insertColumns(desk) : insertRows(desk));
    case '-':
      return done(columns ? deleteColumns(desk) : deleteRows(desk));
    default:
      return false;
  }
}

function listKey(desk: Desk, key: Key): boolean {
  const { list } = desk.state;
  switch (key.key) {
    case 'ArrowDown':
      return done(moveInList(desk, 1));
    case 'ArrowUp':
      return done(key.altKey ? closeList(desk) : moveInList(desk, -1));
    case 'Home':
      return done(moveInList(desk, -Infinity));
    case 'End':
      return done(moveInList(desk, Infinity));
    case 'Enter':
    case 'Tab':
      return done(chooseEntry(desk, list?.entries[list.index]));
    case 'Escape':
      return done(closeList(desk));
    default:
      return jumpInList(desk, key);
  }
}

/** A letter goes to the next entry that begins with it. */
function jumpInList(desk: Desk, key: Key): boolean {
  const { list } = desk.state;
  if (!list || key.key.length !== 1) return true;
  const starts = (entry: string) => entry.toLowerCase().startsWith(key.key.toLowerCase());
  const after = list.entries.findIndex((entry, i) => i > list.index && starts(entry));
  const found = after >= 0 ? after : list.entries.findIndex(starts);
  if (found >= 0) desk.set({ list: { ...list, index: found } });
  return true;
}

/** What a key does while a cell is being typed in; false leaves it to the text field. */
export function editingKey(desk: Desk, key: Key): boolean {
  const { edit } = desk.state;
  if (!edit) return false;
  if (key.key === 'Escape') return done(cancelEdit(desk));
  if (key.key === 'Enter' && !key.altKey) {
    if (ctrl(key)) return done(commitEverywhere(desk));
    return done(commitAndGo(desk, key.shiftKey ? UP : DOWN));
  }
  if (key.key === 'Tab') return done(commitAndGo(desk, key.shiftKey ? LEFT : RIGHT));
  if (key.key === 'F2') return done(desk.set({ edit: { ...edit, mode: 'modify' } }));
  const way = ARROWS[key.key];
  if (!way || edit.mode === 'modify') return false;
  commitEdit(desk, () => arrow(desk, way, { shift: false, ctrl: ctrl(key) }));
  return true;
}

/** Whether a key begins a text: a printable one, or the first part of an accented one. */
export function beginsText(key: Key): boolean {
  if (ctrl(key) && !key.altKey) return false;
  return [...key.key].length === 1 || key.key === 'Dead' || key.key === 'Process';
}

/** The key is dealt with, whatever the action gave. */
function done(acted: unknown): true {
  void acted;
  return true;
}
