import { areaAddress, cellAddress, type Area } from '../../../grid/a1';
import { cellCount } from '../chunks';
import { passing, rangeOf } from '../commands/target';
import { at, Phase, type Backup } from '../step';

/** Up to this many cells, validations are kept cell by cell: an area may hold several. */
const CELLS_KEPT = 500;

/** The data validation of an area. */
export function validationBackup(sheet: string, area: Area): Backup {
  const addresses = cellCount(area) <= CELLS_KEPT ? cellsIn(area) : [areaAddress(area)];
  let kept: Excel.DataValidation[] = [];
  return {
    place: `${sheet}!${areaAddress(area)} (validation)`,
    read: (context) => {
      const item = context.workbook.worksheets.getItemOrNullObject(sheet);
      kept = addresses.map((address) =>
        passing(item.getRange(address)).dataValidation.load(
          'type,rule,prompt,errorAlert,ignoreBlanks',
        ),
      );
    },
    takeBack: () =>
      kept.map((before, index) =>
        at(Phase.Look, (context) => {
          const range = rangeOf(context, sheet, addresses[index] ?? '');
          validationBack(range.dataValidation, before);
        }),
      ),
  };
}

function cellsIn({ top, left, bottom, right }: Area): string[] {
  const addresses: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) addresses.push(cellAddress(row, column));
  }
  return addresses;
}

function validationBack(now: Excel.DataValidation, before: Excel.DataValidation): void {
  now.clear();
  if (before.type === 'None' || before.rule === null) return;
  now.rule = before.rule;
  now.ignoreBlanks = before.ignoreBlanks;
  now.prompt = before.prompt;
  now.errorAlert = before.errorAlert;
}

/** Conditions of a sheet: those that were not there before are deleted. */
export function conditionalFormatBackup(sheet: string): Backup {
  let before: Excel.ConditionalFormatCollection | undefined;
  let now: Excel.ConditionalFormatCollection | undefined;
  const conditions = (context: Excel.RequestContext) =>
    passing(
      context.workbook.worksheets.getItemOrNullObject(sheet).getRange(),
    ).conditionalFormats.load('items/id');
  return {
    place: `${sheet} (mises en forme conditionnelles)`,
    read: (context) => {
      before = conditions(context);
    },
    look: (context) => {
      now = conditions(context);
    },
    takeBack: () => {
      const old = new Set(before?.items.map(({ id }) => id));
      const fresh = now?.items.map(({ id }) => id).filter((id) => !old.has(id)) ?? [];
      return fresh.map((id) =>
        at(Phase.NewTables, (context) => deleteCondition(context, sheet, id)),
      );
    },
  };
}

function deleteCondition(context: Excel.RequestContext, sheet: string, id: string): void {
  const range = passing(context.workbook.worksheets.getItem(sheet).getRange());
  range.conditionalFormats.getItem(id).delete();
}
