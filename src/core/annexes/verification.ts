/** The sums that a table announces, cell by cell. */
import type { Somme } from './axe';
import type { Sens } from './finding';
import type { AnnexeCellule, AnnexeReading } from './model';
import type { Structure } from './structure';

/** A sum made in one line or column. */
export interface Verification {
  readonly sens: Sens;
  readonly somme: Somme;
  readonly total: AnnexeCellule;
  readonly parts: readonly AnnexeCellule[];
  /** Whether both ways end in this cell. */
  readonly general: boolean;
}

/** Sums across, line by line, then sums down, column by column. */
export function verificationsOf(
  annexe: AnnexeReading,
  { lignes, colonnes }: Structure,
): readonly Verification[] {
  const lastLines = finalsOf(lignes);
  const lastColumns = finalsOf(colonnes);
  const verify = (somme: Somme, sens: Sens, at: (index: number) => AnnexeCellule | undefined) => {
    const total = at(somme.total);
    if (!total) return [];
    const general = lastLines.has(total.ligne) && lastColumns.has(total.colonne);
    const parts = somme.parts.flatMap((position) => at(position) ?? []);
    return [{ sens, somme, total, parts, general }];
  };
  return [
    ...colonnes.flatMap((somme) =>
      annexe.cellules.flatMap((row) => verify(somme, 'ligne', (j) => row[j])),
    ),
    ...lignes.flatMap((somme) =>
      annexe.colonnes.flatMap((_, j) => verify(somme, 'colonne', (i) => annexe.cellules[i]?.[j])),
    ),
  ];
}

function finalsOf(sommes: readonly Somme[]): ReadonlySet<number> {
  return new Set(sommes.filter(({ finale }) => finale).map(({ total }) => total));
}
