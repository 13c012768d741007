/**
 * Header values found after their labels, beside them or below, in forms that no defined name
 * describes. A label is never taken for a value.
 */
import type { Area } from '../../grid/a1';
import { isBlank, textOf } from '../cellText';
import type { CellValue } from '../CellValue';
import type { EnteteKey } from '../forms/modele';
import { isTitle, readEtiquette, type Etiquette } from './enteteMots';
import { siretIn, splitIdentite } from './identite';
import { readTitre } from './readTitre';
import { coveringArea, lastColumn, mergedAreas, readCell, valueAt } from './sheetCells';
import type { CellReading, SheetLike } from './snapshotLike';
import { wordsOf } from './wordsOf';

export type EnteteReading = Partial<Record<EnteteKey, CellReading>>;

/** The header with the addresses of its titles, labels and values. */
export interface EnteteLu {
  readonly entete: EnteteReading;
  readonly places: ReadonlySet<string>;
}

interface Zone {
  readonly sheet: SheetLike;
  readonly merges: readonly Area[];
  /** Last row in which a value may stand. */
  readonly last: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What identifies somebody: that of the maître d'ouvrage where it follows his name. */
const IDENTITE: ReadonlySet<EnteteKey> = new Set(['raisonSociale', 'adresse', 'siret']);

type Field = readonly [EnteteKey, CellReading];

/** The header that stands in rows `first` to `last` of a sheet. */
export function readLabels(sheet: SheetLike, first: number, last: number): EnteteLu {
  const zone = { sheet, merges: mergedAreas(sheet.merges), last };
  const entete: EnteteReading = {};
  const faibles = new Set<EnteteKey>();
  const places = new Set<string>();
  let afterMaitreOuvrage = false;
  for (let row = Math.max(first, sheet.top); row <= last; row += 1) {
    for (let column = sheet.left; column <= lastColumn(sheet); column += 1) {
      const cell = readCell(sheet, row, column);
      const { value } = cell;
      if (isTitle(titleOf(cell))) places.add(cell.cellule);
      const etiquette = readEtiquette(value);
      if (!etiquette) continue;
      places.add(cell.cellule);
      if (etiquette.key === 'maitreOuvrage') afterMaitreOuvrage = true;
      if (etiquette.key === 'bailleur') afterMaitreOuvrage = false;
      for (const [key, field] of fieldsAt(zone, { row, column }, etiquette)) {
        if (holds(field)) places.add(field.cellule);
        const faible = etiquette.faible || (afterMaitreOuvrage && IDENTITE.has(key));
        const known = entete[key] && { cell: entete[key], faible: faibles.has(key) };
        if (!isBetter({ cell: field, faible }, known)) continue;
        entete[key] = field;
        if (faible) faibles.add(key);
        else faibles.delete(key);
      }
    }
  }
  const titre = readTitre(sheet, first, last);
  for (const { cellule } of Object.values(titre)) places.add(cellule);
  return { entete: { ...titre, ...entete }, places };
}

/** The text of a cell, or the one that its formula begins with where the file does not hold the result. */
function titleOf({ value, formula }: CellReading): string {
  if (typeof value === 'string') return value;
  return /"((?:[^"]|"")*)"/.exec(formula ?? '')?.[1] ?? '';
}

/** Whether a cell holds a value, or a formula whose result the file does not hold. */
function holds({ value, formula }: CellReading): boolean {
  return !isBlank(value) || formula !== null;
}

interface Candidat {
  readonly cell: CellReading;
  /** Whether its label leaves the field to another one. */
  readonly faible: boolean;
}

/** Whether a value replaces the one found before: its label is surer, or as sure and not empty as that is. */
function isBetter({ cell, faible }: Candidat, known: Candidat | undefined): boolean {
  if (known === undefined) return true;
  if (faible !== known.faible) return known.faible;
  return isBlank(known.cell.value) && !isBlank(cell.value);
}

