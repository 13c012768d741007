/** An annexe laid out on a sheet: every text, every amount, and every total as formula and value. */
import type { Area } from '../../grid/a1';
import { roundDecimal } from '../montant';
import { annexeDefinitions } from './forms';
import type { AnnexeSaisie } from './forms';
import { sumBetween } from './formules';

export type PlanCell =
  | { readonly kind: 'montant'; readonly valeur: number | null }
  /** A total: its native formula, and what that formula gives for the amounts of the plan. */
  | { readonly kind: 'total'; readonly formule: string; readonly valeur: number };

export interface PlanLigne {
  readonly libelle: string;
  readonly cellules: readonly PlanCell[];
}

export interface AnnexePlan {
  readonly titres: readonly string[];
  /** Headings and lines; the first heading stands over the labels. */
  readonly plage: Area;
  readonly intitules: readonly string[];
  /** The lines, then the grand total. */
  readonly lignes: readonly PlanLigne[];
  readonly notes: readonly string[];
}

/** Lays an annexe out with the heading of its labels at `at` (row and column from 1). */
export function planAnnexe(
  saisie: AnnexeSaisie,
  at: { readonly row: number; readonly column: number },
): AnnexePlan {
  const { modele, periode, unite, notes } = saisie;
  const definition = annexeDefinitions[modele];
  const typed = definition.intitules(periode, unite);
  const total = definition.intituleTotal(periode, unite);
  const intitules = [definition.coin, ...typed, ...(total === undefined ? [] : [total])];
  const lignes = planLignes(saisie, { ...at, typed: typed.length, across: total !== undefined });
  const bottom = at.row + lignes.length;
  const right = at.column + intitules.length - 1;
  const plage = { top: at.row, left: at.column, bottom, right };
  return { titres: definition.titres(periode), plage, intitules, lignes, notes };
}

interface Place {
  readonly row: number;
  readonly column: number;
  /** How many columns are typed. */
  readonly typed: number;
  /** Whether a total column follows them. */
  readonly across: boolean;
}

function planLignes(saisie: AnnexeSaisie, place: Place): readonly PlanLigne[] {
  const { row, column, typed, across } = place;
  const lignes = saisie.lignes.map(({ libelle, montants }, index): PlanLigne => {
    const cells = Array.from({ length: typed }, (_, j): PlanCell => ({
      kind: 'montant',
      valeur: montants[j] ?? null,
    }));
    if (!across) return { libelle, cellules: cells };
    const at = row + 1 + index;
    const total = { row: at, column: column + typed + 1 };
    return { libelle, cellules: [...cells, totalOf({ row: at, column }, total, cells)] };
  });
  return [...lignes, grandTotal(saisie, lignes, place)];
}

/**
 * The last line adds each column downwards. Where a total column stands beside, the last cell adds
 * every amount rather than that column: a line inserted without its own total is in it all the same.
 */
function grandTotal(
  { modele }: AnnexeSaisie,
  lignes: readonly PlanLigne[],
  { row, column, typed, across }: Place,
): PlanLigne {
  const bottom = row + lignes.length + 1;
  const at = (from: number, to: number, cells: readonly PlanCell[]) =>
    totalOf({ row, column: from }, { row: bottom, column: to }, cells);
  const cellules = Array.from({ length: typed }, (_, j) => {
    const cells = lignes.flatMap(({ cellules }) => cellules[j] ?? []);
    return at(column + 1 + j, column + 1 + j, cells);
  });
  const amounts = lignes.flatMap(({ cellules }) => cellules.slice(0, typed));
  const corner = at(column, column + typed + 1, amounts);
  const { totalGeneral } = annexeDefinitions[modele];
  return { libelle: totalGeneral, cellules: across ? [...cellules, corner] : cellules };
}

/** The one definition of a total: its formula, and the sum of the cells that it adds. */
function totalOf(
  from: { readonly row: number; readonly column: number },
  total: { readonly row: number; readonly column: number },
  cells: readonly PlanCell[],
): PlanCell {
  const sum = cells.reduce((before, { valeur }) => before + (valeur ?? 0), 0);
  return { kind: 'total', formule: `=${sumBetween(from, total)}`, valeur: roundDecimal(sum, 9) };
}
