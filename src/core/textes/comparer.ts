/** A table of a text against the table of the workbook that it copies, cell by cell. */
import type { AnnexeCellule, AnnexeColonne, AnnexeReading } from '../annexes/model';
import { pairLignes } from '../annexes/paires';
import { shownText } from '../cellText';
import { wordsOf } from '../reading/wordsOf';
import { cibleAt } from './cibles';
import type { MontantCite } from './citation';
import { isInAccord } from './indices';
import { isSamePeriode } from './periodes';
import type { Rapprochement } from './reconcile';
import type { TableauTexte } from './tableaux';

export interface TableauCompare {
  readonly tableau: TableauTexte;
  /** The table of the workbook that it was set against; undefined where none has its lines and columns. */
  readonly avec: AnnexeReading | undefined;
  /** One for each pair of cells that hold amounts, in the order of the text. */
  readonly rapprochements: readonly Rapprochement[];
}

/** The table of `annexes` with the most cells in common decides; none is guessed. */
export function comparerTableau(
  tableau: TableauTexte,
  annexes: readonly AnnexeReading[],
): TableauCompare {
  const all = annexes.map((avec) => ({ avec, paires: pairCells(tableau.annexe, avec) }));
  const [best, second] = all.toSorted((a, b) => b.paires.length - a.paires.length);
  const isSole = best !== undefined && best.paires.length > (second?.paires.length ?? 0);
  if (!isSole) return { tableau, avec: undefined, rapprochements: [] };
  const rapprochements = best.paires.flatMap(
    ([cell, other]) => comparerCellules(tableau, cell, { avec: best.avec, other }) ?? [],
  );
  return { tableau, avec: best.avec, rapprochements };
}

type Paire = readonly [AnnexeCellule, AnnexeCellule];

/** Cells of the same line and column; half of the lines must be those of the other table. */
function pairCells(a: AnnexeReading, b: AnnexeReading): readonly Paire[] {
  const { paires } = pairLignes(a.lignes, b.lignes);
  if (paires.length * 2 < a.lignes.length) return [];
  const colonnes = pairColonnes(a.colonnes, b.colonnes);
  return paires.flatMap(([i, j]) =>
    colonnes.flatMap(([k, l]): readonly Paire[] => {
      const [cell, other] = [a.cellules[i]?.[k], b.cellules[j]?.[l]];
      return cell && other ? [[cell, other]] : [];
    }),
  );
}

/** By their headings, else by their years and whether they are totals; each once. */
function pairColonnes(
  a: readonly AnnexeColonne[],
  b: readonly AnnexeColonne[],
): readonly (readonly [number, number])[] {
  return a.flatMap((colonne, k) => {
    const same = indexesOf(b, (other) => bare(other) === bare(colonne));
    const like = same.length === 1 ? same : indexesOf(b, (other) => isLike(colonne, other));
    const [l] = like;
    return l !== undefined && like.length === 1 ? [[k, l] as const] : [];
  });
}

function indexesOf<T>(items: readonly T[], test: (item: T) => boolean): readonly number[] {
  return items.flatMap((item, index) => (test(item) ? index : []));
}

/** The unit may differ: figures are compared in euros. */
function bare({ libelle }: AnnexeColonne): string {
  return wordsOf(libelle.replace(/\([^)]*\)/g, ' '));
}

function isLike(a: AnnexeColonne, b: AnnexeColonne): boolean {
  if ((a.total === undefined) !== (b.total === undefined)) return false;
  return a.periode !== undefined && b.periode !== undefined && isSamePeriode(a.periode, b.periode);
}

function comparerCellules(
  { nom, annexe, positionOf }: TableauTexte,
  cell: AnnexeCellule,
  { avec, other }: { readonly avec: AnnexeReading; readonly other: AnnexeCellule },
): Rapprochement | undefined {
  const citation = citationOf(cell, positionOf(cell));
  const cible = cibleAt(avec, other);
  if (citation === undefined || cible === undefined) return undefined;
  const place = [annexe.lignes[cell.ligne]?.libelle, annexe.colonnes[cell.colonne]?.libelle];
  return {
    citation,
    phrase: [nom, ...place].filter(Boolean).join(', '),
    statut: isInAccord(citation, cible) ? 'concordant' : 'different',
    cible,
    candidates: [cible],
    tableau: nom,
  };
}

/** A cell of the text as an amount that it quotes; nothing said on purpose is zero. */
function citationOf(cell: AnnexeCellule, position: number): MontantCite | undefined {
  const { lu, unite = '€', euros } = cell;
  if (lu.kind === 'neant') {
    return { ...base(lu.texte, position), unite, valeur: 0, intervalle: [0, 0] };
  }
  if (lu.kind !== 'nombre' || euros === undefined) return undefined;
  const [min, max] = [euros.min / 100, euros.max / 100];
  const texte = lu.texte ?? shownText(lu.valeur);
  return { ...base(texte, position), unite, valeur: (min + max) / 2, intervalle: [min, max] };
}

function base(texte: string, position: number) {
  return { nature: 'montant', texte, position, approche: false } as const;
}

/** The cells that a text may quote beside those of the workbook: those of its tables that nothing answers. */
export function alone(compares: readonly TableauCompare[]): readonly AnnexeReading[] {
  return compares.flatMap(({ avec, tableau }) => (avec === undefined ? tableau.annexe : []));
}
