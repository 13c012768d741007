import { step, type Step } from '../step';
import type { Of } from './Of';
import { forgetNamed, passing, rangeOf } from './target';

/** Whole rows as an address: three rows from 5 are `5:7`. */
export function rowsAddress(at: number, count: number): string {
  return `${at}:${at + count - 1}`;
}

export function insertRows(
  context: Excel.RequestContext,
  sheet: string,
  { at, count }: { readonly at: number; readonly count: number },
): void {
  passing(rangeOf(context, sheet, rowsAddress(at, count)).insert('Down'));
  forgetNamed(context);
}

export function deleteRows(
  context: Excel.RequestContext,
  sheet: string,
  { at, count }: { readonly at: number; readonly count: number },
): void {
  rangeOf(context, sheet, rowsAddress(at, count)).delete('Up');
  forgetNamed(context);
}

/** `mark` is queued just before the rows move, and tells afterwards whether they did. */
export function moveRowsSteps(
  command: Of<'insert-rows'> | Of<'delete-rows'>,
  mark: ((context: Excel.RequestContext) => void) | undefined,
): Step[] {
  return [
    step((context) => {
      mark?.(context);
      if (command.kind === 'insert-rows') insertRows(context, command.sheet, command);
      else deleteRows(context, command.sheet, command);
    }),
  ];
}
