/** Reads the rows of a list by the columns chosen. */
import { dateIn } from '../cellDate';
import { isBlank, isErrorValue, isFilled, keyOf, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import { lastRow, mergedAreas, natureAt, readCell, seenAt, valueAt } from '../reading/sheetCells';
import type { SheetLike, SnapshotLike } from '../reading/snapshotLike';
import { wordsOf } from '../reading/wordsOf';
import { isAbrege } from '../rules/cellule';
import { compteListe } from './compteListe';
import type { MenagesDeclares } from './declaresAvant';
import { passesFiltres, type Filtre } from './filtreListe';
import { ambigusIn } from './guessCorrespondance';
import {
  listeColonnes,
  type Correspondance,
  type Intitules,
  type LigneEcartee,
  type LigneListe,
  type Liste,
  type ListeColonne,
} from './model';

/** Which rows of a list are left aside, beside those of totals. */
export interface ListeOptions {
  readonly filtres?: readonly Filtre[];
  readonly declares?: MenagesDeclares | undefined;
}

/** Every row under the headings with something in a column chosen; blank rows are passed over. */
export function readListe(
  snapshot: SnapshotLike,
  feuille: string,
  intitules: Intitules,
  correspondance: Correspondance,
  options: ListeOptions = {},
): Liste {
  const sheet = snapshot.sheets.find(({ name }) => name === feuille) ?? emptySheet(feuille);
  const ambigus = ambigusIn(intitules, correspondance);
  const rows = readRows(sheet, intitules, correspondance, options);
  const lignes = rows.flatMap(({ ecart, ligne }) => (ecart ? [] : [ligne]));
  const ecartees = rows.flatMap(({ ecart }) => ecart ?? []);
  const hidden = new Set(sheet.hiddenRows);
  const masquees = lignes.flatMap(({ rang }) => (hidden.has(rang) ? [rang] : []));
  const kept = rows.filter(({ ecart }) => ecart === undefined);
  const nombres = kept.filter(({ isNumber }) => isNumber);
  return {
    feuille,
    correspondance,
    ambigus,
    lignes,
    ecartees,
    masquees,
    illisibles: new Set(kept.filter(({ illisible }) => illisible).map(({ ligne }) => ligne.rang)),
    nombres: { nombre: nombres.length, rang: nombres[0]?.ligne.rang },
    compte: compteListe(sheet, { intitules, correspondance, ambigus, lignes, ecartees, masquees }),
  };
}

function emptySheet(name: string): SheetLike {
  return { name, top: 1, left: 1, values: [], formulas: [], merges: [] };
}

interface Row {
  readonly ligne: LigneListe;
  readonly ecart: LigneEcartee | undefined;
  readonly illisible: boolean;
  /** Whether its identifier is a number in the list. */
  readonly isNumber: boolean;
}

function readRows(
  sheet: SheetLike,
  { rang: heading, derniereLigne = Infinity }: Intitules,
  correspondance: Correspondance,
  options: ListeOptions,
): readonly Row[] {
  const merges = mergedAreas(sheet.merges);
  const bailleurs = namesIn(sheet, correspondance.bailleur, heading);
  const rows: Row[] = [];
  for (let rang = heading + 1; rang <= Math.min(derniereLigne, lastRow(sheet)); rang += 1) {
    const cellAt = (colonne: number) => seenAt(sheet, merges, rang, colonne);
    const cell = (key: ListeColonne): CellValue =>
      correspondance[key] === undefined ? null : cellAt(correspondance[key]);
    const textes = textesOf(cell);
    if (Object.values(textes).every((texte) => texte === '')) continue;
    const day = dayAt(sheet, rang, correspondance.menage);
    const sansTexte = sansTexteOf(sheet, rang, correspondance);
    const illisible = day !== undefined || isAbrege(cell('menage'));
    rows.push({
      ligne: {
        rang,
        textes: day === undefined ? textes : { ...textes, menage: day },
        ...(Object.keys(sansTexte).length > 0 && { sansTexte }),
      },
      ecart: isTotal(textes, sheet.values[rang - sheet.top] ?? [], bailleurs)
        ? { rang, motif: 'sous-total' }
        : ecartOf({ rang, textes }, options, (colonne) => texteOf(cellAt(colonne))),
      illisible,
      isNumber: !illisible && typeof cell('menage') === 'number',
    });
  }
  return rows;
}

/** The words of every name in a column under the headings. */
function namesIn(sheet: SheetLike, colonne: number | undefined, heading: number) {
  if (colonne === undefined) return new Set<string>();
  const cells = sheet.values
    .slice(heading + 1 - sheet.top)
    .map((row) => wordsOf(row[colonne - sheet.left] ?? null));
  return new Set(cells.filter((words) => words !== ''));
}

/** Why a row that names a household is left aside, if it is. */
function ecartOf(
  { rang, textes }: LigneListe,
  { filtres = [], declares }: ListeOptions,
  texteAt: (colonne: number) => string,
): LigneEcartee | undefined {
  if (!passesFiltres(filtres, texteAt)) return { rang, motif: 'filtree' };
  const annee = declares?.get(keyOf(textes.menage));
  return annee === undefined ? undefined : { rang, motif: 'deja-declaree', annee };
}

/** What stands in the place of a text: `#N/A`, or the formula whose result the file does not hold. */
function sansTexteOf(sheet: SheetLike, rang: number, correspondance: Correspondance) {
  const shown = listeColonnes.flatMap((key) => {
    const colonne = correspondance[key];
    if (colonne === undefined) return [];
    const { value, formula } = readCell(sheet, rang, colonne);
    if (isErrorValue(value)) return [[key, value] as const];
    return isBlank(value) && formula !== null ? [[key, formula] as const] : [];
  });
  return Object.fromEntries(shown);
}

function textesOf(cell: (key: ListeColonne) => CellValue): LigneListe['textes'] {
  const textes = listeColonnes.map((key) => [key, texteOf(cell(key))]);
  return Object.fromEntries(textes) as LigneListe['textes'];
}

const TOTAL =
  /^(?:(?:sous |s )?tota(?:l|ux)(?: (?:general|menages?|du bailleur|\d+))*|sous total .*|ensemble|nombre de menages)$/;
const COUNT = /^\d*(?: (?:menages?|logements?|lignes?|relogements?|familles?))?$/;

/**
 * A row that sums others and names no household of its own: « Total » where a name should stand or
 * beside it, « Total Néolia » as a spreadsheet writes it under the rows of Néolia.
 */
function isTotal(
  { bailleur, menage, idtop }: LigneListe['textes'],
  row: readonly CellValue[],
  bailleurs: ReadonlySet<string>,
): boolean {
  if (TOTAL.test(wordsOf(menage))) return true;
  if (idtop !== '' || !COUNT.test(wordsOf(menage))) return false;
  const isLabel = (words: string) => TOTAL.test(words) || bailleurs.has(subtotalOf(words) ?? '');
  return (
    isLabel(wordsOf(bailleur)) || (bailleur === '' && row.some((cell) => isLabel(wordsOf(cell))))
  );
}

/** The name that « Total Néolia » sums the rows of. */
function subtotalOf(words: string): string | undefined {
  return /^(?:sous )?total (.+)$|^(.+) total$/.exec(words)?.slice(1).find(Boolean);
}

/** The day that a cell shows in the place of an identifier, as a person reads it. */
function dayAt(sheet: SheetLike, rang: number, colonne = 0): string | undefined {
  const value = valueAt(sheet, rang, colonne);
  const date = natureAt(sheet, rang, colonne) === 'date' ? dateIn(value) : undefined;
  return date?.split('-').reverse().join('/');
}

/**
 * What a cell shows: digits in full for a number, with a decimal comma; nothing for an error of Excel.
 * Zeros that only a number format shows before a number are not known.
 */
export function texteOf(value: CellValue): string {
  if (!isFilled(value)) return '';
  // An apostrophe that software leaves before the digits that it protects.
  if (typeof value !== 'number') return textOf(value).replace(/^['’](?=\d+$)/, '');
  if (Number.isInteger(value)) return BigInt(value).toString();
  return String(value).replace('.', ',');
}
