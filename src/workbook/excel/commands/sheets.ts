import type { ProtectionAllowance } from '../../port';
import { step, type Step } from '../step';
import type { Of } from './Of';
import { rangeOf, sheetOf } from './target';

export function addSheetSteps(command: Of<'add-sheet'>): Step[] {
  return [
    step((context) => {
      const sheet = context.workbook.worksheets.add(command.sheet);
      if (command.tabColor !== undefined) sheet.tabColor = command.tabColor;
      if (command.gridlines !== undefined) sheet.showGridlines = command.gridlines;
      if (command.visible === false) sheet.visibility = 'Hidden';
    }),
  ];
}

export function freezeSteps(command: Of<'freeze'>): Step[] {
  return [
    step((context) => {
      const panes = sheetOf(context, command.sheet).freezePanes;
      if (command.rows > 0) panes.freezeRows(command.rows);
      else panes.unfreeze();
    }),
  ];
}

export function activateSteps(command: Of<'activate'>): Step[] {
  return [
    step((context) => {
      sheetOf(context, command.sheet).activate();
      if (command.range !== undefined) rangeOf(context, command.sheet, command.range).select();
    }),
  ];
}

/** What a user may still do on a protected sheet: read, select, widen columns to read better. */
const ALLOWED: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
};

const ALLOWANCES = {
  'format-cells': 'allowFormatCells',
  sort: 'allowSort',
  filter: 'allowAutoFilter',
} as const satisfies Record<ProtectionAllowance, keyof Excel.WorksheetProtectionOptions>;

/** The same read back from a sheet. */
export function allowancesOf(
  options: Excel.WorksheetProtectionOptions,
): readonly ProtectionAllowance[] {
  const known = Object.keys(ALLOWANCES) as ProtectionAllowance[];
  return known.filter((allowance) => options[ALLOWANCES[allowance]] === true);
}

/** Protecting a protected sheet fails (OfficeDev/office-js#6784): the caller tells what it is. */
export function protectSteps(command: Of<'protect'>, isProtected: boolean): Step[] {
  if (isProtected) return [];
  const options = { ...ALLOWED };
  for (const allowance of command.allow ?? []) options[ALLOWANCES[allowance]] = true;
  return [step((context) => sheetOf(context, command.sheet).protection.protect(options))];
}

export function unprotectSteps(command: Of<'unprotect'>, isProtected: boolean): Step[] {
  if (!isProtected) return [];
  return [step((context) => sheetOf(context, command.sheet).protection.unprotect())];
}
