import { areaAddress, cellAddress, type Area } from '../../../grid/a1';
import { cellCount } from '../chunks';
import { addStopping, deleteCondition } from '../commands/rules';
import { passing, rangeOf } from '../commands/target';
import type { StandingCondition } from '../conditionSurvey';
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
  return {
    place: `${sheet} (mises en forme conditionnelles)`,
    read: (context) => {
      before = conditionsOf(context, sheet);
    },
    look: (context) => {
      now = conditionsOf(context, sheet);
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

/** Conditions that the change takes away: those that are gone are added again. */
export function replacedConditionsBackups(replaced: readonly StandingCondition[]): Backup[] {
  return [...new Set(replaced.map(({ sheet }) => sheet))].map((sheet): Backup => {
    let now: Excel.ConditionalFormatCollection | undefined;
    return {
      place: `${sheet} (mises en forme conditionnelles remplacées)`,
      look: (context) => {
        now = conditionsOf(context, sheet);
      },
      takeBack: () => {
        const standing = new Set(now?.items.map(({ id }) => id));
        return replaced
          .filter((each) => each.sheet === sheet && !standing.has(each.id))
          .map((each) => at(Phase.Look, (context) => addStopping(context, each)));
      },
    };
  });
}

function conditionsOf(context: Excel.RequestContext, sheet: string) {
  return passing(
    context.workbook.worksheets.getItemOrNullObject(sheet).getRange(),
  ).conditionalFormats.load('items/id');
}
