/** Finds every form of a workbook: by its table and names, else by its headings. */
import { recogniseByHeadings } from './byHeadings';
import { recogniseByNames } from './byNames';
import type { ChoixColonnes, FormReading, SnapshotLike } from './formReading';

/**
 * The forms that a workbook holds; `choix` are the columns that somebody chose where headings do not settle
 * them. A sheet with a form of ours is not searched for headings. Empty
 * when no sheet holds a form.
 */
export function recogniseForms(
  snapshot: SnapshotLike,
  choix: readonly ChoixColonnes[] = [],
): readonly FormReading[] {
  const ours = recogniseByNames(snapshot, choix);
  const known = new Set(ours.map((form) => form.feuille));
  const others = snapshot.sheets.filter((sheet) => !known.has(sheet.name));
  return [...ours, ...others.flatMap((sheet) => recogniseByHeadings(snapshot, sheet, choix))];
}
