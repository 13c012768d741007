import type { Retour } from './model';

/** Compares as `identifiant-doublon` does; undefined while the row names no household. */
export function menageAt({ check }: Retour, rang: number): string | undefined {
  return check.lignes.get(rang)?.menage;
}

/**
 * What a decision about a row is known by. It names the household: in a corrected file, where another
 * household stands in that row, the decision no longer holds.
 */
export function rowId(retour: Retour, rang: number): string {
  return `${retour.id}#${rang}#${menageAt(retour, rang) ?? ''}`;
}
