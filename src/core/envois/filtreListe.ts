/** Which rows of a list are kept: those whose cell in a column holds one of some values. */
import { keyOf } from '../cellText';

/** A column of a list, with the values of the rows that are kept; an empty text is an empty cell. */
export interface Filtre {
  readonly colonne: number;
  readonly valeurs: readonly string[];
}

/** Whether a row passes every filter; `texteAt` gives what its cell in a column shows. */
export function passesFiltres(
  filtres: readonly Filtre[],
  texteAt: (colonne: number) => string,
): boolean {
  return filtres.every(({ colonne, valeurs }) => {
    const key = keyOf(texteAt(colonne));
    return valeurs.some((valeur) => keyOf(valeur) === key);
  });
}
