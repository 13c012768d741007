import { parseA1Ref, stringifyA1Ref, tokenTypes } from '@borgar/fx/xlsx';

import { areaAddress, type Area } from '../../../src/grid/a1';
import type { SheetPatch } from '../api';
import { sameName } from '../book';
import { HostError } from '../errors';
import { checkSheetName } from '../names';
import { LOST, replaceTokens } from '../references';
import type { SheetModel } from '../sheet';
import type { Freeze, PageLayout, Protection } from '../sheetParts';
import { mapSources } from './charts';
import { tellWorkbook, type Editing } from './editing';
import { changeConditions, formulaCells } from './formulas';
import { dropTableReferences } from './tableReferences';
import { removeFromBook } from './tables';

export function addSheet(editing: Editing, name?: string, position?: number): SheetModel {
  const { book, journal, events } = editing;
  checkStructure(editing);
  const wanted = name ?? freeSheetName(editing);
  checkNewName(editing, wanted);
  const sheet = book.createSheet(wanted);
  const at = position ?? book.sheets.length;
  journal.set(book, 'sheets', [...book.sheets.slice(0, at), sheet, ...book.sheets.slice(at)], true);
  events.push({ kind: 'sheet-added', sheetId: sheet.id });
  return sheet;
}

/** Which code Excel gives here only Excel can tell; protected sheets give this one. */
function checkStructure({ book }: Editing): void {
  if (book.structureProtected) {
    throw new HostError('AccessDenied', 'The structure of the workbook is protected.');
  }
}

export function protectStructure(editing: Editing, value: boolean): void {
  editing.journal.set(editing.book, 'structureProtected', value);
  tellWorkbook(editing);
}

function freeSheetName({ book }: Editing): string {
  let number = book.sheets.length + 1;
  while (book.sheet(`Feuil${number}`)) number += 1;
  return `Feuil${number}`;
}

function checkNewName({ book }: Editing, name: string): void {
  checkSheetName(name);
  if (book.sheets.some((sheet) => sameName(sheet.name, name))) {
    throw new HostError('ItemAlreadyExists', `A sheet is already named ${name}.`);
  }
}

/** Its tables go, references to it become `#REF!`; the last visible sheet stays. */
export function deleteSheet(editing: Editing, sheet: SheetModel): void {
  const { book, journal, events } = editing;
  checkStructure(editing);
  checkNotLastVisible(editing, sheet);
  for (const table of book.tablesOn(sheet)) {
    dropTableReferences(editing, table);
    removeFromBook(editing, table);
  }
  const names = book.names.filter((name) => name.scope !== sheet);
  journal.set(book, 'names', names, true);
  const index = book.sheets.indexOf(sheet);
  const sheets = book.sheets.filter((other) => other !== sheet);
  journal.set(book, 'sheets', sheets, true);
  redirect(editing, sheet.name, LOST);
  if (book.activeSheet === sheet) activateNear(editing, index);
  events.push({ kind: 'sheet-deleted', sheetId: sheet.id });
}

function checkNotLastVisible({ book }: Editing, sheet: SheetModel): void {
  const visible = book.sheets.filter((other) => other.visibility === 'Visible');
  if (visible.length === 1 && visible[0] === sheet) {
    throw new HostError('InvalidOperation', 'A workbook keeps at least one visible sheet.');
  }
}

function activateNear(editing: Editing, index: number): void {
  const { sheets } = editing.book;
  const near = [...sheets.slice(index), ...sheets.slice(0, index).reverse()];
  const next = near.find((sheet) => sheet.visibility === 'Visible');
  if (next) activate(editing, next);
}

/** Puts the name of a sheet right in every formula; `LOST` when the sheet is gone. */
function redirect(editing: Editing, before: string, after: string): void {
  const { book, journal } = editing;
  const change = (formula: string) => redirectFormula(formula, before, after);
  for (const sheet of book.sheets) {
    for (const { row, column, cell } of [...formulaCells(sheet)]) {
      const formula = change(cell.formula);
      if (formula !== cell.formula) journal.setCell(sheet, row, column, { ...cell, formula });
    }
    changeConditions(journal, sheet, change);
    if (sheet.charts.length > 0) {
      journal.set(
        sheet,
        'charts',
        sheet.charts.map((chart) => mapSources(chart, change)),
      );
    }
  }
  for (const name of book.names) journal.set(name, 'formula', change(name.formula), true);
}

const REFERENCES: readonly string[] = [
  tokenTypes.REF_RANGE,
  tokenTypes.REF_BEAM,
  tokenTypes.REF_NAMED,
];

function redirectFormula(formula: string, before: string, after: string): string {
  return replaceTokens(formula, (token) => {
    if (!REFERENCES.includes(token.type) || !token.value.includes('!')) return undefined;
    const reference = parseA1Ref(token.value);
    if (!reference || !sameName(reference.sheetName ?? '', before)) return undefined;
    return after === LOST ? LOST : stringifyA1Ref({ ...reference, sheetName: after });
  });
}

