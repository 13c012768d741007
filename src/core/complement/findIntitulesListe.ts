/** Finds the headings of a list, by the vocabulary that forms are read with. */
import { cellAddress, parseAddress } from '../../grid/a1';
import { findIntitules } from '../envois/findIntitules';
import type { ColumnKey } from '../forms/column';
import { columnOfHeading, findHeadings, headingSearch, type Headings } from '../reading/headings';
import type { SnapshotLike } from '../reading/snapshotLike';
import { finish } from '../steps';
import { groupBy } from './groupBy';
import type { IntitulesListe } from './model';

/** A household, and one thing said of it. */
const FEWEST = 2;

/**
 * The headings that name a household and the most columns; where none does, the first row of texts with
 * rows under it, with what one of them alone names: somebody says which names the household.
 */
export function findIntitulesListe(
  snapshot: SnapshotLike,
  feuille: string,
): IntitulesListe | undefined {
  const sheet = snapshot.sheets.find(({ name }) => name === feuille);
  if (!sheet) return undefined;
  const search = { ...headingSearch(sheet), enough: FEWEST };
  let best: Headings | undefined;
  let from = sheet.top;
  for (;;) {
    const found = finish(findHeadings(search, from));
    if (!found) break;
    if (scoreOf(found) > scoreOf(best)) best = found;
    from = found.bottom + 1;
  }
  if (!best) return unknownHeadings(snapshot, feuille);
  const { bottom: rang, tous, colonnes, ambigus } = best;
  return { feuille, rang, tous, colonnes, ambigus, ...endOf(snapshot, feuille, best.top) };
}

/** Nothing without the column of households: rows meet by it. */
function scoreOf(headings: Headings | undefined): number {
  if (!headings) return 0;
  const { colonnes, ambigus } = headings;
  if (colonnes.menage === undefined && ambigus.menage === undefined) return 0;
  return Object.keys(colonnes).length + Object.keys(ambigus).length;
}

function endOf(snapshot: SnapshotLike, feuille: string, top: number) {
  const tables = snapshot.tables.filter(({ sheet }) => sheet === feuille);
  const areas = tables.map(({ range }) => parseAddress(range));
  return { derniereLigne: areas.find((area) => area?.top === top)?.bottom };
}

function unknownHeadings(snapshot: SnapshotLike, feuille: string): IntitulesListe | undefined {
  const found = findIntitules(snapshot, feuille);
  if (!found) return undefined;
  const { rang, derniereLigne } = found;
  const tous = found.colonnes.map(({ colonne, texte }) => {
    return { colonne, texte, cellule: cellAddress(rang, colonne) };
  });
  const named = groupBy(tous, ({ texte }) => columnOfHeading(texte));
  const colonnes = Object.fromEntries(
    [...named].flatMap(([key, [one, ...others]]) =>
      key === undefined || one === undefined || others.length > 0 ? [] : [[key, one.colonne]],
    ),
  );
  const ambigus: Partial<Record<ColumnKey, never>> = {};
  return { feuille, rang, tous, colonnes, ambigus, derniereLigne };
}
