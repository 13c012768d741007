/** Finds every table of amounts of a workbook, or of one range, whoever made it. */
import { areaAddress, intersect, parseAddress } from '../../grid/a1';
import type { Area } from '../../grid/a1';
import { greatest, least } from '../../grid/extremes';
import { lastColumn, lastRow } from '../reading/sheetCells';
import type { SheetLike, SnapshotLike } from '../reading/snapshotLike';
import { finish, flatMapSteps, onceInSteps, type Steps } from '../steps';
import { readCellules } from './cellules';
import { checkTableauInSteps } from './check';
import { colonnageOf, readColonnes, splitColumn, unionPeriode } from './colonnes';
import { enteteOf } from './entete';
import { formSheets } from './formSheets';
import { columnsWith, grilleOf, range } from './grille';
import type { Grille } from './grille';
import type { AnnexeReading, AnnexesTrouvees, NonCompris } from './model';
import { motifsOf } from './motifsOf';
import { withoutBlocs } from './names';
import { bandesOf } from './rangs';
import type { Bande } from './rangs';
import { readLignes } from './readLignes';
import { titreAbove, uniteOfTable } from './titre';
import type { Unite } from './unite';

/** Where to look: a sheet, or a range of it. */
export interface Portee {
  readonly feuille: string;
  readonly plage?: string;
}

/**
 * The tables of a workbook, in the order of its sheets and from top to bottom; of `portee` only,
 * where it is given. Sheets of forms (those that hold a Modèle A or B, unless they are known) are passed
 * over, and so are control blocks.
 */
export function recogniseAnnexes(
  snapshot: SnapshotLike,
  portee?: Portee,
  forms: ReadonlySet<string> = formSheets(snapshot),
): AnnexesTrouvees {
  return finish(recogniseAnnexesInSteps(snapshot, portee, forms));
}

/** The same in steps. */
export function* recogniseAnnexesInSteps(
  snapshot: SnapshotLike,
  portee?: Portee,
  forms: ReadonlySet<string> = formSheets(snapshot),
): Steps<AnnexesTrouvees> {
  const sheets = withoutBlocs(snapshot).sheets.filter(
    ({ name }) => !forms.has(name) && (!portee || portee.feuille === name),
  );
  const found = yield* flatMapSteps(sheets, (sheet) =>
    portee?.plage ? inSheet(sheet, portee.plage) : inWholeSheet.inSteps(sheet),
  );
  return {
    annexes: found.flatMap(({ annexes }) => annexes),
    nonCompris: found.flatMap(({ nonCompris }) => nonCompris),
  };
}

/** A sheet that was not read again is not searched again. */
const inWholeSheet = onceInSteps((sheet: SheetLike) => inSheet(sheet));

function* inSheet(sheet: SheetLike, plage?: string): Steps<readonly AnnexesTrouvees[]> {
  const used = {
    top: sheet.top,
    left: sheet.left,
    bottom: lastRow(sheet),
    right: lastColumn(sheet),
  };
  const asked = plage === undefined ? used : parseAddress(plage);
  const area = asked && intersect(used, asked);
  return area ? yield* inArea(grilleOf(sheet, area)) : [];
}

function* inArea(grille: Grille): Steps<readonly AnnexesTrouvees[]> {
  const { bandes, seuls } = bandesOf(grille);
  yield undefined;
  const found = yield* flatMapSteps(bandes, (bande) => inBande(grille, bande));
  const alone = runsOf(seuls).map(([top, bottom]) => sansLibelles(grille, top, bottom));
  return [...found, { annexes: [], nonCompris: alone }];
}

/** One table, or those that stand side by side on the same rows. */
function* inBande(grille: Grille, bande: Bande): Steps<readonly AnnexesTrouvees[]> {
  const split = splitColumn(grille, bande);
  yield undefined;
  if (split === undefined) return [yield* oneTable(grille, bande)];
  const top = least([...bande.intitules, bande.uniteRow ?? bande.premier, bande.premier]);
  const rows = { top, bottom: bande.dernier };
  return [
    ...(yield* inArea(grille.crop({ ...rows, right: split - 1 }))),
    ...(yield* inArea(grille.crop({ ...rows, left: split }))),
  ];
}

