import { textOf } from '../../core/cellText';
import type { CellValue } from '../../workbook/port';
import type { LignePrevue } from './plan';

/** M-2 before M-10, « Néolia » beside « neolia »; what still ties is told apart by its letters. */
const collator = new Intl.Collator('fr', { numeric: true });

/**
 * The rows by bailleur, then by household; those without a bailleur last. A row that holds a formula
 * stays in its place, because a formula moved by hand would read other cells: the others go around it.
 */
export function arrange(
  lignes: readonly LignePrevue[],
  premiereLigne: number,
): readonly (LignePrevue | undefined)[] {
  const fixed = lignes.filter(isFixed);
  const free = lignes.filter((ligne) => !isFixed(ligne)).toSorted(compare);
  if (fixed.length === 0) return free;
  const slots: (LignePrevue | undefined)[] = [];
  for (const ligne of fixed) slots[(ligne.rang ?? premiereLigne) - premiereLigne] = ligne;
  const length = Math.max(lignes.length, slots.length);
  const rest = free.values();
  return Array.from({ length }, (_, index) => slots[index] ?? rest.next().value);
}

function isFixed({ formule }: LignePrevue): boolean {
  return formule ?? false;
}

function compare(a: LignePrevue, b: LignePrevue): number {
  return (
    compareTexts(a.cells.bailleur, b.cells.bailleur) ||
    compareTexts(a.cells.menage, b.cells.menage) ||
    (a.rang ?? 0) - (b.rang ?? 0)
  );
}

function compareTexts(a: CellValue, b: CellValue): number {
  const [left, right] = [textOf(a), textOf(b)];
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  return collator.compare(left, right);
}
