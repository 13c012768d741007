/** Finds every form of a workbook: by its table and names, else by its headings. */
import { once } from '../once';
import { readColonnesGardees } from './colonnesGardees';
import { withComptes } from './compte';
import type { ChoixColonnes, FormReading } from './formReading';
import { markCopies } from './markCopies';
import { recogniseByHeadings } from './recogniseByHeadings';
import { recogniseByNames } from './recogniseByNames';
import type { SnapshotLike } from './snapshotLike';

/**
 * The forms that a workbook holds, each with the account of its cells; `ailleurs` are the columns that
 * somebody chose where headings do not settle them, beside those that the workbook keeps. A sheet with
 * a form of ours is not searched for headings. Empty when no sheet holds a form. A reading is recognised
 * once, whoever asks for its forms.
 */
export function recogniseForms(
  snapshot: SnapshotLike,
  ailleurs: readonly ChoixColonnes[] = [],
): readonly FormReading[] {
  return ailleurs.length === 0 ? recogniseOnce(snapshot) : recognise(snapshot, ailleurs);
}

const recogniseOnce = once((snapshot: SnapshotLike) => recognise(snapshot, []));

function recognise(
  snapshot: SnapshotLike,
  ailleurs: readonly ChoixColonnes[],
): readonly FormReading[] {
  const choix = [...readColonnesGardees(snapshot), ...ailleurs];
  const ours = recogniseByNames(snapshot, choix);
  const known = new Set(ours.map((form) => form.feuille));
  const others = snapshot.sheets.filter((sheet) => !known.has(sheet.name));
  const byHeadings = others.flatMap((sheet) =>
    withComptes(sheet, recogniseByHeadings(snapshot, sheet, choix)),
  );
  const counted = snapshot.sheets.flatMap((sheet) =>
    withComptes(
      sheet,
      ours.filter(({ feuille }) => feuille === sheet.name),
    ),
  );
  const named = ours.flatMap((form) => counted.find(({ id }) => id === form.id) ?? []);
  return markCopies([...named, ...byHeadings]);
}
