/** The cells of a table, with the unit in force and the bounds in euros that each figure stands for. */
import { centimes } from '../montant';
import { readCell } from '../reading/sheetCells';
import { eachOf, type Steps } from '../steps';
import type { Grille } from './grille';
import type {
  AnnexeCellule,
  AnnexeColonne,
  AnnexeLigne,
  IntervalleEuros,
  NombreReading,
} from './model';
import { readNombre } from './nombre';
import { eurosPar } from './unite';
import type { Unite } from './unite';

type Brute = Omit<AnnexeCellule, 'unite' | 'euros'>;

export function* readCellules(
  grille: Grille,
  lignes: readonly AnnexeLigne[],
  colonnes: readonly AnnexeColonne[],
): Steps<readonly (readonly AnnexeCellule[])[]> {
  const brutes: (readonly Brute[])[] = [];
  yield* eachOf(lignes, (ligne) => {
    const row = colonnes.map((colonne, j): Brute => {
      const cell = readCell(grille.sheet, ligne.rang, colonne.colonne);
      return { ...cell, ligne: brutes.length, colonne: j, lu: readNombre(cell.value) };
    });
    brutes.push(row);
  });
  const precised = withStoredDecimales(brutes, colonnes);
  yield undefined;
  const shared = soleUnite(precised);
  const cellules: (readonly AnnexeCellule[])[] = [];
  yield* eachOf(precised, (row) => {
    cellules.push(row.map((cell) => withUnite(cell, colonnes[cell.colonne], shared)));
  });
  return cellules;
}

/**
 * A snapshot does not tell how a true number is displayed. The typed numbers of columns of one kind
 * are held to be known to the same digit, that of the finest: beside 2,5 and 4,1, a 3 stands for 3,0.
 */
function withStoredDecimales(
  cells: readonly (readonly Brute[])[],
  colonnes: readonly AnnexeColonne[],
): readonly (readonly Brute[])[] {
  const kinds = colonnes.map(kindOf);
  const finest = new Map<string, number>();
  for (const { lu, formula, colonne } of cells.flat()) {
    if (lu.kind !== 'nombre' || lu.texte !== undefined || formula !== null) continue;
    const kind = kinds[colonne] ?? '';
    finest.set(kind, Math.max(finest.get(kind) ?? 0, lu.decimales));
  }
  const refine = (lu: NombreReading, colonne: number): NombreReading =>
    lu.kind === 'nombre' && lu.texte === undefined
      ? { ...lu, decimales: Math.max(lu.decimales, finest.get(kinds[colonne] ?? '') ?? 0) }
      : lu;
  return cells.map((row) => row.map((cell) => ({ ...cell, lu: refine(cell.lu, cell.colonne) })));
}

/** Columns that are added together share a kind; one that adds up to nothing is alone. */
function kindOf({ somme, nature, unite, total, colonne }: AnnexeColonne): string {
  return somme === 'non' ? String(colonne) : total ? `montant ${unite}` : `${nature} ${unite}`;
}

/** The unit that cells print themselves, when they all print the same. */
function soleUnite(cells: readonly (readonly Brute[])[]): Unite | undefined {
  const printed = new Set(cells.flat().flatMap(({ lu }) => printedUnite(lu) ?? []));
  return printed.size === 1 ? [...printed][0] : undefined;
}

/** The unit printed in a cell. */
export function printedUnite(lu: NombreReading): Unite | undefined {
  return lu.kind === 'nombre' || lu.kind === 'a-completer' ? lu.unite : undefined;
}

function withUnite(
  cell: Brute,
  colonne: AnnexeColonne | undefined,
  shared: Unite | undefined,
): AnnexeCellule {
  const announced = colonne?.nature === 'montant' ? (colonne.unite ?? shared) : undefined;
  const unite = printedUnite(cell.lu) ?? announced;
  const euros = unite && intervalleOf(cell.lu, unite);
  return { ...cell, ...(unite && { unite }), ...(euros && { euros }) };
}

function intervalleOf(lu: NombreReading, unite: Unite): IntervalleEuros | undefined {
  if (lu.kind !== 'nombre') return undefined;
  const half = 0.5 * 10 ** -lu.decimales;
  const at = (value: number) => centimes(value * eurosPar[unite]);
  return { min: at(lu.valeur - half), max: at(lu.valeur + half) };
}
