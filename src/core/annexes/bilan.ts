/** How much of a table was checked, and what came of it: what the headline says. */
import type { Jugement } from './jugement';
import type { AnnexeReading } from './model';

export interface BilanSommes {
  /** Sums worked out: the four that follow, together. */
  readonly sommes: number;
  readonly justes: number;
  /** Differences that rounding explains. */
  readonly arrondies: number;
  readonly fausses: number;
  readonly aConfirmer: number;
  /** Columns and lines of figures that stand in no sum: rates, means, cumulative figures, « dont ». */
  readonly nonSommees: readonly string[];
}

export function bilanOf(annexe: AnnexeReading, jugements: readonly Jugement[]): BilanSommes {
  const number = (...wanted: readonly Jugement['verdict'][]) =>
    jugements.filter(({ verdict }) => wanted.includes(verdict)).length;
  const [justes, arrondies] = [number('juste'), number('arrondi')];
  const [fausses, aConfirmer] = [number('faux'), number('a-confirmer')];
  return {
    sommes: justes + arrondies + fausses + aConfirmer,
    justes,
    arrondies,
    fausses,
    aConfirmer,
    nonSommees: justes + arrondies + fausses + aConfirmer === 0 ? [] : notSummed(annexe, jugements),
  };
}

/** The accounts of several tables as one. */
export function sumBilans(bilans: readonly BilanSommes[]): BilanSommes {
  const sum = (key: Exclude<keyof BilanSommes, 'nonSommees'>) =>
    bilans.reduce((all, bilan) => all + bilan[key], 0);
  return {
    sommes: sum('sommes'),
    justes: sum('justes'),
    arrondies: sum('arrondies'),
    fausses: sum('fausses'),
    aConfirmer: sum('aConfirmer'),
    nonSommees: [...new Set(bilans.flatMap(({ nonSommees }) => nonSommees))],
  };
}

/** Columns and lines with figures, none of which is checked. */
function notSummed(
  { colonnes, lignes, cellules }: AnnexeReading,
  jugements: readonly Jugement[],
): readonly string[] {
  const columns = new Set<number>();
  const lines = new Set<number>();
  for (const { verdict, total, parts } of jugements) {
    if (verdict === 'non-sommee' || verdict === 'incomplet' || verdict === 'unites-melees')
      continue;
    for (const { ligne, colonne } of [total, ...parts]) {
      lines.add(ligne);
      columns.add(colonne);
    }
  }
  const hasFigures = (cells: readonly (AnnexeReading['cellules'][number][number] | undefined)[]) =>
    cells.some((cell) => cell?.lu.kind === 'nombre');
  const names = [
    ...colonnes.filter((_, j) => !columns.has(j) && hasFigures(cellules.map((row) => row[j]))),
    ...lignes.filter((_, i) => !lines.has(i) && hasFigures(cellules[i] ?? [])),
  ].map(({ libelle }) => libelle);
  return [...new Set(names.filter((name) => name !== ''))];
}
