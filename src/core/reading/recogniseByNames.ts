/** Forms of ours: a table called `ModeleB_1`, and names that begin with it. */
import { cellAddress, parseAddress } from '../../grid/a1';
import type { Area } from '../../grid/a1';
import { greatest, least } from '../../grid/extremes';
import { isFilled } from '../cellText';
import { columnKeys } from '../forms/column';
import { layoutModele } from '../forms/layout';
import { certificationKeys, totalKeys } from '../forms/modele';
import type { Modele } from '../forms/modele';
import { modeles } from '../forms/modeles';
import {
  certificationName,
  decisionsName,
  empreinteName,
  enteteName,
  parseFormName,
  totalName,
} from '../forms/names';
import { flatMapSteps, type Steps } from '../steps';
import { chooseColumns, chosenColumns, chosenIntitules, signatureOf } from './choixColonnes';
import type { FormToCount } from './compte';
import { readContenu } from './contenuCertifie';
import { findName, namedValue, readContexte } from './contexte';
import { readFooter } from './footer';
import type { ChoixColonnes, ColumnPositions, Intitule, IntitulesLus } from './formReading';
import { columnOfHeading } from './headings';
import { readLabels } from './labels';
import { cellulesOf, readLignes } from './natures';
import { readRow } from './rows';
import { lastRow, readCell } from './sheetCells';
import type { CellReading, SheetLike, SnapshotLike } from './snapshotLike';
import { findRowsAside, findStrays, hiddenAmong } from './strays';

type Table = SnapshotLike['tables'][number];

/** Every form of ours in a workbook, in the order of its tables. */
export function recogniseByNames(
  snapshot: SnapshotLike,
  choix: readonly ChoixColonnes[] = [],
): Steps<readonly FormToCount[]> {
  return flatMapSteps(snapshot.tables, function* (table) {
    const name = parseFormName(table.name);
    const sheet = snapshot.sheets.find((candidate) => candidate.name === table.sheet);
    const area = parseAddress(table.range);
    if (!name || !sheet || !area) return [];
    const source = { snapshot, sheet, table, area: rowsOf(table, area), choix };
    const form = yield* readForm(source, name.modele);
    return form ? [form] : [];
  });
}

/** What a form of ours is read from; `area` is its rows of data, whatever other rows the table shows. */
interface Source {
  readonly snapshot: SnapshotLike;
  readonly sheet: SheetLike;
  readonly table: Table;
  readonly area: Area;
  readonly choix: readonly ChoixColonnes[];
}

function rowsOf({ headerRow, totalsRow }: Table, area: Area): Area {
  return {
    ...area,
    top: area.top + (headerRow === false ? 0 : 1),
    bottom: area.bottom - (totalsRow === true ? 1 : 0),
  };
}

function* readForm(source: Source, modele: Modele): Steps<FormToCount | undefined> {
  const { snapshot, sheet, table, area } = source;
  const { colonnes, ...intitules } = readIntitules(source);
  if (Object.keys(colonnes).length === 0) return undefined;
  const named = (name: string) => namedCell(snapshot, sheet, name);
  const limits = limitsOf(source, modele);
  const footer = readFooter(sheet, area.bottom + 1, limits.bas);
  const totaux = pick(totalKeys, (key) => named(totalName(table.name, key)), footer.totaux);
  const { controle } = footer.certification;
  const certification = {
    ...pick(
      certificationKeys,
      (key) => named(certificationName(table.name, key)),
      footer.certification,
    ),
    ...(controle && { controle }),
  };
  const labels = readLabels(sheet, limits.haut, area.top - 2);
  const entete = pick(
    modeles[modele].entete.map((field) => field.key),
    (key) => named(enteteName(table.name, key)),
    labels.entete,
  );
  const bailleur = entete.bailleur?.value ?? null;
  const tableau = { colonnes, modele, recognisedBy: 'noms', bailleur } as const;
  const { lignes, nonMenages } = yield* readLignes(sheet, tableau, area.top, area.bottom);
  const own = [...Object.values(totaux), ...Object.values(certification)];
  const empreinte = namedValue(snapshot, empreinteName(table.name));
  const isMarked = typeof empreinte === 'string' && empreinte !== '';
  const isFilledIn = isFilled(certification.certifieLe?.value ?? null);
  return {
    id: table.name,
    modele,
    feuille: sheet.name,
    recognisedBy: 'noms',
    entete,
    colonnes,
    ligneIntitules: area.top - 1,
    premiereLigne: area.top,
    derniereLigne: area.bottom,
    lignes,
    totaux,
    certification,
    horsTableau: [
      ...(yield* findStrays(sheet, {
        colonnes,
        first: area.bottom + (table.totalsRow === true ? 2 : 1),
        last: limits.bas,
        own: new Set(own.map((cell) => cell.cellule)),
        lastOwn: greatest([area.bottom, ...own.map(rowOf)]),
      })),
      ...(yield* findRowsAside(sheet, area.right, { first: area.top, last: limits.bas })),
    ],
    nonMenages: [...nonMenages, ...totalsRow(source, colonnes)],
    intitules,
    places: {
      ...limits,
      entete: union(labels.places, addressesOf(entete)),
      hautIntitules: area.top - 1,
      totaux: union(footer.places.totaux, addressesOf(totaux)),
      certificat: union(
        footer.places.certificat,
        addressesOf(certification),
        decisionsAddresses(source),
      ),
    },
    ...(isMarked && { empreinte, certifie: readContenu(snapshot, table.name, empreinte) }),
    ...(isFilledIn && !isMarked && !isNamed(snapshot, modele, table.name) && { copie: true }),
    masquee: sheet.visible === false,
    lignesMasquees: hiddenAmong(sheet, lignes),
    contexte: readContexte(snapshot, table.name),
  };
}

