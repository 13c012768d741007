import { tokenize, translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';

import { cellAddress, columnLetters, columnNumber, MAX_COLUMN, MAX_ROW } from '../../grid/a1';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A formula written for one cell, as it reads in another: relative references move with it. */
export function moveFormula(formula: string, from: Place, to: Place): string {
  const relative = translateFormulaToR1C1(formula, cellAddress(from.row, from.column));
  return translateFormulaToA1(relative, cellAddress(to.row, to.column));
}

/** The formula in any other cell: what it is made of is looked for once, whatever the number of its copies. */
export function formulaMover(formula: string, from: Place): (to: Place) => string {
  let pieces: readonly Piece[] | undefined;
  return (to) => {
    pieces ??= piecesOf(formula);
    const [down, right] = [to.row - from.row, to.column - from.column];
    // Joined at once: a text that grows piece by piece keeps every piece.
    const all: string[] = [];
    for (const piece of pieces) {
      const moved = pieceMoved(piece, down, right);
      if (moved === undefined) return moveFormula(formula, from, to);
      all.push(moved);
    }
    return all.join('');
  };
}

/** What stays as it is, or the corners that are named; undefined for what only the library moves. */
type Piece = string | readonly [Corner, Corner | undefined] | undefined;

interface Corner extends Place {
  readonly letters: string;
  /** `$`, or nothing where it moves. */
  readonly rowFixed: string;
  readonly columnFixed: string;
}

const REFERENCE = /^((?:.*!)?)([$A-Z\d]+)(?::([$A-Z\d]+))?$/s;
const CORNER = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/;

function piecesOf(formula: string): readonly Piece[] {
  return tokenize(formula).flatMap(({ type, value }): readonly Piece[] => {
    if (type === 'range_named' || !/^(?:range|context)/.test(type)) return [value];
    const [, sheet = '', first, last] = REFERENCE.exec(value) ?? [];
    const [start, end] = [first, last].map((each) => (each === undefined ? each : cornerOf(each)));
    const isKnown = start !== undefined && (last === undefined || end !== undefined);
    return isKnown ? [sheet, [start, end]] : [undefined];
  });
}

function cornerOf(address: string): Corner | undefined {
  const [, columnFixed = '', letters = '', rowFixed = '', row] = CORNER.exec(address) ?? [];
  if (row === undefined) return undefined;
  return { row: Number(row), column: columnNumber(letters), letters, rowFixed, columnFixed };
}

/** Undefined outside of any sheet, and for an area that the library writes otherwise: of one cell, turned round, up to an edge. */
function pieceMoved(piece: Piece, down: number, right: number): string | undefined {
  if (piece === undefined || typeof piece === 'string') return piece;
  const [first, last] = piece;
  const top = rowOf(first, down);
  const left = columnOf(first, right);
  if (top < 1 || left < 1 || top > MAX_ROW || left > MAX_COLUMN) return undefined;
  const address = addressOf(first, top, left);
  if (last === undefined) return address;
  const bottom = rowOf(last, down);
  const edge = columnOf(last, right);
  const isPlain = top <= bottom && left <= edge && (top < bottom || left < edge);
  if (!isPlain || bottom >= MAX_ROW || edge >= MAX_COLUMN) return undefined;
  return `${address}:${addressOf(last, bottom, edge)}`;
}

function rowOf({ row, rowFixed }: Corner, down: number): number {
  return rowFixed === '' ? row + down : row;
}

function columnOf({ column, columnFixed }: Corner, right: number): number {
  return columnFixed === '' ? column + right : column;
}

function addressOf({ letters, column, columnFixed, rowFixed }: Corner, row: number, at: number) {
  return `${columnFixed}${at === column ? letters : columnLetters(at)}${rowFixed}${row}`;
}

const THIS_ROW = /^([^[]*)\[@(.*)\]$/;

/**
 * The formula as a file stores it: « this row » is spelt out and names its table, `=` is dropped.
 * `table` is the one that the cell stands in, for `[@Total]` without a name.
 */
export function toFileFormula(formula: string, table: string | undefined): string {
  const bare = formula.startsWith('=') ? formula.slice(1) : formula;
  if (!bare.includes('[@')) return bare;
  return tokenize(bare)
    .map((token) => (token.type === 'structured' ? spellThisRow(token.value, table) : token.value))
    .join('');
}

function spellThisRow(reference: string, table: string | undefined): string {
  const found = THIS_ROW.exec(reference);
  if (found === null) return reference;
  const [, name, column = ''] = found;
  const bracketed = column.startsWith('[') ? column : `[${column}]`;
  return `${name === '' ? (table ?? '') : name}[[#This Row],${bracketed}]`;
}