export function updateSheet(editing: Editing, sheet: SheetModel, patch: SheetPatch): void {
  const { journal, events } = editing;
  if (patch.name !== undefined && patch.name !== sheet.name) rename(editing, sheet, patch.name);
  if (patch.visibility !== undefined && patch.visibility !== sheet.visibility) {
    show(editing, sheet, patch.visibility);
  }
  if (patch.tabColor !== undefined) journal.set(sheet, 'tabColor', patch.tabColor);
  if (patch.showGridlines !== undefined) journal.set(sheet, 'showGridlines', patch.showGridlines);
  if (patch.showHeadings !== undefined) journal.set(sheet, 'showHeadings', patch.showHeadings);
  events.push({ kind: 'workbook-changed' });
}

function rename(editing: Editing, sheet: SheetModel, name: string): void {
  checkStructure(editing);
  if (!sameName(name, sheet.name)) checkNewName(editing, name);
  else checkSheetName(name);
  const nameBefore = sheet.name;
  redirect(editing, nameBefore, name);
  editing.journal.set(sheet, 'name', name, true);
  editing.events.push({ kind: 'sheet-renamed', sheetId: sheet.id, nameBefore, nameAfter: name });
}

function show(editing: Editing, sheet: SheetModel, after: SheetModel['visibility']): void {
  checkStructure(editing);
  const before = sheet.visibility;
  if (after !== 'Visible') checkNotLastVisible(editing, sheet);
  editing.journal.set(sheet, 'visibility', after);
  editing.events.push({ kind: 'sheet-visibility', sheetId: sheet.id, before, after });
  const { book } = editing;
  if (after !== 'Visible' && book.activeSheet === sheet)
    activateNear(editing, book.sheets.indexOf(sheet));
}

export function moveSheet(editing: Editing, sheet: SheetModel, position: number): void {
  const { book, journal, events } = editing;
  checkStructure(editing);
  const positionBefore = book.sheets.indexOf(sheet);
  const others = book.sheets.filter((other) => other !== sheet);
  if (position < 0 || position > others.length) {
    throw new HostError('InvalidArgument', 'There is no such position.');
  }
  journal.set(
    book,
    'sheets',
    [...others.slice(0, position), sheet, ...others.slice(position)],
    true,
  );
  events.push({ kind: 'sheet-moved', sheetId: sheet.id, positionBefore, positionAfter: position });
}

export function activate(editing: Editing, sheet: SheetModel): void {
  const { book, journal, events } = editing;
  if (sheet.visibility !== 'Visible') {
    throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
  }
  const before = book.activeSheet;
  if (before === sheet) return;
  journal.set(book, 'activeSheet', sheet);
  events.push({ kind: 'sheet-deactivated', sheetId: before.id });
  events.push({ kind: 'sheet-activated', sheetId: sheet.id });
  tellSelection(editing, sheet);
}

export function select(
  editing: Editing,
  sheet: SheetModel,
  area: Area,
  active: { readonly row: number; readonly column: number } = { row: area.top, column: area.left },
): void {
  const { journal, book } = editing;
  const isSame =
    book.activeSheet === sheet && areaAddress(sheet.selectedArea) === areaAddress(area);
  journal.set(sheet, 'selectedArea', area);
  journal.set(sheet, 'activeRow', active.row);
  journal.set(sheet, 'activeColumn', active.column);
  if (book.activeSheet !== sheet) activate(editing, sheet);
  else if (!isSame) tellSelection(editing, sheet);
}

function tellSelection({ events }: Editing, sheet: SheetModel): void {
  const address = areaAddress(sheet.selectedArea);
  events.push({ kind: 'selection-changed', sheetId: sheet.id, address });
}

export function freeze(editing: Editing, sheet: SheetModel, value: Freeze): void {
  editing.journal.set(sheet, 'freeze', value);
  tellWorkbook(editing);
}

export function protect(editing: Editing, sheet: SheetModel, value: Protection): void {
  if (sheet.protection)
    throw new HostError('AccessDenied', `The sheet ${sheet.name} is protected.`);
  editing.journal.set(sheet, 'protection', value);
  editing.events.push({ kind: 'protection-changed', sheetId: sheet.id, protected: true });
}

export function unprotect(editing: Editing, sheet: SheetModel, password: string | undefined): void {
  if (!sheet.protection) return;
  if ((sheet.protection.password ?? '') !== (password ?? '')) {
    throw new HostError('AccessDenied', 'The password is wrong.');
  }
  editing.journal.set(sheet, 'protection', undefined);
  editing.events.push({ kind: 'protection-changed', sheetId: sheet.id, protected: false });
}

export function setPageLayout(
  editing: Editing,
  sheet: SheetModel,
  patch: Partial<PageLayout>,
): void {
  editing.journal.set(sheet, 'pageLayout', { ...sheet.pageLayout, ...patch });
  tellWorkbook(editing);
}
