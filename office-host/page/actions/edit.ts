import { areaAddress, cellAddress, type Area } from '../../../src/grid/a1';
import type { HostSheet, Transaction } from '../../model';
import type { CellEdit, Desk } from '../desk';
import { toEnglishFormula, toFrenchFormula } from '../formulaText';
import { frenchRefusal } from '../french';
import { textWidth } from '../grid/measure';
import type { Direction } from '../grid/navigation';
import { isOneCell } from '../grid/selection';
import { drawStyle } from '../grid/sheetView';
import { pixels, points } from '../grid/view';
import { next } from './select';

/** Changes the workbook as its user; a refusal is shown in French and nothing is changed. */
export function change(desk: Desk, label: string, act: (tx: Transaction) => void): boolean {
  try {
    desk.workbook.edit({ source: 'user', label }, act);
    return true;
  } catch (error) {
    const message = frenchRefusal(error);
    if (message === undefined) throw error;
    refuse(desk, message);
    return false;
  }
}

/** A refusal with nothing to choose. */
export function refuse(desk: Desk, message: string, title = 'Atelier'): void {
  desk.set({ alert: { title, message, choices: [{ label: 'OK', act: () => undefined }] } });
}

/** What the formula bar shows of a cell: a formula in French, a constant as one types it. */
export function textToEdit({ workbook, sheet }: Desk, row: number, column: number): string {
  return toFrenchFormula(workbook.editText(sheet, row, column));
}

/** Begins typing in the active cell. `text` is what to begin with; the cell's own when undefined. */
export function startEdit(
  desk: Desk,
  how: Pick<CellEdit, 'mode' | 'place'>,
  text?: string,
): boolean {
  if (desk.state.edit) return true;
  const { row, column } = desk.state.selection.active;
  if (isLocked(desk.sheet, row, column)) {
    refuse(desk, PROTECTED);
    return false;
  }
  desk.workbook.editing = true;
  const { reveal } = desk.state;
  desk.set({
    edit: { row, column, text: text ?? textToEdit(desk, row, column), ...how },
    reveal: reveal + 1,
    list: undefined,
    menu: undefined,
    copied: undefined,
  });
  return true;
}

const PROTECTED =
  'La cellule que vous essayez de modifier se trouve sur une feuille protégée. Pour effectuer une modification, ôtez la protection de la feuille. Il est possible que vous deviez entrer un mot de passe.';

function isLocked(sheet: HostSheet, row: number, column: number): boolean {
  return sheet.protection !== undefined && sheet.styleAt(row, column).locked;
}

export function typeText(desk: Desk, text: string): void {
  const { edit } = desk.state;
  if (edit) desk.set({ edit: { ...edit, text } });
}

export function cancelEdit(desk: Desk): void {
  desk.workbook.editing = false;
  desk.set({ edit: undefined });
}

/**
 * Ends typing and keeps it, unless the cell's validation says no: then a question is asked. Gives
 * whether the keyboard is free again. `then` is where to go once it is kept.
 */
export function commitEdit(desk: Desk, then: () => void = () => undefined): boolean {
  const { edit } = desk.state;
  if (!edit) {
    then();
    return true;
  }
  const text = toEnglishFormula(edit.text);
  return ask(desk, edit, text, () => {
    desk.workbook.editing = false;
    desk.set({ edit: undefined });
    if (text !== desk.workbook.editText(desk.sheet, edit.row, edit.column)) {
      write(desk, edit, text);
    }
    then();
  });
}

function write(desk: Desk, { row, column }: CellEdit, text: string): void {
  const label = `Saisie dans ${cellAddress(row, column)}`;
  const area = { top: row, left: column, bottom: row, right: column };
  change(desk, label, (tx) => {
    if (text === '') tx.clear(desk.sheet, area, 'contents');
    else tx.type(desk.sheet, row, column, [[text]]);
    widen(desk, tx, row, column);
  });
}

/** A number typed in a column whose width nobody chose makes it as wide as it needs, as in Excel. */
function widen({ workbook, sheet }: Desk, tx: Transaction, row: number, column: number): void {
  const chosen = sheet.columns.get(column)?.width !== undefined;
  const { style } = sheet.cell(row, column);
  const isPlain = style.numberFormat === 'General' || sheet.mergeAt(row, column) !== undefined;
  if (chosen || isPlain || typeof sheet.value(row, column) !== 'number') return;
  const needed = textWidth(workbook.text(sheet, row, column), drawStyle(style)) + 8;
  if (needed > pixels(sheet.columnWidth(column))) {
    tx.columnWidth(sheet, column, column, points(Math.ceil(needed)));
  }
}

/** Runs `keep` when the entry may stand, at once or after the user insists. */
function ask(desk: Desk, edit: CellEdit, text: string, keep: () => void): boolean {
  const refusal =
    text === '' ? undefined : desk.workbook.checkEntry(desk.sheet, edit.row, edit.column, text);
  if (!refusal) {
    keep();
    return true;
  }
  const again = () => desk.set({ edit: { ...edit, mode: 'modify' } });
  const giveUp = { label: 'Annuler', act: () => cancelEdit(desk) };
  const choices = {
    Stop: [{ label: 'Réessayer', act: again }, giveUp],
    Warning: [{ label: 'Oui', act: keep }, { label: 'Non', act: again }, giveUp],
    Information: [{ label: 'OK', act: keep }, giveUp],
  }[refusal.style];
  const question = refusal.style === 'Warning' ? '\n\nVoulez-vous continuer ?' : '';
  desk.set({
    alert: {
      title: refusal.title || 'Atelier',
      message: (refusal.message || NOT_VALID) + question,
      choices,
    },
  });
  return false;
}

const NOT_VALID =
  'Cette valeur ne correspond pas aux restrictions de validation des données définies pour cette cellule.';

/** Ends typing, then steps on as Enter and Tab do. */
export function commitAndGo(desk: Desk, way: Direction): void {
  commitEdit(desk, () => next(desk, way));
}

/** Ctrl+Enter: the same text in every selected cell. */
export function commitEverywhere(desk: Desk): void {
  const { edit, selection } = desk.state;
  if (!edit || isOneCell(selection.area)) return void commitEdit(desk);
  cancelEdit(desk);
  const { area } = selection;
  const line = Array<string>(area.right - area.left + 1).fill(toEnglishFormula(edit.text));
  const block = Array.from({ length: area.bottom - area.top + 1 }, () => line);
  change(desk, `Saisie dans ${areaAddress(area)}`, (tx) =>
    tx.type(desk.sheet, area.top, area.left, block),
  );
}

/** Delete: empties the selected cells, formats kept. */
export function clearSelection(desk: Desk): void {
  const { area } = desk.state.selection;
  change(desk, `Effacement de ${areaAddress(area)}`, (tx) =>
    tx.clear(desk.sheet, area, 'contents'),
  );
}

/** Ctrl+D: the first selected row (or the row above a single one) copied down. */
export function fillDown(desk: Desk): void {
  const { area } = desk.state.selection;
  if (area.top === 1 && area.bottom === 1) return;
  const from: Area = area.top === area.bottom ? { ...area, top: area.top - 1 } : area;
  change(desk, `Recopie vers le bas dans ${areaAddress(area)}`, (tx) =>
    tx.fillDown(desk.sheet, from),
  );
}
