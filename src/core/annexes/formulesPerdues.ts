/** Totals whose formula was typed over or never written, told by the formulas of their neighbours. */
import { parseAddress } from '../../grid/a1';
import type { Correction } from '../finding';
import { readFormule } from './formule';
import { sumBetween } from './formules';
import type { Jugement } from './jugement';
import type { AnnexeCellule, AnnexeReading } from './model';
import { sommeNative } from './sommeNative';

/** Fewer formulas than this beside a total are no pattern. */
const FEWEST_FORMULAS = 2;

/** By cell of a total without formula: the cells of the same total that are sums by formula. */
export type FormulesPerdues = ReadonlyMap<AnnexeCellule, readonly string[]>;

/** Totals without formula, typed or empty, where most of the same total are sums by formula. */
export function formulesPerdues(jugements: readonly Jugement[]): FormulesPerdues {
  const bySomme = new Map<Jugement['somme'], Jugement[]>();
  for (const jugement of jugements) {
    const group = bySomme.get(jugement.somme);
    if (group) group.push(jugement);
    else bySomme.set(jugement.somme, [jugement]);
  }
  return new Map(
    [...bySomme.values()].flatMap((group) => {
      const sums = group.filter(({ total }) => readFormule(total.formula)?.kind === 'somme');
      const lost = group.filter(({ total }) => total.formula === null);
      if (sums.length < FEWEST_FORMULAS || sums.length <= lost.length) return [];
      const cells = sums.map(({ total }) => total.cellule);
      return lost.map(({ total }) => [total, cells] as const);
    }),
  );
}

/**
 * Writes the sum that a total announces. `asked` where the figure shown changes with it: then either the
 * total or one of its parts is wrong, and only a person knows which.
 */
export function retablirOf(
  annexe: AnnexeReading,
  { total, parts, general }: Pick<Jugement, 'total' | 'parts' | 'general'>,
  asked: boolean,
): Correction | undefined {
  const somme = (general ? sumOfAll(annexe, total) : undefined) ?? sommeNative(total, parts);
  if (somme === undefined) return undefined;
  const place = { feuille: annexe.feuille, cellule: total.cellule };
  return {
    kind: 'formule',
    ...place,
    formule: `=${somme}`,
    ...(asked && { aConfirmer: true as const }),
  };
}

/**
 * Where both totals meet, the sum of every amount, as our annexes write it: a line inserted without its
 * own total is in it. Undefined where other totals or other figures stand among the amounts.
 */
function sumOfAll(annexe: AnnexeReading, total: AnnexeCellule): string | undefined {
  const area = parseAddress(annexe.plage);
  const end = parseAddress(total.cellule);
  const heading = annexe.intitules.at(-1);
  const isPlain =
    annexe.lignes
      .slice(0, -1)
      .every((ligne) => !ligne.total && !ligne.dont && ligne.somme !== 'non') &&
    annexe.colonnes.slice(0, -1).every((colonne) => !colonne.total && colonne.somme !== 'non');
  if (!area || !end || heading === undefined || !isPlain) return undefined;
  const first = annexe.colonnes[0]?.colonne ?? area.left + 1;
  return sumBetween({ row: heading, column: first - 1 }, { row: end.top, column: end.left });
}