/** Whether cells of its header bear its name: a copied sheet gets another table, and none of the names. */
function isNamed(snapshot: SnapshotLike, modele: Modele, id: string): boolean {
  return modeles[modele].entete.some(({ key }) => findName(snapshot, enteteName(id, key)));
}

/** The columns by the headings of the table: their places say nothing. */
function readIntitules({ table, area, choix }: Source): IntitulesLus & {
  readonly colonnes: ColumnPositions;
} {
  const tous = table.columns.map((texte, index): Intitule => {
    const colonne = area.left + index;
    return { colonne, cellule: cellAddress(area.top - 1, colonne), texte };
  });
  const signature = signatureOf(tous);
  const candidats = tous.flatMap((intitule) => {
    const key = columnOfHeading(intitule.texte);
    return key === undefined ? [] : [{ key, intitule, groupe: '' }];
  });
  const voulus = chosenColumns(choix, signature, tous);
  const chosen = chooseColumns(candidats, voulus);
  const choisis = chosenIntitules(voulus, tous);
  const manquants = columnKeys.filter(
    (key) => chosen.colonnes[key] === undefined && chosen.ambigus[key] === undefined,
  );
  return { ...chosen, choisis, manquants, ecartes: {}, tous, signature };
}

/** The table's own totals row, where it shows one that holds something. */
function totalsRow({ sheet, table, area }: Source, colonnes: ColumnPositions) {
  if (table.totalsRow !== true) return [];
  const rang = area.bottom + 1;
  const cellules = cellulesOf(readRow(sheet, colonnes, rang), colonnes);
  return cellules.length === 0 ? [] : [{ rang, nature: 'total-tableau' as const, cellules }];
}

function addressesOf(cells: Readonly<Partial<Record<string, CellReading>>>): Iterable<string> {
  return Object.values(cells).flatMap((cell) => cell?.cellule ?? []);
}

/** The cells that print what was justified, which is certified with the form. */
function decisionsAddresses({ snapshot, sheet, table }: Source): readonly string[] {
  const place = findName(snapshot, decisionsName(table.name));
  const area = place?.sheet === sheet.name ? parseAddress(place.range) : undefined;
  if (!area) return [];
  return Array.from({ length: area.bottom - area.top + 1 }, (_, i) =>
    cellAddress(area.top + i, area.left),
  );
}

function union(...sets: readonly Iterable<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}

/** The rows of the sheet that belong to a form: other tables of the sheet have their own. */
function limitsOf(source: Source, modele: Modele): { readonly haut: number; readonly bas: number } {
  const { snapshot, sheet, table, area } = source;
  const others = snapshot.tables.filter(
    (other) => other.sheet === table.sheet && other.name !== table.name,
  );
  const above = others
    .map((other) => parseAddress(other.range)?.bottom ?? 0)
    .filter((row) => row < area.top - 1);
  const below = others.map((other) => firstRowOf(other) - 1).filter((row) => row > area.bottom);
  const header = area.top - layoutModele(modele, { lignes: 1 }).premiereLigne + 1;
  const haut = above.length === 0 ? sheet.top : greatest([header, ...above.map((row) => row + 1)]);
  return { haut: Math.min(haut, area.top - 1), bas: least([lastRow(sheet), ...below]) };
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
