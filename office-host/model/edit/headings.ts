import { sameName } from '../book';
import type { TableModel } from '../table';
import { changeCell, type Editing } from './editing';

/** The wanted heading, or the same with a number, or `Colonne1`: unique whatever its case. */
export function uniqueHeading(taken: readonly string[], wanted: string): string {
  const isTaken = (text: string) => taken.some((other) => sameName(other, text));
  if (wanted !== '' && !isTaken(wanted)) return wanted;
  const stem = wanted === '' ? 'Colonne' : wanted;
  let number = wanted === '' ? 1 : 2;
  while (isTaken(stem + number)) number += 1;
  return stem + number;
}

/** Writes a heading in its cell, as the plain text that a heading always is. */
export function setHeading(
  editing: Editing,
  { area, sheet }: TableModel,
  index: number,
  text: string,
): void {
  const patch = { value: text, formula: undefined, quoted: false };
  changeCell(editing, sheet, area.top, area.left + index, patch);
}