/** The fields that a label at a cell gives, empty ones included. */
function fieldsAt(zone: Zone, place: Place, etiquette: Etiquette): readonly Field[] {
  const { key, triple, valeur } = etiquette;
  const at = valeur === '' ? placeOfValue(zone, place, etiquette) : place;
  if (at === undefined) return [];
  const here = readCell(zone.sheet, at.row, at.column);
  const cell = valeur === '' ? here : { ...here, value: valeur };
  if (triple) return splitThree(zone, at, cell);
  if (key === 'convention' && isProtocole(etiquette, cell.value)) {
    return [[key, { ...cell, value: `Protocole ${textOf(cell.value)}` }]];
  }
  return [[key, cell]];
}

/** Whether a label asks for a protocole and nothing else, and the value does not say so itself. */
function isProtocole({ libelle }: Etiquette, value: CellValue): boolean {
  const words = wordsOf(libelle);
  if (!/\bprotocole\b/.test(words) || /\bconv(?:ention)?\b/.test(words)) return false;
  return !isBlank(value) && !/^protocole\b/.test(wordsOf(textOf(value)));
}

/**
 * Where the value of a label stands: the first filled cell to its right that is no label, else the cell
 * below where labels stand over their values, else the empty cell beside it. Undefined where another
 * label follows at once.
 */
function placeOfValue(zone: Zone, place: Place, etiquette: Etiquette): Place | undefined {
  const { sheet, merges } = zone;
  const next = (coveringArea(merges, place.row, place.column)?.right ?? place.column) + 1;
  for (let column = next; column <= lastColumn(sheet); column += 1) {
    const cell = readCell(sheet, place.row, column);
    if (!holds(cell)) continue;
    if (!isLabel(cell.value)) return { row: place.row, column };
    return (
      below(zone, place, etiquette) ??
      (column === next ? undefined : { row: place.row, column: next })
    );
  }
  return below(zone, place, etiquette) ?? { row: place.row, column: next };
}

/** The cell under a label: a value of its kind, or any where labels stand in a row or over values. */
function below(zone: Zone, { row, column }: Place, { key }: Etiquette): Place | undefined {
  const { sheet, last } = zone;
  const value = valueAt(sheet, row + 1, column);
  if (row + 1 > last || isBlank(value) || isLabel(value) || isTitle(value)) return undefined;
  const labels = (sheet.values[row - sheet.top] ?? []).filter(isLabel).length;
  const under = row + 2 <= last && isLabel(valueAt(sheet, row + 2, column));
  return labels > 1 || under || isOfKind(key, textOf(value)) ? { row: row + 1, column } : undefined;
}

function isOfKind(key: EnteteKey, text: string): boolean {
  if (key === 'annee') return /\b20\d\d\b/.test(text);
  return key === 'siret' && text.replace(/\D/g, '').length >= 9;
}

function isLabel(value: CellValue): boolean {
  return readEtiquette(value) !== undefined;
}

/** Three fields told in one cell, or in that cell and those below it. */
function splitThree(zone: Zone, { row, column }: Place, cell: CellReading): readonly Field[] {
  const { raisonSociale, adresse, siret } = splitIdentite(String(cell.value ?? ''));
  const [second, third] = cellsBelow(zone, { row, column });
  const found = [second, third].find((one) => one && siretIn(String(one.value)));
  const lines = [second, third].filter((one) => one && one !== found);
  const told = (text: string, other: CellReading | undefined) =>
    text === '' && other ? other : { ...cell, value: text === '' ? null : text };
  return [
    ['raisonSociale', told(raisonSociale, undefined)],
    ['adresse', told(adresse, lines[0])],
    ['siret', told(siret, found)],
  ];
}

/** The two cells below a value that no label claims. */
function cellsBelow({ sheet, last }: Zone, { row, column }: Place): readonly CellReading[] {
  const cells: CellReading[] = [];
  for (let next = row + 1; next <= Math.min(row + 2, last); next += 1) {
    const texts = (sheet.values[next - sheet.top] ?? []).filter((value) => !isBlank(value));
    const value = valueAt(sheet, next, column);
    if (isBlank(value) || texts.some((text) => isLabel(text) || isTitle(text))) break;
    cells.push(readCell(sheet, next, column));
  }
  return cells;
}
