/** What a control block works out beside a table: one native comparison for every sum. */
import { greatest } from '../../grid/extremes';
import type { Somme } from './axe';
import { readFormule } from './formule';
import type { AnnexeCellule, AnnexeReading } from './model';
import { roundsOf } from './precision';
import { sommeNative } from './sommeNative';
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
  if (!total || somme.sure === undefined) return [];
  const native = sommeNative(total, parts);
  if (native === undefined) return [];
  const decimales = greatest([0, ...[total, ...parts].map(decimalesOf)]);
  const colonne = annexe.colonnes[total.colonne];
  const isSum = readFormule(total.formula)?.kind === 'somme';
  const exact = isSum || roundsOf(annexe, total.colonne) === 'jamais';
  const words = [annexe.lignes[total.ligne]?.libelle, colonne?.libelle];
  return [
    {
      libelle: words.filter(Boolean).join(', '),
      total: total.cellule,
      somme: native,
      tolerance: exact ? 0 : ((parts.length + 1) / 2) * 10 ** -decimales,
      decimales,
    },
  ];
}

function decimalesOf({ lu }: AnnexeCellule): number {
  return lu.kind === 'nombre' ? lu.decimales : 0;
}
