/** Which plain cells of a table a formula, or the parts of a total, come down to, and how often each. */
import { cellAddress, intersect, parseAddress } from '../../grid/a1';
import type { Area } from '../../grid/a1';
import { readFormule } from './formule';
import type { AnnexeCellule, AnnexeReading } from './model';
import type { Structure } from './structure';

type Counts = ReadonlyMap<string, number>;

export interface Expansion {
  /** The cells of areas; SUBTOTAL passes over the other ones. */
  ofAreas(areas: readonly Area[], sousTotal: boolean): Counts;
  ofCells(cells: readonly AnnexeCellule[]): Counts;
  /** Undefined for a heading. */
  cell(address: string): AnnexeCellule | undefined;
}

/** Totals of totals of totals; a formula that adds itself ends there too. */
const DEEPEST = 6;

/** Totals inside a sum stand for the cells that they add, by their formula or by their label. */
export function expansionOf(annexe: AnnexeReading, structure: Structure): Expansion {
  const cells = new Map(annexe.cellules.flat().map((cell) => [cell.cellule, cell] as const));
  const table = parseAddress(annexe.plage);
  const numbers = new Set(
    annexe.colonnes.flatMap(({ cellule, intituleNombre }) =>
      cellule !== undefined && intituleNombre ? [cellule] : [],
    ),
  );
  const lignes = new Map(structure.lignes.map(({ total, parts }) => [total, parts]));
  const colonnes = new Map(structure.colonnes.map(({ total, parts }) => [total, parts]));

  const partsOf = ({ ligne, colonne }: AnnexeCellule) => {
    const down = lignes.get(ligne)?.flatMap((i) => annexe.cellules[i]?.[colonne] ?? []);
    return down ?? colonnes.get(colonne)?.flatMap((j) => annexe.cellules[ligne]?.[j] ?? []);
  };
  const add = (counts: Map<string, number>, cell: AnnexeCellule, depth: number): void => {
    const parts = depth < DEEPEST ? partsOf(cell) : undefined;
    const calculee = parts && readFormule(cell.formula);
    if (calculee?.kind === 'somme') addAreas(counts, calculee.areas, calculee.sousTotal, depth + 1);
    else if (parts) for (const part of parts) add(counts, part, depth + 1);
    else counts.set(cell.cellule, (counts.get(cell.cellule) ?? 0) + 1);
  };
  const addAreas = (
    counts: Map<string, number>,
    areas: readonly Area[],
    sousTotal: boolean,
    depth: number,
  ): void => {
    for (const address of areas.flatMap((area) => addressesIn(area, table))) {
      const cell = cells.get(address);
      if (!cell && numbers.has(address)) counts.set(address, 1);
      if (cell && !(sousTotal && isSubtotal(cell))) add(counts, cell, depth);
    }
  };
  return {
    cell: (address) => cells.get(address),
    ofAreas: (areas, sousTotal) => counted((counts) => addAreas(counts, areas, sousTotal, 0)),
    ofCells: (each) => counted((counts) => each.forEach((cell) => add(counts, cell, 0))),
  };
}

function counted(fill: (counts: Map<string, number>) => void): Counts {
  const counts = new Map<string, number>();
  fill(counts);
  return counts;
}

/** Whether a cell is a SUBTOTAL, which others pass over. */
export function isSubtotal({ formula }: AnnexeCellule): boolean {
  const calculee = readFormule(formula);
  return calculee?.kind === 'somme' && calculee.sousTotal;
}

function addressesIn(area: Area, table: Area | undefined): readonly string[] {
  const inside = table && intersect(area, table);
  const found: string[] = [];
  if (!inside) return found;
  for (let row = inside.top; row <= inside.bottom; row += 1) {
    for (let column = inside.left; column <= inside.right; column += 1) {
      found.push(cellAddress(row, column));
    }
  }
  return found;
}
