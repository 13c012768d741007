import { areaAddress } from '../../../grid/a1';
import { areaOfRange, INDEXES } from '../cells';
import { passing, rangeOf } from '../commands/target';
import { at, Phase, type Backup } from '../step';
import { rowSteps } from '../tableRows';

/**
 * Tables that the change adds to a standing sheet: every table found there that was not there before
 * becomes plain cells again. A new table may still bear the name Excel gave it.
 */
export function newTablesBackup(sheet: string): Backup {
  let before: Excel.TableCollection | undefined;
  let now: Excel.TableCollection | undefined;
  const tables = (context: Excel.RequestContext) =>
    context.workbook.worksheets.getItemOrNullObject(sheet).tables.load('items/id');
  return {
    place: `${sheet} (tableaux)`,
    read: (context) => {
      before = tables(context);
    },
    look: (context) => {
      now = tables(context);
    },
    takeBack: () => {
      const old = new Set(before?.items.map(({ id }) => id));
      const fresh = now?.items.map(({ id }) => id).filter((id) => !old.has(id)) ?? [];
      return fresh.map((id) => at(Phase.NewTables, (context) => unmakeTable(context, id)));
    },
  };
}

/** The style goes first: converting would print it into the cells for good. */
function unmakeTable(context: Excel.RequestContext, id: string): void {
  const table = context.workbook.tables.getItem(id);
  table.style = '';
  table.convertToRange();
}

/** The size of a table that the change resizes. */
export function tableSizeBackup(name: string): Backup {
  let before: Excel.Range | undefined;
  let worksheet: Excel.Worksheet | undefined;
  return {
    place: name,
    read: (context) => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      worksheet = table.worksheet.load('name');
      before = passing(table.getRange().load(INDEXES));
    },
    takeBack: () => {
      if (before === undefined || worksheet === undefined || before.isNullObject) return [];
      const sheet = worksheet.name;
      const address = areaAddress(areaOfRange(before));
      return [
        at(Phase.Tables, (context) =>
          context.workbook.tables.getItem(name).resize(rangeOf(context, sheet, address)),
        ),
      ];
    },
  };
}

/** The same on a host that changes a table row by row: how far the change went is read back. */
export function tableRowsBackup(name: string): Backup {
  let before: Excel.Range | undefined;
  let now: Excel.Range | undefined;
  const range = (context: Excel.RequestContext) =>
    passing(context.workbook.tables.getItemOrNullObject(name).getRange().load(INDEXES));
  return {
    place: name,
    read: (context) => {
      before = range(context);
    },
    look: (context) => {
      now = range(context);
    },
    takeBack: () => {
      if (!before || !now || before.isNullObject || now.isNullObject) return [];
      const [was, is] = [areaOfRange(before), areaOfRange(now)];
      return rowSteps(name, is.bottom - is.top, was.bottom - is.bottom).map((each) => ({
        ...each,
        phase: Phase.Tables,
      }));
    },
  };
}
