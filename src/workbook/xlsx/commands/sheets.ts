import { parseAddress } from '../../../grid/a1';
import { WorkbookError } from '../../errors';
import type { Command } from '../../port';
import { emptySheet, type FilePageLayout, type WorkbookFile } from '../file';
import { replaceReferences } from '../shift/references';
import { findArea, findOpenSheet, findSheet } from './target';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

export function addSheet(file: WorkbookFile, command: Of<'add-sheet'>): void {
  const name = command.sheet;
  if (file.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) {
    throw new WorkbookError('already-exists', `A sheet ${name} exists`, { sheet: name });
  }
  const sheet = emptySheet(name);
  // A file that names no paper prints on the American one.
  sheet.pageLayout = { paper: 'a4' };
  if (command.tabColor !== undefined) sheet.tabColor = command.tabColor;
  sheet.gridlines = command.gridlines !== false;
  if (command.visible === false) sheet.visibility = 'hidden';
  file.sheets.push(sheet);
  if (file.sheets.length === 1) file.activeSheet = name;
}

/** What pointed to the sheet reads `#REF!` from now on, as in Excel. */
export function deleteSheet(file: WorkbookFile, command: Of<'delete-sheet'>): void {
  const sheet = findSheet(file, command.sheet);
  if (file.sheets.filter((s) => s.visibility === 'visible' && s !== sheet).length === 0) {
    throw new WorkbookError('unsupported', 'A workbook keeps one visible sheet', {
      sheet: sheet.name,
    });
  }
  file.sheets = file.sheets.filter((s) => s !== sheet);
  file.names = file.names.filter((name) => name.scope !== sheet.name);
  replaceReferences(file, (reference) =>
    reference.sheet?.toLowerCase() === sheet.name.toLowerCase() ? '#REF!' : undefined,
  );
  if (file.activeSheet === sheet.name) file.activeSheet = file.sheets[0]?.name ?? '';
}

export function freeze(file: WorkbookFile, command: Of<'freeze'>): void {
  findOpenSheet(file, command.sheet).freeze = { rows: command.rows, columns: 0 };
}

/** Distance of footers from the page's edge, in points: Excel's own 0.3 inch. */
const FOOTER_DISTANCE = 21.6;

export function layOutPage(file: WorkbookFile, command: Of<'page-layout'>): void {
  const sheet = findOpenSheet(file, command.sheet);
  const { titleRows, footer } = command;
  const layout: FilePageLayout = {
    orientation: command.orientation,
    paper: command.paper,
    fit: { width: command.fitToWidth, height: 0 },
    ...(command.printArea !== undefined && { printArea: command.printArea }),
    margins: { ...command.margins, header: FOOTER_DISTANCE, footer: FOOTER_DISTANCE },
    ...(command.centerHorizontally ? { centerHorizontally: true } : {}),
    ...(titleRows === undefined ? {} : { titleRows }),
    ...(footer === undefined ? {} : { footer: { ...footer } }),
  };
  sheet.pageLayout = layout;
}

export function protect(file: WorkbookFile, command: Of<'protect'>): void {
  const sheet = findSheet(file, command.sheet);
  if (sheet.protected) return;
  sheet.protected = true;
  sheet.allowed = command.allow ?? [];
}

export function unprotect(file: WorkbookFile, command: Of<'unprotect'>): void {
  findSheet(file, command.sheet).protected = false;
}

export function activate(file: WorkbookFile, command: Of<'activate'>): void {
  const sheet = findSheet(file, command.sheet);
  file.activeSheet = sheet.name;
  if (command.range === undefined) return;
  findArea(sheet, command.range);
  sheet.selection = command.range;
}

export function setColumnWidth(file: WorkbookFile, command: Of<'column-width'>): void {
  const sheet = findOpenSheet(file, command.sheet);
  const { left, right } = wholeAxis(command.columns, command.sheet);
  for (let column = left; column <= right; column++) {
    sheet.columns.set(column, { ...sheet.columns.get(column), width: command.width });
  }
}

export function setRowHeight(file: WorkbookFile, command: Of<'row-height'>): void {
  const sheet = findOpenSheet(file, command.sheet);
  const { top, bottom } = wholeAxis(command.rows, command.sheet);
  for (let row = top; row <= bottom; row++) {
    sheet.rows.set(row, { ...sheet.rows.get(row), height: command.height });
  }
}

/** `A:C` or `3:5`, or a single letter or number. */
function wholeAxis(address: string, sheet: string) {
  const whole = address.includes(':') ? address : `${address}:${address}`;
  const area = parseAddress(whole);
  if (area === undefined) throw new WorkbookError('not-found', `No area ${address}`, { sheet });
  return area;
}
