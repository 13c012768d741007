import type { Desk } from '../desk';
import { commitEdit, startEdit } from './edit';

/** The entries of the active cell's drop-down, when its validation has one. */
export function activeEntries({ workbook, sheet, state }: Desk): readonly string[] | undefined {
  const { row, column } = state.selection.active;
  const rule = sheet.validationAt(row, column)?.rule;
  if (rule?.type !== 'list' || !rule.inCellDropDown) return undefined;
  return workbook.listEntries(sheet, row, column);
}

/** Opens the drop-down on the entry that the cell holds. */
export function openList(desk: Desk): boolean {
  const entries = activeEntries(desk);
  if (!entries || entries.length === 0) return false;
  const { row, column } = desk.state.selection.active;
  const held = entries.indexOf(desk.workbook.text(desk.sheet, row, column));
  desk.set({ list: { entries, index: Math.max(held, 0) }, menu: undefined });
  return true;
}

export function closeList(desk: Desk): void {
  if (desk.state.list) desk.set({ list: undefined });
}

export function moveInList(desk: Desk, step: number): void {
  const { list } = desk.state;
  if (!list) return;
  const index = Math.min(Math.max(list.index + step, 0), list.entries.length - 1);
  desk.set({ list: { ...list, index } });
}

/** Writes an entry into the cell, as if it were typed. */
export function chooseEntry(desk: Desk, entry: string | undefined): void {
  closeList(desk);
  if (entry === undefined || !startEdit(desk, { mode: 'enter', place: 'cell' }, entry)) return;
  commitEdit(desk);
}
