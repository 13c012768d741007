import { isBlank, keyOf } from '../../../core/cellText';
import type { RowCells } from '../../../core/reading/formReading';
import { compareTexts, sortKey } from '../../../core/retours/keys';
import type { Provenance } from '../../../core/retours/model';
import type { CellValue } from '../../../workbook/port';

/** A row of the table to be, with the row where it stood before. */
export interface LignePrevue {
  /** What it is put in order by: its own bailleur, or that of the return where it names none. */
  readonly bailleur: CellValue;
  readonly cells: RowCells;
  readonly ajouts: readonly CellValue[];
  readonly provenances: readonly Provenance[];
  readonly rang?: number;
  readonly formule?: boolean;
}

/**
 * The rows by bailleur, then by household; those without a bailleur last. A row that holds a formula
 * stays in its place, because a formula moved by hand would read other cells: the others go around it.
 */
export function arrange(
  lignes: readonly LignePrevue[],
  premiereLigne: number,
): readonly (LignePrevue | undefined)[] {
  const fixed = lignes.filter(isFixed);
  const free = sorted(lignes.filter((ligne) => !isFixed(ligne)));
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

interface Sortable {
  readonly ligne: LignePrevue;
  readonly bailleur: string;
  readonly menage: string;
}

function sorted(lignes: readonly LignePrevue[]): readonly LignePrevue[] {
  return lignes
    .map((ligne) => ({
      ligne,
      bailleur: isBlank(ligne.bailleur) ? '' : sortKey(keyOf(ligne.bailleur)),
      menage: sortKey(ligne.cells.menage),
    }))
    .sort(compare)
    .map(({ ligne }) => ligne);
}

function compare(a: Sortable, b: Sortable): number {
  return (
    Number(a.bailleur === '') - Number(b.bailleur === '') ||
    compareTexts(a.bailleur, b.bailleur) ||
    compareTexts(a.menage, b.menage) ||
    (a.ligne.rang ?? 0) - (b.ligne.rang ?? 0)
  );
}
