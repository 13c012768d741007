import { absoluteAddress, quoteSheet } from '../../../grid/a1';
import { step, type Step } from '../step';
import type { Of } from './Of';
import { rangeOf, requireArea } from './target';

/** A name that exists is pointed elsewhere, so that what refers to it follows. */
export function defineNameSteps(command: Of<'define-name'>, exists: boolean): Step[] {
  const { name, sheet, range } = command;
  return [
    step((context) => {
      const { names } = context.workbook;
      if (exists) names.getItem(name).formula = formulaOfArea(sheet, range);
      else names.add(name, rangeOf(context, sheet, range));
    }),
  ];
}

/** `='Modèle B'!$A$1:$I$9`, as Excel keeps the target of a name. */
export function formulaOfArea(sheet: string, range: string): string {
  return `=${quoteSheet(sheet)}!${absoluteAddress(requireArea(sheet, range))}`;
}

export function deleteNameSteps(command: Of<'delete-name'>): Step[] {
  return [step((context) => context.workbook.names.getItem(command.name).delete())];
}
