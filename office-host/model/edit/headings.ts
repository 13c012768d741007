import { sameName } from '../book';
import type { TableModel } from '../table';
import { changeCell, type Editing } from './editing';

/** A heading keeps 255 characters of its cell. */
const LONGEST_HEADING = 255;

/** The wanted heading, or the same with a number, or `Colonne1`: unique whatever its case. */
export function uniqueHeading(taken: readonly string[], text: string): string {
  const wanted = text.slice(0, LONGEST_HEADING);
  const isTaken = (one: string) => taken.some((other) => sameName(other, one));
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
