/** Header values found beside or after their labels, in forms that no defined name describes. */
import type { Area } from '../../grid/a1';
import { isBlank, textOf } from '../cellText';
import type { EnteteKey } from '../forms/modele';
import type { CellReading, SheetLike } from './formReading';
import { wordsOf } from './normalize';
import { coveringArea, lastColumn, mergedAreas, readCell, valueAt } from './sheetCells';
import { readTitre } from './titre';

export type EnteteReading = Partial<Record<EnteteKey, CellReading>>;

const patterns: readonly (readonly [EnteteKey, RegExp])[] = [
  ['convention', /^(?:n|numero) de (?:la )?convention\b|^convention(?: n)?$|^protocole(?: n)?$/],
  ['annee', /^annee\b/],
  ['maitreOuvrage', /^(?:nom du )?maitre d ouvrage\b/],
  ['bailleur', /^(?:nom du )?bailleur\b/],
  ['raisonSociale', /^raison sociale\b/],
  ['adresse', /^adresse\b/],
  ['siret', /^(?:n |numero )?(?:de )?siret\b/],
  ['idtopOperation', /^idtop\b/],
  ['libelleOperation', /^libelle\b/],
];

/** The header that stands in rows `first` to `last` of a sheet. */
export function readLabels(sheet: SheetLike, first: number, last: number): EnteteReading {
  const merges = mergedAreas(sheet.merges);
  const entete: EnteteReading = {};
  for (let row = Math.max(first, sheet.top); row <= last; row += 1) {
    for (let column = sheet.left; column <= lastColumn(sheet); column += 1) {
      const found = readLabel(sheet, merges, row, column);
      for (const [key, cell] of found) if (isBetter(cell, entete[key])) entete[key] = cell;
    }
  }
  return { ...readTitre(sheet, first, last), ...entete };
}

function isBetter(cell: CellReading, known: CellReading | undefined): boolean {
  return known === undefined || (isBlank(known.value) && !isBlank(cell.value));
}

/** The fields that a label at this cell gives: one, or three where one line asks for all three. */
function readLabel(
  sheet: SheetLike,
  merges: readonly Area[],
  row: number,
  column: number,
): readonly (readonly [EnteteKey, CellReading])[] {
  const value = valueAt(sheet, row, column);
  if (typeof value !== 'string') return [];
  const [label, inline] = splitLabel(value);
  const key = keyOfLabel(label);
  if (key === undefined) return [];
  const here = readCell(sheet, row, column);
  const cell = inline === '' ? besideLabel(sheet, merges, row, column) : { ...here, value: inline };
  if (key === 'convention' && /^protocole/.test(wordsOf(label)) && !isBlank(cell.value)) {
    return [[key, { ...cell, value: `Protocole ${textOf(cell.value)}` }]];
  }
  return isThreefold(label) ? splitIdentity(sheet, cell, row) : [[key, cell]];
}

function keyOfLabel(label: string): EnteteKey | undefined {
  const words = wordsOf(label);
  return patterns.find(([, pattern]) => pattern.test(words))?.[0];
}

/** « Label : value » in its two parts; dots that only mark a blank are no value. */
function splitLabel(text: string): readonly [string, string] {
  const colon = text.indexOf(':');
  if (colon < 0) return [text, ''];
  const value = text.slice(colon + 1).trim();
  return [text.slice(0, colon), /^[.…_\s]*$/.test(value) ? '' : value];
}

/** The first filled cell to the right, unless another label comes first; else the next cell. */
function besideLabel(
  sheet: SheetLike,
  merges: readonly Area[],
  row: number,
  column: number,
): CellReading {
  const next = (coveringArea(merges, row, column)?.right ?? column) + 1;
  for (let right = next; right <= lastColumn(sheet); right += 1) {
    const value = valueAt(sheet, row, right);
    if (isBlank(value)) continue;
    if (typeof value === 'string' && isLabel(value)) break;
    return readCell(sheet, row, right);
  }
  return readCell(sheet, row, next);
}

function isLabel(text: string): boolean {
  return text.includes(':') && keyOfLabel(splitLabel(text)[0]) !== undefined;
}

function isThreefold(label: string): boolean {
  const words = wordsOf(label);
  return /\badresse\b/.test(words) && /\bsiret\b/.test(words);
}

const SIRET = /(?:siret\s*(?:n°)?\s*:?\s*)?((?:\d[\s\u00a0\u202f]*){14})/i;

/** Raison sociale, adresse and SIRET told in one cell, or in that cell and the two below it. */
function splitIdentity(
  sheet: SheetLike,
  cell: CellReading,
  row: number,
): readonly (readonly [EnteteKey, CellReading])[] {
  const text = textOf(cell.value);
  const siret = SIRET.exec(text);
  if (text === '') return [];
  if (!siret) return identityBelow(sheet, cell, row);
  const rest = text.replace(siret[0], '').replace(/[\s,;–-]+$/, '');
  const [name = '', ...address] = rest.split(/\s*[,;\n]\s*|\s+[–-]\s+/);
  return [
    ['raisonSociale', { ...cell, value: name.trim() }],
    ['adresse', { ...cell, value: address.join(', ').trim() }],
    ['siret', { ...cell, value: siret[1]?.trim() ?? '' }],
  ];
}

function identityBelow(
  sheet: SheetLike,
  cell: CellReading,
  row: number,
): readonly (readonly [EnteteKey, CellReading])[] {
  const column = sheet.left + (sheet.values[row - sheet.top]?.indexOf(cell.value) ?? 0);
  return [
    ['raisonSociale', cell],
    ['adresse', readCell(sheet, row + 1, column)],
    ['siret', readCell(sheet, row + 2, column)],
  ];
}
