import { at, Phase, type Backup, type PhasedStep } from '../step';

/** A sheet that the change adds: taking back deletes it, with its tables and all it holds. */
export function addedSheetBackup(sheet: string): Backup {
  let found: Excel.Worksheet | undefined;
  return {
    place: sheet,
    look: (context) => {
      found = context.workbook.worksheets.getItemOrNullObject(sheet).load('name');
    },
    takeBack: () => (found === undefined || found.isNullObject ? [] : [deletion(sheet)]),
  };
}

/** A hidden sheet cannot be the only one left, and deleting it may be refused: it is shown first. */
function deletion(sheet: string): PhasedStep {
  return at(Phase.Sheets, (context) => {
    context.workbook.worksheets.getItem(sheet).delete();
  });
}

/** The sheet that the user was on. */
export function activeSheetBackup(): Backup {
  let active: Excel.Worksheet | undefined;
  return {
    place: 'feuille active',
    read: (context) => {
      active = context.workbook.worksheets.getActiveWorksheet().load('name');
    },
    takeBack: () => {
      const name = active?.name;
      if (name === undefined) return [];
      return [at(Phase.Unprotect, (c) => c.workbook.worksheets.getItem(name).activate())];
    },
  };
}

/** Rows that stay in view. */
export function freezeBackup(sheet: string): Backup {
  let frozen: Excel.Range | undefined;
  return {
    place: `${sheet} (volets figés)`,
    read: (context) => {
      const item = context.workbook.worksheets.getItemOrNullObject(sheet);
      frozen = item.freezePanes.getLocationOrNullObject().load('address');
    },
    takeBack: () => [
      at(Phase.View, (context) => {
        const panes = context.workbook.worksheets.getItem(sheet).freezePanes;
        panes.unfreeze();
        if (frozen !== undefined && !frozen.isNullObject) panes.freezeAt(local(frozen.address));
      }),
    ],
  };
}

function local(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** Whether the sheet is protected, and what it allows. A password cannot be read: it is not put back. */
export function protectionBackup(sheet: string): Backup {
  let before: Excel.WorksheetProtection | undefined;
  let now: Excel.WorksheetProtection | undefined;
  return {
    place: `${sheet} (protection)`,
    read: (context) => {
      before = protectionOf(context, sheet).load('protected,options');
    },
    look: (context) => {
      now = protectionOf(context, sheet).load('protected');
    },
    takeBack: () => [
      ...(now?.protected === true
        ? [at(Phase.Unprotect, (c) => protectionOf(c, sheet).unprotect())]
        : []),
      ...(before?.protected === true
        ? [at(Phase.Protect, (c) => protectionOf(c, sheet).protect(before?.options))]
        : []),
    ],
  };
}

function protectionOf(context: Excel.RequestContext, sheet: string): Excel.WorksheetProtection {
  return context.workbook.worksheets.getItemOrNullObject(sheet).protection;
}
