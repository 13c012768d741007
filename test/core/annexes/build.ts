/** Tables of amounts written as grids, read back as one reading. */
import { checkAnnexe } from '../../../src/core/annexes/check';
import type { AnnexeFinding } from '../../../src/core/annexes/finding';
import type { AnnexeReading, AnnexesTrouvees } from '../../../src/core/annexes/model';
import { recogniseAnnexes } from '../../../src/core/annexes/recognise';
import type { CellValue } from '../../../src/core/CellValue';
import { sheet, workbook } from '../sheet';

export type Grid = readonly (readonly CellValue[])[];

export function recognise(
  grid: Grid,
  options: Parameters<typeof sheet>[2] = {},
  plage?: string,
): AnnexesTrouvees {
  const portee = plage === undefined ? undefined : { feuille: 'Annexe', plage };
  return recogniseAnnexes(workbook([sheet('Annexe', grid, options)]), portee);
}

export function read(grid: Grid, options: Parameters<typeof sheet>[2] = {}): AnnexeReading {
  const { annexes } = recognise(grid, options);
  const [annexe] = annexes;
  if (!annexe || annexes.length > 1) throw new Error(`${annexes.length} tables`);
  return annexe;
}

export function check(
  grid: Grid,
  options: Parameters<typeof sheet>[2] = {},
): readonly AnnexeFinding[] {
  return recognise(grid, options).annexes.flatMap((annexe) => checkAnnexe(annexe));
}

/** « somme-ligne E3 », in order. */
export function brief(findings: readonly AnnexeFinding[]): readonly string[] {
  return findings.map(({ code, lieu }) => `${code} ${lieu.cellule}`);
}

export function withCell(grid: Grid, row: number, column: number, value: CellValue): Grid {
  return grid.map((cells, i) => cells.map((cell, j) => (i === row && j === column ? value : cell)));
}
