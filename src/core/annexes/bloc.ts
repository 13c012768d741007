/** What a control block works out beside a table: one native comparison for every sum. */
import { parseAddress } from '../../grid/a1';
import { greatest } from '../../grid/extremes';
import type { Somme } from './axe';
import { readFormule } from './formule';
import { runsOf, sumBetween, sumOfCells } from './formules';
import type { AnnexeCellule, AnnexeReading } from './model';
import { roundsOf } from './precision';
import { computeSomme } from './somme';
import { structureOf } from './structure';

export interface BlocLigne {
  /** « Total Général, Année 2017 (en k€) ». */
  readonly libelle: string;
  /** The cell of the total. */
  readonly total: string;
  /** The sum of its addends, without `=`. */
  readonly somme: string;
  /** What rounding alone may explain, in the unit of the total; 0 where nothing is rounded. */
  readonly tolerance: number;
  /** Digits after the comma of the figures compared. */
  readonly decimales: number;
}

/**
 * The sums of a table that cells alone can compare: a sum that reads in several ways, or whose cells
 * print different units, is left out.
 */
export function blocLignes(annexe: AnnexeReading): readonly BlocLigne[] {
  const { lignes, colonnes } = structureOf(annexe);
  const summable = annexe.colonnes.flatMap(({ somme }, j) => (somme === 'non' ? [] : [j]));
  const at = (i: number, j: number) => annexe.cellules[i]?.[j];
  return [
    ...colonnes.flatMap((somme) =>
      annexe.lignes.flatMap((_, i) => ligneOf(annexe, somme, (j) => at(i, j))),
    ),
    ...lignes.flatMap((somme) => summable.flatMap((j) => ligneOf(annexe, somme, (i) => at(i, j)))),
  ];
}

function ligneOf(
  annexe: AnnexeReading,
  somme: Somme,
  at: (index: number) => AnnexeCellule | undefined,
): readonly BlocLigne[] {
  const total = at(somme.total);
  const parts = somme.parts.flatMap((position) => at(position) ?? []);
  if (!total || parts.length === 0 || somme.sure === undefined || !isComparable(total, parts))
    return [];
  const decimales = greatest([0, ...[total, ...parts].map(decimalesOf)]);
  const colonne = annexe.colonnes[total.colonne];
  const isSum = readFormule(total.formula)?.kind === 'somme';
  const exact = isSum || roundsOf(annexe, total.colonne) === 'jamais';
  const words = [annexe.lignes[total.ligne]?.libelle, colonne?.libelle];
  return [
    {
      libelle: words.filter(Boolean).join(', '),
      total: total.cellule,
      somme: sommeOf(total, parts),
      tolerance: exact ? 0 : ((parts.length + 1) / 2) * 10 ** -decimales,
      decimales,
    },
  ];
}

/** Cells print no unit of their own, or all the same: a formula adds what it sees. */
function isComparable(total: AnnexeCellule, parts: readonly AnnexeCellule[]): boolean {
  const unites = [total, ...parts].flatMap(({ unite }) => unite ?? []);
  return new Set(unites).size < 2 && computeSomme(total, parts).kind !== 'unites-melees';
}

function decimalesOf({ lu }: AnnexeCellule): number {
  return lu.kind === 'nombre' ? lu.decimales : 0;
}

/** Addends that reach up to the total go on reaching it when a line is inserted between. */
function sommeOf(total: AnnexeCellule, parts: readonly AnnexeCellule[]): string {
  const places = parts.map(placeOf);
  const [end, first] = [placeOf(total), places[0]];
  if (!first || runsOf([...places, end]).length > 1) return sumOfCells(places);
  const before =
    first.column === end.column
      ? { row: first.row - 1, column: first.column }
      : { row: first.row, column: first.column - 1 };
  return before.row < 1 || before.column < 1 ? sumOfCells(places) : sumBetween(before, end);
}

function placeOf({ cellule }: AnnexeCellule) {
  const area = parseAddress(cellule);
  if (!area) throw new Error(`Not an address: ${cellule}`);
  return { row: area.top, column: area.left };
}
