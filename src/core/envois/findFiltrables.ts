/** The columns of a list by whose values its rows may be kept: the year or the state of each household. */
import { keyOf } from '../cellText';
import { mergedAreas, seenAt } from '../reading/sheetCells';
import type { SnapshotLike } from '../reading/snapshotLike';
import type { Correspondance, Filtrable, Intitules, Liste } from './model';
import { texteOf } from './readListe';

/** Values that a person chooses from; a column of more names or dates is no state. */
const MOST_VALUES = 12;

/**
 * Columns that hold nothing the forms need, and that put several rows under one value. `liste` is the whole
 * list, no filter asked for: what past years declared is no longer to be chosen.
 */
export function findFiltrables(
  snapshot: SnapshotLike,
  intitules: Intitules,
  correspondance: Correspondance,
  { feuille, lignes }: Liste,
): readonly Filtrable[] {
  const sheet = snapshot.sheets.find(({ name }) => name === feuille);
  if (!sheet) return [];
  const merges = mergedAreas(sheet.merges);
  const taken = new Set(Object.values(correspondance));
  return intitules.colonnes.flatMap(({ colonne, texte }) => {
    if (taken.has(colonne)) return [];
    const counts = new Map<string, { readonly valeur: string; nombre: number }>();
    for (const { rang } of lignes) {
      const valeur = texteOf(seenAt(sheet, merges, rang, colonne));
      const known = counts.get(keyOf(valeur));
      if (known) known.nombre += 1;
      else counts.set(keyOf(valeur), { valeur, nombre: 1 });
    }
    const isChoice = counts.size > 1 && counts.size <= MOST_VALUES && counts.size < lignes.length;
    if (!isChoice) return [];
    const valeurs = [...counts.values()].sort((a, b) =>
      a.valeur.localeCompare(b.valeur, 'fr', { numeric: true }),
    );
    return [{ colonne, texte, valeurs }];
  });
}
