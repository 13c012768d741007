/**
 * What each row of a form is: a household, or what people write among households (subtotals, names of
 * groups, notes, headings repeated for print, lines prepared in advance). A row is something else only
 * where nothing in it speaks of a household: a word in a row's cell can only make that cell wrong.
 */
import { cellAddress } from '../../grid/a1';
import { readDate } from '../cellDate';
import { isBlank, keyOf, textOf } from '../cellText';
import { readTypologie } from '../cellTypologie';
import type { CellValue } from '../CellValue';
import { columnKeys, dateKeys } from '../forms/column';
import type { ColumnKey } from '../forms/column';
import type { Modele } from '../forms/modele';
import { eachOf, type Steps } from '../steps';
import type { NatureLigne } from './compteModel';
import { footerLine } from './footer';
import type { ColumnPositions, LigneNonMenage, RowReading } from './formReading';
import { countHeadings, isContinuation } from './headings';
import { readRows } from './rows';
import { readCell } from './sheetCells';
import type { BlockLike } from './snapshotLike';
import { wordsOf } from './wordsOf';

/** What rows are read with. */
export interface Tableau {
  readonly colonnes: ColumnPositions;
  readonly modele: Modele;
  readonly recognisedBy: 'noms' | 'intitules';
  /** The bailleur that the header names; null where it names none. */
  readonly bailleur: CellValue;
}

export interface Lignes {
  readonly lignes: readonly RowReading[];
  readonly nonMenages: readonly LigneNonMenage[];
}

const SUBTOTAL = /^(?:sous )?tota(?:l|ux)\b|^cumul\b|^ensemble$|^recapitulatif\b|^moyenne\b/;
const GENERIC = /^(?:sous )?tota(?:l|ux)(?: general| generaux)?$/;
const COUNT = /^\d+(?: (?:menages?|logements?|lignes?|relogements?|familles?))?$/;
const COUNTED = /^\d+ \D/;
const NOTE =
  /^\s*(?:\*|\(\d+\)|\d+\)|n\.?\s?b\.?\b|nota\b|notes?\b|remarques?\b|observations?\b|sources?\b|attention\b)/i;
const PLACEHOLDER =
  /^(?:choisir|selectionner|choix|a choisir|a selectionner|a completer|jj mm aaaa|)$/;
