import type { HostWorkbook, ProtectionOptions } from '../../model';
import { refuse } from '../errors';
import { call, scalar, type SheetTarget, type WireType } from '../object';
import { sheetOf, toRecord, toText, toWord } from './args';

/** What a protected sheet allows unless told otherwise. */
const DEFAULTS: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

function toOptions(value: unknown): ProtectionOptions {
  const given = value === null || value === undefined ? {} : toRecord(value);
  for (const [key, option] of Object.entries(given)) {
    const known = key in DEFAULTS && typeof option === typeof DEFAULTS[key];
    if (!known) throw refuse('InvalidArgument');
  }
  toWord(given['selectionMode'] ?? 'Normal', ['Normal', 'None', 'Unlocked']);
  return { ...DEFAULTS, ...(given as ProtectionOptions) };
}

function toPassword(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : toText(value);
}

/**
 * `worksheet.protection`. Protecting what is protected already is refused, and so is unprotecting what is
 * not, since June 2026 (OfficeDev/office-js#6784).
 */
export const worksheetProtection: WireType<SheetTarget> = {
  name: 'WorksheetProtection',
  members: {
    Protected: scalar('1.2', ({ id }, env) => sheetOf(id, env).protection !== undefined),
    Options: scalar('1.2', ({ id }, env) => sheetOf(id, env).protection?.options ?? DEFAULTS),
    Protect: call('1.2', ({ id }, [options, password], env) => {
      const sheet = sheetOf(id, env);
      if (sheet.protection) throw refuse('AccessDenied');
      env.tx.protect(sheet, { options: toOptions(options), password: toPassword(password) });
    }),
    Unprotect: call('1.2', ({ id }, [password], env) => {
      const sheet = sheetOf(id, env);
      if (!sheet.protection) throw refuse('AccessDenied');
      env.tx.unprotect(sheet, toPassword(password));
    }),
  },
};

/** `workbook.protection`: the structure, without a password. */
export const workbookProtection: WireType<HostWorkbook> = {
  name: 'WorkbookProtection',
  members: {
    Protected: scalar('1.7', (workbook) => workbook.structureProtected),
    Protect: call('1.7', (_workbook, _args, env) => env.tx.protectStructure(true)),
    Unprotect: call('1.7', (_workbook, _args, env) => env.tx.protectStructure(false)),
  },
};
