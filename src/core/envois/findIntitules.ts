/** Finds the heading row of a list on a sheet. */
import { parseAddress } from '../../grid/a1';
import { isFilled, textOf } from '../cellText';
import { lastRow } from '../reading/sheetCells';
import type { SheetLike, SnapshotLike } from '../reading/snapshotLike';
import { guessCorrespondance } from './guessCorrespondance';
import type { Intitules } from './model';

/** Rows in which headings are looked for, from the first that holds something. */
const SEARCHED = 60;
/** A row with fewer headings is a title. */
const FEWEST = 2;

/**
 * The row whose headings tell the most kinds of columns; where none tells any, the first row of two
 * texts or more with rows under it, for the user to say what they hold.
 */
export function findIntitules(snapshot: SnapshotLike, feuille: string): Intitules | undefined {
  const sheet = snapshot.sheets.find(({ name }) => name === feuille);
  if (!sheet) return undefined;
  let best: { readonly found: Intitules; readonly score: number } | undefined;
  let first: Intitules | undefined;
  const end = Math.min(lastRow(sheet), sheet.top + SEARCHED - 1);
  for (let rang = sheet.top; rang <= end; rang += 1) {
    const found = intitulesAt(snapshot, sheet, rang);
    if (!found) continue;
    const score = scoreOf(found);
    if (score > (best?.score ?? 0)) best = { found, score };
    first ??= rang < lastRow(sheet) && hasWords(found) ? found : undefined;
  }
  return best?.found ?? first;
}

/** A bailleur or a household must be among them: « SIRET » alone heads another kind of list. */
function scoreOf(intitules: Intitules): number {
  const guess = guessCorrespondance(intitules);
  const needed = guess.bailleur !== undefined || guess.menage !== undefined;
  return needed && intitules.colonnes.length >= FEWEST ? Object.keys(guess).length : 0;
}

/** A CSV has texts only: figures are no headings. */
function hasWords({ colonnes }: Intitules): boolean {
  return colonnes.filter(({ texte }) => /\p{L}/u.test(texte)).length >= FEWEST;
}

/** A row is one of headings when all that it holds is text. */
function intitulesAt(
  snapshot: SnapshotLike,
  sheet: SheetLike,
  rang: number,
): Intitules | undefined {
  const row = sheet.values[rang - sheet.top] ?? [];
  const colonnes = row.flatMap((value, index) =>
    isFilled(value) ? [{ colonne: sheet.left + index, texte: textOf(value), value }] : [],
  );
  if (colonnes.length === 0 || colonnes.some(({ value }) => typeof value !== 'string')) {
    return undefined;
  }
  return {
    rang,
    colonnes: colonnes.map(({ colonne, texte }) => ({
      colonne,
      texte: texte.replace(/\s+/g, ' '),
    })),
    derniereLigne: endOfTable(snapshot, sheet.name, rang),
  };
}

/** Where the native table ends whose headings stand in that row. */
function endOfTable(snapshot: SnapshotLike, feuille: string, rang: number): number | undefined {
  const areas = snapshot.tables
    .filter(({ sheet }) => sheet === feuille)
    .map(({ range }) => parseAddress(range));
  return areas.find((area) => area?.top === rang)?.bottom;
}
