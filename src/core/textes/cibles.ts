/** The cells of the annexes that a quoted amount may speak of, found by words or by figure. */
import type { AnnexeCellule, AnnexeColonne, AnnexeReading, Periode } from '../annexes/model';
import type { Unite } from '../annexes/unite';
import type { MontantCite } from './citation';
import { motsOf } from './motsOf';
import { firstIndex } from './passages';
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
  /** The words of the heading that tell columns apart: neither years, units nor « total ». */
  readonly motsColonne: ReadonlySet<string>;
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

/** Cells by the words of their lines, and by what they are worth. */
export interface Cibles {
  readonly parMot: ReadonlyMap<string, readonly Cible[]>;
  readonly totaux: readonly Cible[];
  /** From the least to the most, by their middle. */
  readonly parValeur: readonly Cible[];
  /** The greatest half-width of a cell, in euros: how far from its middle a figure may agree. */
  readonly marge: number;
}

/** Cells whose words so many others say are told apart by nothing. */
const MOST_PAR_MOT = 600;
const MOST_PAR_VALEUR = 40;

export function ciblesOf(annexes: readonly AnnexeReading[]): Cibles {
  const all = annexes.flatMap((annexe) => ciblesIn(annexe));
  const parMot = new Map<string, Cible[]>();
  for (const cible of all) {
    for (const mot of cible.mots) {
      const known = parMot.get(mot);
      if (known === undefined) parMot.set(mot, [cible]);
      else known.push(cible);
    }
  }
  return {
    parMot,
    totaux: all.filter(({ totalDeLignes }) => totalDeLignes).slice(0, MOST_PAR_MOT),
    parValeur: all.toSorted((a, b) => middleOf(a) - middleOf(b)),
    marge: all.reduce((most, { min, max }) => Math.max(most, (max - min) / 2), 0),
  };
}

/** The cells that may be meant: those of lines said in the text, totals, and those of like figures. */
export function ciblesFor(
  cibles: Cibles,
  mots: ReadonlySet<string>,
  citation: MontantCite,
): readonly Cible[] {
  const named = [...mots].flatMap((mot) => {
    const cells = cibles.parMot.get(mot) ?? [];
    return cells.length <= MOST_PAR_MOT ? cells : [];
  });
  return [...new Set([...named, ...cibles.totaux, ...likeFigures(cibles, citation)])];
}

function likeFigures({ parValeur, marge }: Cibles, { intervalle }: MontantCite): readonly Cible[] {
  if (intervalle === undefined) return [];
  const [least, most] = intervalle;
  const from = firstIndex(parValeur, (cible) => middleOf(cible) >= least - marge);
  const to = firstIndex(parValeur, (cible) => middleOf(cible) > most + marge);
  return parValeur.slice(from, Math.min(to, from + MOST_PAR_VALEUR));
}

function middleOf({ min, max }: Cible): number {
  return (min + max) / 2;
}

/** Each label and heading is cut into words once. */
function ciblesIn(annexe: AnnexeReading): readonly Cible[] {
  const lignes = annexe.lignes.map(({ libelle, rubrique = '' }) => ({
    mots: motsOf(libelle),
    rubrique: motsOf(rubrique),
  }));
  const shared = sharedLabels(annexe);
  const colonnes = annexe.colonnes.map(({ libelle }) => motsOf(libelle.replace(/\([^)]*\)/g, ' ')));
  const numero = [...annexesIn(annexe.titre ?? ''), ...annexesIn(annexe.feuille)][0];
  return annexe.cellules.flat().flatMap((cellule) => {
    const ligne = lignes[cellule.ligne];
    const motsColonne = colonnes[cellule.colonne];
    if (!ligne || !motsColonne) return [];
    // The section counts where its label alone does not tell the line.
    const isShared = shared.has(annexe.lignes[cellule.ligne]?.libelle ?? '');
    const mots = isShared ? new Set([...ligne.mots, ...ligne.rubrique]) : ligne.mots;
    return cibleOf(annexe, cellule, { mots, motsColonne, annexe: numero }) ?? [];
  });
}

/** One cell of a table, as what a figure may be compared with. */
export function cibleAt(annexe: AnnexeReading, cellule: AnnexeCellule): Cible | undefined {
  const mots = motsOf(annexe.lignes[cellule.ligne]?.libelle ?? '');
  return cibleOf(annexe, cellule, { mots, motsColonne: new Set(), annexe: undefined });
}

function sharedLabels({ lignes }: AnnexeReading): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    lignes.flatMap(({ libelle }) => {
      if (seen.has(libelle)) return libelle;
      seen.add(libelle);
      return [];
    }),
  );
}

function cibleOf(
  annexe: AnnexeReading,
  cellule: AnnexeCellule,
  read: Pick<Cible, 'mots' | 'motsColonne' | 'annexe'>,
): Cible | undefined {
  const ligne = annexe.lignes[cellule.ligne];
  const colonne = annexe.colonnes[cellule.colonne];
  const { euros, lu, unite } = cellule;
  if (!ligne || !colonne || !euros || !unite || lu.kind !== 'nombre') return undefined;
  return {
    ...read,
    tableau: annexe,
    feuille: annexe.feuille,
    cellule: cellule.cellule,
    ligne: ligne.libelle,
    colonne: colonne.libelle,
    totalDeLignes: ligne.total !== undefined,
    totalDeColonnes: isWhole(annexe, colonne),
    periode: colonne.periode ?? (isWhole(annexe, colonne) ? annexe.periode : undefined),
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
