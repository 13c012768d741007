/** The cells of the annexes that a quoted amount may speak of, found by words or by figure. */
import { greatest } from '../../grid/extremes';
import type { AnnexeCellule, AnnexeColonne, AnnexeReading, Periode } from '../annexes/model';
import type { Unite } from '../annexes/unite';
import { once } from '../once';
import type { MontantCite } from './citation';
import { motsOf, taxesIn } from './motsOf';
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

/** The cells of one table by the words of their lines, and by what they are worth. */
interface Index {
  readonly parMot: ReadonlyMap<string, readonly AnnexeCellule[]>;
  readonly totaux: readonly AnnexeCellule[];
  /** From the least to the most, by their middle. */
  readonly parValeur: readonly AnnexeCellule[];
  /** The greatest half-width of a cell, in euros: how far from its middle a figure may agree. */
  readonly marge: number;
  /** A cell as what may be compared: made once, when a text comes near it. */
  readonly cibleOf: (cellule: AnnexeCellule) => Cible | undefined;
}

/** The cells of the tables that a text may quote. */
export interface Cibles {
  readonly tables: readonly Index[];
  readonly marge: number;
}

/** Cells whose words so many others say are told apart by nothing. */
const MOST_PAR_MOT = 600;
const MOST_PAR_VALEUR = 40;

export function ciblesOf(annexes: readonly AnnexeReading[]): Cibles {
  const tables = annexes.map(indexOf);
  return { tables, marge: greatest([0, ...tables.map(({ marge }) => marge)]) };
}

/** The cells that may be meant: those of lines said in the text, totals, and those of like figures. */
export function ciblesFor(
  cibles: Cibles,
  mots: ReadonlySet<string>,
  citation: MontantCite,
): readonly Cible[] {
  const named = [...mots].flatMap((mot) => {
    const found = cibles.tables.map((table) => ({ table, cells: table.parMot.get(mot) ?? [] }));
    const count = found.reduce((sum, { cells }) => sum + cells.length, 0);
    return count > MOST_PAR_MOT ? [] : found.flatMap(({ table, cells }) => inTable(table, cells));
  });
  const totaux = cibles.tables.flatMap((table) => inTable(table, table.totaux));
  const all = [...named, ...totaux.slice(0, MOST_PAR_MOT), ...likeFigures(cibles, citation)];
  return [...new Set(all)];
}

function inTable({ cibleOf }: Index, cells: readonly AnnexeCellule[]): readonly Cible[] {
  return cells.flatMap((cell) => cibleOf(cell) ?? []);
}

function likeFigures({ tables, marge }: Cibles, { intervalle }: MontantCite): readonly Cible[] {
  if (intervalle === undefined) return [];
  const [least, most] = intervalle;
  const near = tables.flatMap((table) => {
    const { parValeur } = table;
    const from = firstIndex(parValeur, (cell) => middleOf(cell) >= least - marge);
    const to = firstIndex(parValeur, (cell) => middleOf(cell) > most + marge);
    return inTable(table, parValeur.slice(from, Math.min(to, from + MOST_PAR_VALEUR)));
  });
  return near.toSorted((a, b) => a.min + a.max - b.min - b.max).slice(0, MOST_PAR_VALEUR);
}

/** In euros. */
function middleOf({ euros }: AnnexeCellule): number {
  return euros ? (euros.min + euros.max) / 200 : 0;
}

/** Each label and heading is cut into words once, and a table that was not read again is not searched again. */
const indexOf = once((annexe: AnnexeReading): Index => {
  const lignes = motsOfLignes(annexe);
  const colonnes = annexe.colonnes.map(
    ({ libelle }) => new Set([...motsOf(libelle.replace(/\([^)]*\)/g, ' ')), ...taxesIn(libelle)]),
  );
  const numero = [...annexesIn(annexe.titre ?? ''), ...annexesIn(annexe.feuille)][0];
  const cells = annexe.cellules.flat().filter(isComparable);
  const made = new Map<AnnexeCellule, Cible | undefined>();
  return {
    parMot: parMotOf(cells, lignes),
    totaux: cells.filter(({ ligne }) => annexe.lignes[ligne]?.total).slice(0, MOST_PAR_MOT),
    parValeur: cells.toSorted((a, b) => middleOf(a) - middleOf(b)),
    marge: greatest([0, ...cells.map(({ euros }) => (euros ? euros.max - euros.min : 0) / 200)]),
    cibleOf: (cell) => {
      if (made.has(cell)) return made.get(cell);
      const [mots, motsColonne] = [lignes[cell.ligne], colonnes[cell.colonne]];
      const cible =
        mots && motsColonne && cibleOf(annexe, cell, { mots, motsColonne, annexe: numero });
      made.set(cell, cible);
      return cible;
    },
  };
});

/** The section counts where its label alone does not tell the line. */
function motsOfLignes(annexe: AnnexeReading): readonly ReadonlySet<string>[] {
  const shared = sharedLabels(annexe);
  return annexe.lignes.map(({ libelle, rubrique }) => {
    const mots = motsOf(libelle);
    if (rubrique === undefined || !shared.has(libelle)) return mots;
    return new Set([...mots, ...motsOf(rubrique)]);
  });
}

/** A word is given up once more cells bear it than it can tell apart. */
function parMotOf(cells: readonly AnnexeCellule[], lignes: readonly ReadonlySet<string>[]) {
  const parMot = new Map<string, AnnexeCellule[]>();
  for (const cell of cells) {
    for (const mot of lignes[cell.ligne] ?? []) {
      const known = parMot.get(mot);
      if (known === undefined) parMot.set(mot, [cell]);
      else if (known.length <= MOST_PAR_MOT) known.push(cell);
    }
  }
  return parMot;
}

function isComparable({ euros, lu, unite }: AnnexeCellule): boolean {
  return euros !== undefined && unite !== undefined && lu.kind === 'nombre';
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
