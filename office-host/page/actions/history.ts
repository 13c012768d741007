import type { Desk } from '../desk';
import { commitEdit } from './edit';

export function undo(desk: Desk): void {
  commitEdit(desk, () => void desk.workbook.undo());
}

export function redo(desk: Desk): void {
  commitEdit(desk, () => void desk.workbook.redo());
}