/** The table of a band; its first row may be its headings, as the row says, or as the sums do. */
function* oneTable(grille: Grille, bande: Bande): Steps<AnnexesTrouvees> {
  const { intitules, premier, dernier } = bande;
  const entete = intitules.length > 0 || premier === dernier ? 'non' : enteteOf(grille, premier);
  if (entete === 'non') return yield* tableOf(grille, bande);
  const headed = yield* tableOf(grille, { ...bande, intitules: [premier], premier: premier + 1 });
  if (entete === 'oui') return headed;
  const plain = yield* tableOf(grille, bande);
  const [more, less] = [yield* countJustes(headed), yield* countJustes(plain)];
  return more === less ? (entete.parDefaut ? headed : plain) : more > less ? headed : plain;
}

function* countJustes({ annexes }: AnnexesTrouvees): Steps<number> {
  let justes = 0;
  for (const annexe of annexes) justes += (yield* checkTableauInSteps(annexe, {})).bilan.justes;
  return justes;
}

function* tableOf(grille: Grille, bande: Bande): Steps<AnnexesTrouvees> {
  const colonnage = colonnageOf(grille, bande);
  yield undefined;
  if (colonnage.chiffres.length === 0) return { annexes: [], nonCompris: [] };
  const area = areaOf(bande, colonnage.libelles, colonnage.chiffres);
  const plage = areaAddress(area);
  const colonnes = readColonnes(grille, bande, colonnage, uniteOfTable(grille, bande, area));
  const lignes = yield* readLignes(grille, bande, colonnage);
  const cellules = yield* readCellules(grille, lignes, colonnes);
  const titre = titreAbove(grille, area);
  const unite = soleOf(cellules.flat().flatMap((cell) => cell.unite ?? []));
  const periode = unionPeriode(colonnes);
  const feuille = grille.sheet.name;
  const coin = coinOf(grille, bande, area);
  const annexe: AnnexeReading = {
    id: `${feuille}!${plage}`,
    feuille,
    plage,
    colonnes,
    lignes,
    cellules,
    intitules: bande.intitules,
    ...(coin && { coin }),
    ...(titre && { titre }),
    ...(unite && { unite }),
    ...(periode && { periode }),
  };
  return { annexes: [annexe], nonCompris: motifsOf(annexe) };
}

/** What stands over the labels: « Commune », « en k€ ». */
function coinOf(grille: Grille, { intitules }: Bande, { left }: Area): string {
  const texts = intitules.map((row) => grille.seen(row, left)).filter((text) => text !== '');
  return [...new Set(texts)].join(' ');
}

function areaOf(bande: Bande, libelles: readonly number[], chiffres: readonly number[]): Area {
  const columns = [...libelles, ...chiffres];
  return {
    top: least([bande.premier, ...bande.intitules]),
    left: least(columns),
    bottom: bande.dernier,
    right: greatest(columns),
  };
}

function soleOf(unites: readonly Unite[]): Unite | undefined {
  return new Set(unites).size === 1 ? unites[0] : undefined;
}

/** Consecutive rows as pairs of first and last. */
function runsOf(rows: readonly number[]): readonly (readonly [number, number])[] {
  const starts = rows.filter((row, index) => rows[index - 1] !== row - 1);
  const ends = rows.filter((row, index) => rows[index + 1] !== row + 1);
  return starts.map((start, index) => [start, ends[index] ?? start]);
}

function sansLibelles(grille: Grille, top: number, bottom: number): NonCompris {
  const columns = range(top, bottom).flatMap((row) => columnsWith(grille, row, 'chiffre'));
  const area = { top, bottom, left: least(columns), right: greatest(columns) };
  return { feuille: grille.sheet.name, plage: areaAddress(area), motif: 'sans-libelles' };
}