const AGGREGATE = /^=.*\b(?:SUM|SUBTOTAL|COUNT|COUNTA|COUNTIF|AVERAGE|AGGREGATE)\(/i;
/** Rows as full as these name their bailleur for sure. */
const FULL = 5;
/** A text of as many words that stands alone in a row is a sentence. */
const SENTENCE = 4;

/**
 * The rows from `first` to `last`: households, and what is none. Empty rows are neither. `autres` are rows
 * of the same table that the block does not hold: they name bailleurs too.
 */
export function* readLignes(
  block: BlockLike,
  tableau: Tableau,
  first: number,
  last: number,
  autres: readonly RowReading[] = [],
): Steps<Lignes> {
  const rows = yield* readRows(block, tableau.colonnes, first, last);
  const bailleurs = once(() => bailleursOf([...autres, ...rows], tableau));
  const lignes: RowReading[] = [];
  const nonMenages: LigneNonMenage[] = [];
  yield* eachOf(rows, (row) => {
    const before = nonMenages.at(-1);
    const follows = before?.nature === 'intitules' && before.rang === row.rang - 1;
    const nature = natureOf(block, tableau, row, { bailleurs, follows });
    if (nature === undefined) lignes.push(row);
    else nonMenages.push({ rang: row.rang, nature, cellules: cellulesOf(row, tableau.colonnes) });
  });
  return { lignes, nonMenages };
}

/** Most rows are told without the names: they are gathered when the first row needs them. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

/** The addresses of a row's cells that hold something. */
export function cellulesOf(row: RowReading, colonnes: ColumnPositions): readonly string[] {
  return filledKeys(row).flatMap((key) => {
    const column = colonnes[key];
    return column === undefined ? [] : [cellAddress(row.rang, column)];
  });
}

/**
 * The names that stand for a bailleur here: that of the header, those of rows nearly complete, and those
 * that several rows give with an IDTOP, whatever they begin with (« Total Habitat »).
 */
function bailleursOf(rows: readonly RowReading[], { bailleur }: Tableau): ReadonlySet<string> {
  const full = rows.filter(
    (row) => filledKeys(row).filter((key) => !isPlaceholder(row.cells[key])).length >= FULL,
  );
  const sent = rows.filter(({ cells }) => isText(cells.idtop) && !isBlank(cells.menage));
  const named = sent.filter(({ cells }) => !GENERIC.test(wordsOf(cells.bailleur)));
  const keys = named.map(({ cells }) => keyOf(cells.bailleur));
  const once = new Set<string>();
  const repeated = keys.filter((key) => once.size === once.add(key).size);
  const names = [bailleur, ...full.map(({ cells }) => cells.bailleur)].map(keyOf);
  return new Set([...names, ...repeated].filter((key) => key !== ''));
}

function natureOf(
  block: BlockLike,
  tableau: Tableau,
  row: RowReading,
  around: { readonly bailleurs: () => ReadonlySet<string>; readonly follows: boolean },
): NatureLigne | undefined {
  const filled = filledKeys(row);
  // Formulas whose result the file does not hold.
  if (filled.length === 0) return undefined;
  if (isHeadingRow(row, filled)) return 'intitules';
  if (around.follows && isContinuation(block, tableau.colonnes, row.rang)) return 'intitules';
  if (speaksOfHousehold(row, around.bailleurs)) return undefined;
  if (filled.every((key) => isPlaceholder(row.cells[key]))) return 'preparee';
  if (isSubtotal(block, tableau, row)) return 'sous-total';
  const [only] = filled;
  if (filled.length === 1 && only) return natureOfText(tableau, only, row.cells[only]);
  const counted = filled.length === 2 && COUNTED.test(wordsOf(row.cells.menage));
  return counted && isText(row.cells.bailleur) ? 'groupe' : undefined;
}

/** The texts of two columns or more are their own headings. */
function isHeadingRow({ cells }: RowReading, filled: readonly ColumnKey[]): boolean {
  const texts = filled.filter((key) => typeof cells[key] === 'string').length;
  if (texts < 2 || texts * 2 < filled.length) return false;
  const named = countHeadings(cells);
  return named > 1 && named * 2 >= filled.length;
}

/** Whether a row is one of a household for sure: three cells, or a household with a day or a class. */
export function isHouseholdRow(row: RowReading): boolean {
  if (filledKeys(row).length > 2) return true;
  return isIdentifier(row.cells.menage) && isDated(row);
}

/**
 * Whether something in the row can only be said of a household: a day, a class of dwelling, an IDTOP,
 * an identifier, or the name of a bailleur that is known.
 */
function speaksOfHousehold(row: RowReading, bailleurs: () => ReadonlySet<string>): boolean {
  const { cells } = row;
  if (isDated(row) || isIdentifier(cells.menage)) return true;
  if (!isBlank(cells.bailleur) && bailleurs().has(keyOf(cells.bailleur))) return true;
  const named = !isBlank(cells.menage) || !isBlank(cells.bailleur);
  return isIdentifier(cells.idtop) && named && !isAggregateLabel(cells.bailleur);
}

/** Whether a row gives a day, or the class of a dwelling. */
function isDated({ cells }: RowReading): boolean {
  const { kind } = readTypologie(cells.typologie);
  if (kind === 'classe' || kind === 'lisible') return true;
  return dateKeys.some((key) => cells[key] !== 0 && 'date' in readDate(cells[key]));
}

/** A text that is no count, no note and no label of a total. */
function isIdentifier(value: CellValue): boolean {
  if (!isText(value) || isPlaceholder(value)) return false;
  return !isCount(value) && !isNote(value) && !isAggregateLabel(value);
}

function isSubtotal(block: BlockLike, { colonnes }: Tableau, row: RowReading): boolean {
  const own = new Set(Object.values(colonnes));
  const sheetRow = block.values[row.rang - block.top] ?? [];
  const labelled = sheetRow.some((value) => isAggregateLabel(value));
  const others = filledKeys(row).filter((key) => !isAggregateLabel(row.cells[key]));
  if (labelled) return others.every((key) => isFigure(row.cells[key]));
  const formulas = [...own].map((column) => readCell(block, row.rang, column).formula ?? '');
  return (
    formulas.some((formula) => AGGREGATE.test(formula)) &&
    others.every((key) => isFigure(row.cells[key]))
  );
}

/** What a text is that stands alone in its row. */
function natureOfText(
  { modele, recognisedBy }: Tableau,
  key: ColumnKey,
  value: CellValue,
): NatureLigne | undefined {
  if (!isText(value)) return undefined;
  if (isNote(value) || footerLine(value)) return 'note';
  const sentence = wordsOf(value).split(' ').length >= SENTENCE;
  if (key === 'bailleur') {
    // In a Modèle A of ours a name by itself begins the row of another bailleur.
    if (modele === 'A' && recognisedBy === 'noms') return sentence ? 'note' : undefined;
    return sentence ? 'note' : 'groupe';
  }
  return sentence && key !== 'menage' ? 'note' : undefined;
}

function filledKeys({ cells }: RowReading): readonly ColumnKey[] {
  return columnKeys.filter((key) => !isBlank(cells[key]));
}

function isText(value: CellValue): value is string {
  return typeof value === 'string' && !isBlank(value);
}

function isNote(value: CellValue): boolean {
  return isText(value) && NOTE.test(value);
}

function isAggregateLabel(value: CellValue): boolean {
  return isText(value) && SUBTOTAL.test(wordsOf(value));
}

function isCount(value: CellValue): boolean {
  return typeof value === 'number' || (isText(value) && COUNT.test(wordsOf(value)));
}

function isFigure(value: CellValue): boolean {
  return isCount(value) || (isText(value) && /^[\d\s.,€/m²]+$/i.test(textOf(value)));
}

/** A zero that a formula copied, or a text that only asks to choose. */
function isPlaceholder(value: CellValue): boolean {
  if (value === 0) return true;
  return isText(value) && PLACEHOLDER.test(wordsOf(value));
}
