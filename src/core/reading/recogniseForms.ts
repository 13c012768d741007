/** Finds every form of a workbook: by its table and names, else by its headings. */
import { finish, flatMapSteps, onceInSteps, type Steps } from '../steps';
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
  return ailleurs.length === 0 ? recogniseOnce(snapshot) : finish(recognise(snapshot, ailleurs));
}

/** The same in steps: whoever asks for the forms of that reading afterwards has them at once. */
export function recogniseInSteps(snapshot: SnapshotLike): Steps<readonly FormReading[]> {
  return recogniseOnce.inSteps(snapshot);
}

const recogniseOnce = onceInSteps((snapshot: SnapshotLike) => recognise(snapshot, []));

function* recognise(
  snapshot: SnapshotLike,
  ailleurs: readonly ChoixColonnes[],
): Steps<readonly FormReading[]> {
  const choix = [...readColonnesGardees(snapshot), ...ailleurs];
  const ours = yield* recogniseByNames(snapshot, choix);
  const known = new Set(ours.map((form) => form.feuille));
  const others = snapshot.sheets.filter((sheet) => !known.has(sheet.name));
  const byHeadings = yield* flatMapSteps(others, function* (sheet) {
    return yield* withComptes(sheet, yield* recogniseByHeadings(snapshot, sheet, choix));
  });
  const counted = yield* flatMapSteps(snapshot.sheets, (sheet) =>
    withComptes(
      sheet,
      ours.filter(({ feuille }) => feuille === sheet.name),
    ),
  );
  const named = ours.flatMap((form) => counted.find(({ id }) => id === form.id) ?? []);
  return markCopies([...named, ...byHeadings]);
}
