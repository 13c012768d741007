/** Forms of ours: a table called `ModeleB_1`, and names that begin with it. */
import { parseAddress } from '../../grid/a1';
import { greatest, least } from '../../grid/extremes';
import { columnKeys } from '../forms/column';
import type { ColumnKey } from '../forms/column';
import { layoutModele } from '../forms/layout';
import { certificationKeys, totalKeys } from '../forms/modele';
import type { Modele } from '../forms/modele';
import { certificationName, enteteName, parseFormName, totalName } from '../forms/names';
import { modeles } from '../forms/registry';
import { readFooter } from './footer';
import type {
  CellReading,
  ColumnPositions,
  FormReading,
  SheetLike,
  SnapshotLike,
} from './formReading';
import { columnOfHeading } from './headings';
import { readLabels } from './labels';
import { readRows } from './rows';
import { lastRow, readCell } from './sheetCells';
import { findStrays } from './strays';
import { findName, readContexte } from './tables';

type Table = SnapshotLike['tables'][number];

/** Every form of ours in a workbook, in the order of its tables. */
export function recogniseByNames(snapshot: SnapshotLike): readonly FormReading[] {
  return snapshot.tables.flatMap((table) => {
    const name = parseFormName(table.name);
    const sheet = snapshot.sheets.find((candidate) => candidate.name === table.sheet);
    return name && sheet ? (readForm(snapshot, sheet, table, name.modele) ?? []) : [];
  });
}

function readForm(
  snapshot: SnapshotLike,
  sheet: SheetLike,
  table: Table,
  modele: Modele,
): FormReading | undefined {
  const area = parseAddress(table.range);
  const colonnes = area && columnsOf(table, area.left);
  if (!area || Object.keys(colonnes ?? {}).length === 0 || !colonnes) return undefined;
  const below = lastRowOf(snapshot, table, sheet);
  const named = (name: string) => namedCell(snapshot, sheet, name);
  const footer = readFooter(sheet, area.bottom + 1, below);
  const totaux = pick(totalKeys, (key) => named(totalName(table.name, key)), footer.totaux);
  const certification = pick(
    certificationKeys,
    (key) => named(certificationName(table.name, key)),
    footer.certification,
  );
  const own = [...Object.values(totaux), ...Object.values(certification)];
  return {
    id: table.name,
    modele,
    feuille: sheet.name,
    recognisedBy: 'noms',
    entete: pick(
      modeles[modele].entete.map((field) => field.key),
      (key) => named(enteteName(table.name, key)),
      readLabels(sheet, Math.max(1, area.top - 20), area.top - 1),
    ),
    colonnes,
    ligneIntitules: area.top,
    premiereLigne: area.top + 1,
    derniereLigne: area.bottom,
    lignes: readRows(sheet, colonnes, area.top + 1, area.bottom),
    totaux,
    certification,
    horsTableau: findStrays(sheet, {
      colonnes,
      first: area.bottom + 1,
      last: below,
      own: new Set(own.map((cell) => cell.cellule)),
      lastOwn: greatest([area.bottom, ...own.map(rowOf)]),
    }),
    contexte: readContexte(snapshot, table.name),
  };
}

/** The columns by their headings; a heading that was changed keeps the place it is printed at. */
function columnsOf(table: Table, left: number): ColumnPositions {
  const found = new Map<ColumnKey, number>();
  table.columns.forEach((heading, index) => {
    const key = columnOfHeading(heading);
    if (key !== undefined && !found.has(key)) found.set(key, left + index);
  });
  const taken = new Set(found.values());
  columnKeys.forEach((key, index) => {
    const place = left + index;
    if (!found.has(key) && index < table.columns.length && !taken.has(place)) found.set(key, place);
  });
  return Object.fromEntries(found);
}

/** The sheet's last row, or the row above the next table of the same sheet. */
function lastRowOf(snapshot: SnapshotLike, table: Table, sheet: SheetLike): number {
  const bottom = parseAddress(table.range)?.bottom ?? 0;
  const next = snapshot.tables
    .filter((other) => other.sheet === table.sheet)
    .map((other) => firstRowOf(other) - 1)
    .filter((row) => row > bottom);
  return least([lastRow(sheet), ...next]);
}

/** Where the header above a form's table begins; another table begins with its headings. */
function firstRowOf(table: Table): number {
  const top = parseAddress(table.range)?.top ?? 0;
  const name = parseFormName(table.name);
  return name ? top - layoutModele(name.modele, { lignes: 1 }).ligneIntitules + 1 : top;
}

function namedCell(
  snapshot: SnapshotLike,
  sheet: SheetLike,
  name: string,
): CellReading | undefined {
  const place = findName(snapshot, name);
  const area = place && parseAddress(place.range);
  return area && place.sheet === sheet.name ? readCell(sheet, area.top, area.left) : undefined;
}

/** Each cell by its name, or by its label where the name is gone. */
function pick<K extends string>(
  keys: readonly K[],
  byName: (key: K) => CellReading | undefined,
  byLabel: Readonly<Partial<Record<K, CellReading>>>,
): Partial<Record<K, CellReading>> {
  const cells: Partial<Record<K, CellReading>> = {};
  for (const key of keys) {
    const cell = byName(key) ?? byLabel[key];
    if (cell) cells[key] = cell;
  }
  return cells;
}

function rowOf(cell: CellReading): number {
  return parseAddress(cell.cellule)?.top ?? 0;
}
