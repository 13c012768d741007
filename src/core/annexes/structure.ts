/** The sums that a table announces, down its columns and across its lines. */
import { sommesOf } from './axe';
import type { Item, Somme } from './axe';
import { isBareTotal } from './libelles';
import type { AnnexeCellule, AnnexeReading } from './model';
import { computeSomme } from './somme';

export interface Structure {
  /** Sums of lines, made in every column that is no rate. */
  readonly lignes: readonly Somme[];
  /** Sums of columns, made on every line. */
  readonly colonnes: readonly Somme[];
}

/** Which lines and columns the totals of a table add up. */
export function structureOf(annexe: AnnexeReading): Structure {
  return {
    lignes: sommesOf(lineItems(annexe), (total, parts) =>
      fitsAll(
        annexe.colonnes.map((_, column) => (line: number) => annexe.cellules[line]?.[column]),
        total,
        parts,
      ),
    ),
    colonnes: sommesOf(columnItems(annexe), (total, parts) =>
      fitsAll(
        annexe.cellules.map((row) => (column: number) => row[column]),
        total,
        parts,
      ),
    ),
  };
}

function lineItems({ lignes }: AnnexeReading): readonly Item[] {
  return lignes.flatMap(({ dont, total, libelle }, index) =>
    dont ? [] : [{ index, bare: isBareTotal(libelle), ...(total && { total }) }],
  );
}

/** Amounts only; counts where the table holds nothing else. */
function columnItems({ colonnes }: AnnexeReading): readonly Item[] {
  const parts = colonnes.filter(({ total }) => !total);
  const amounts = parts.some(({ nature }) => nature === 'montant');
  const wanted = amounts ? 'montant' : 'nombre';
  const mixed = parts.some(({ nature }) => nature !== wanted);
  const items = colonnes.flatMap(({ nature, total, libelle }, index): readonly Item[] =>
    nature === wanted || (total && nature !== 'taux')
      ? [{ index, bare: isBareTotal(libelle), ...(total && { total }) }]
      : [],
  );
  // « Prix unitaire | Total »: a total beside a lone amount and something else is no sum.
  return mixed && items.filter(({ total }) => !total).length < 2 ? [] : items;
}

type Cells = (index: number) => AnnexeCellule | undefined;

/** Whether the figures agree on every line (or column) where they can be read, and on one at least. */
function fitsAll(sides: readonly Cells[], total: number, parts: readonly number[]): boolean {
  const calculs = sides.flatMap((cells) => {
    const cell = cells(total);
    const calcul = cell && computeSomme(cell, cellsOf(parts, cells));
    return calcul?.kind === 'calcul' ? [calcul] : [];
  });
  return (
    calculs.length > 0 &&
    calculs.every(({ ecart, tolerance }) => Math.abs(ecart.ecart) <= tolerance + 1e-9)
  );
}

/** The cells at some positions. */
export function cellsOf(positions: readonly number[], cells: Cells): readonly AnnexeCellule[] {
  return positions.flatMap((position) => cells(position) ?? []);
}
