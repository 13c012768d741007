/** The cells of the annexes that a quoted amount may speak of. */
import type { AnnexeCellule, AnnexeColonne, AnnexeReading, Periode } from '../annexes/model';
import type { Unite } from '../annexes/unite';
import { motsOf } from './mots';
import { annexesIn } from './periodes';

export interface Cible {
  /** The table that it stands in, to tell equal sheets of several files apart. */
  readonly tableau: AnnexeReading;
  readonly feuille: string;
  readonly cellule: string;
  /** The label of its line and the heading of its column. */
  readonly ligne: string;
  readonly colonne: string;
  readonly mots: ReadonlySet<string>;
  readonly totalDeLignes: boolean;
  /** Whether its column is the total of others, or the only one. */
  readonly totalDeColonnes: boolean;
  readonly periode: Periode | undefined;
  /** The number in the annexe's title or sheet name. */
  readonly annexe: number | undefined;
  /** In euros: what the cell's figure stands for. */
  readonly min: number;
  readonly max: number;
  /** As printed in the annexe: 7 384, with its unit. */
  readonly valeur: number;
  readonly decimales: number;
  readonly unite: Unite;
}

export function ciblesOf(annexes: readonly AnnexeReading[]): readonly Cible[] {
  return annexes.flatMap((annexe) =>
    annexe.cellules.flat().flatMap((cellule) => cibleOf(annexe, cellule) ?? []),
  );
}

function cibleOf(annexe: AnnexeReading, cellule: AnnexeCellule): Cible | undefined {
  const ligne = annexe.lignes[cellule.ligne];
  const colonne = annexe.colonnes[cellule.colonne];
  const { euros, lu, unite } = cellule;
  if (!ligne || !colonne || !euros || !unite || lu.kind !== 'nombre') return undefined;
  const names = [...annexesIn(annexe.titre ?? ''), ...annexesIn(annexe.feuille)];
  return {
    tableau: annexe,
    feuille: annexe.feuille,
    cellule: cellule.cellule,
    ligne: ligne.libelle,
    colonne: colonne.libelle,
    mots: motsOf(ligne.libelle),
    totalDeLignes: ligne.total !== undefined,
    totalDeColonnes: isWhole(annexe, colonne),
    periode: colonne.periode ?? (isWhole(annexe, colonne) ? annexe.periode : undefined),
    annexe: names[0],
    min: euros.min / 100,
    max: euros.max / 100,
    valeur: lu.valeur,
    decimales: lu.decimales,
    unite,
  };
}

function isWhole({ colonnes }: AnnexeReading, { total }: AnnexeColonne): boolean {
  return total !== undefined || colonnes.length === 1;
}
