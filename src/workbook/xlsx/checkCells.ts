/**
 * What a workbook asks of its reader, told before anything is built: a cell costs a hundred times the bytes
 * that write it, a rectangle costs its corners, and sheets may share a part. Parts are inflated here a
 * little at a time, and nothing of them is kept.
 */
import { Inflate, strFromU8 } from 'fflate';

import { columnNumber, MAX_COLUMN, MAX_ROW } from '../../grid/a1';
import { slotsOf } from '../../grid/extent';
import { limits, unreadable, type ZipEntry } from './limits';

/** Bounds of all sheets together; tests lower them. */
export interface CellLimits {
  readonly tags: number;
  readonly cells: number;
  readonly slots: number;
}

/** What one part asks for. */
interface Tally {
  tags: number;
  cells: number;
  /** Places of the rectangle from A1 to its furthest cell, and what each of its rows costs by itself. */
  slots: number;
}

/** Packed bytes taken at once: at the most a thousand times as many come out. */
const STEP = 4096;
/** What a piece of a text costs beside a cell: few texts have any. */
const RUN = 16;
/**
 * What else costs the reader more than the tag that asks for it, in cells: 100,000 rows of nine cells have room for
 * four texts of their own each, or for a formula, or for a link.
 */
const COSTS: ReadonlyMap<string, number> = new Map([
  ['c', 1],
  ['si', 2],
  ['f', 8],
  ['r', RUN],
  ['rPh', RUN],
  ['mergeCell', RUN],
  ['hyperlink', 4],
  ['dataValidation', 4],
  ['conditionalFormatting', 4],
  ['cfRule', 4],
  ['comment', 4],
  // A part to open each time, the same or another: no workbook has a thousand tables.
  ['tablePart', 1_000],
]);
/** The longest tag looked at: no cell or row says so much of itself. */
const LONGEST_TAG = 64 * 1024;
/** The longest text between two tags: a cell holds 32,767 characters, each written in ten at the most. */
const LONGEST_TEXT = 1024 * 1024;
const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const OPEN = 0x3c;
const EQUALS = 0x3d;
const CLOSE = 0x3e;

/** Refuses a workbook that holds more cells than any declaration, or cells too far apart. */
export function checkCells(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  most: CellLimits = limits,
): void {
  const known = new Map<ZipEntry, Tally>();
  const tallyOf = (entry: ZipEntry): Tally => {
    const tally = known.get(entry) ?? tallyPart(bytes, entry, most);
    known.set(entry, tally);
    return tally;
  };
  const sum: Tally = { tags: 0, cells: 0, slots: 0 };
  for (const entry of partsRead(bytes, entries)) {
    const { tags, cells, slots } = tallyOf(entry);
    sum.tags += tags;
    sum.cells += cells;
    sum.slots += slots;
    if (isOver(sum, most)) throw refusal(sum, most);
  }
}

function isOver({ tags, cells, slots }: Tally, most: CellLimits): boolean {
  return tags > most.tags || cells > most.cells || slots > most.slots;
}

/** A rectangle that is nearly empty has a cell that strayed; a full one is large. */
function refusal({ tags, cells, slots }: Tally, most: CellLimits) {
  const isFar = tags <= most.tags && cells <= most.cells && slots > most.slots;
  return isFar
    ? unreadable('far-cell', 'Cells too far apart')
    : unreadable('too-large', 'More cells than a declaration holds');
}

/**
 * The parts of text in the order of the archive, those of sheets as many times as sheets stand on them,
 * and with them those that they lead to.
 */
function* partsRead(bytes: Uint8Array, entries: readonly ZipEntry[]): Generator<ZipEntry> {
  const byName = new Map(entries.map((entry) => [entry.name.replaceAll('\\', '/'), entry]));
  const texts = entries.filter(({ name }) => isText(name));
  yield* texts;
  const more = [...sheetsOnPart(bytes, byName)].flatMap(([name, sheets]) =>
    [byName.get(name), ...targetsOf(bytes, byName, name)].flatMap((entry) =>
      entry === undefined || !isText(entry.name) ? [] : Array<ZipEntry>(sheets - 1).fill(entry),
    ),
  );
  yield* more;
}

const isText = (name: string) => /\.(?:xml|rels)$/i.test(name);
const WORKBOOK = 'xl/workbook.xml';
const SHEET_ID = /<(?:[\w.-]+:)?sheet\s[^>]*?\b[\w.-]+:id=["']([^"']*)["']/g;
const RELATION = /<(?:[\w.-]+:)?Relationship\s[^>]*>/g;

/** How many sheets stand on each part. */
function sheetsOnPart(
  bytes: Uint8Array,
  byName: ReadonlyMap<string, ZipEntry>,
): ReadonlyMap<string, number> {
  const relations = relationsOf(bytes, byName, WORKBOOK);
  const counts = new Map<string, number>();
  for (const [, id = ''] of textOf(bytes, byName.get(WORKBOOK)).matchAll(SHEET_ID)) {
    const name = relations.get(id);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function targetsOf(
  bytes: Uint8Array,
  byName: ReadonlyMap<string, ZipEntry>,
  name: string,
): readonly (ZipEntry | undefined)[] {
  return [...relationsOf(bytes, byName, name).values()].map((target) => byName.get(target));
}

/** The parts that a part leads to, by the ids of its relationships. */
function relationsOf(
  bytes: Uint8Array,
  byName: ReadonlyMap<string, ZipEntry>,
  name: string,
): ReadonlyMap<string, string> {
  const cut = name.lastIndexOf('/') + 1;
  const [folder, file] = [name.slice(0, cut), name.slice(cut)];
  const text = textOf(bytes, byName.get(`${folder}_rels/${file}.rels`));
  return new Map(
    [...text.matchAll(RELATION)].map(([tag]) => {
      const [id, target] = [attribute(tag, 'Id'), attribute(tag, 'Target')];
      return [id, pathOf(folder, target)] as const;
    }),
  );
}

const ATTRIBUTES = {
  Id: /\sId=["']([^"']*)["']/,
  Target: /\sTarget=["']([^"']*)["']/,
};

function attribute(tag: string, name: keyof typeof ATTRIBUTES): string {
  return ATTRIBUTES[name].exec(tag)?.[1] ?? '';
}

/** Empty where the target is no address: it leads to no part. */
function pathOf(folder: string, target: string): string {
  try {
    return new URL(target, `file:///${folder}`).pathname.slice(1);
  } catch {
    return '';
  }
}

function textOf(bytes: Uint8Array, entry: ZipEntry | undefined): string {
  const texts: string[] = [];
  if (entry !== undefined)
    inflate(bytes, entry, (chunk) => void texts.push(strFromU8(chunk, true)));
  return texts.join('');
}

/** What a part asks for; over the bounds it is refused before its end. */
function tallyPart(bytes: Uint8Array, entry: ZipEntry, most: CellLimits): Tally {
  const tally: Tally = { tags: 0, cells: 0, slots: 0 };
  const at = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };
  // The records of a pivot table bear the name of a piece of text, and nobody reads them.
  const isPivot = /pivotCache/i.test(entry.name);
  let rest: Uint8Array = new Uint8Array();
  let run = 0;
  inflate(bytes, entry, (chunk) => {
    const piece = rest.length === 0 ? chunk : joined(rest, chunk);
    const [open, close] = [piece.lastIndexOf(OPEN), piece.lastIndexOf(CLOSE)];
    rest = open > close ? piece.slice(open) : new Uint8Array();
    if (rest.length > LONGEST_TAG) throw unreadable('damaged', 'A tag without an end');
    const edge = Math.max(open, close);
    run = edge < 0 ? run + piece.length : piece.length - edge;
    if (run > LONGEST_TEXT) throw unreadable('too-large', 'A text longer than a cell holds');
    eachTag(piece.subarray(0, piece.length - rest.length), (name, said) => {
      tally.tags += 1;
      if (!isPivot) tally.cells += COSTS.get(name) ?? 0;
      if (name === 'c') nextCell(at, said('r'));
      else if (name === 'row') nextRow(at, said('r'));
      else if (name === 'col') tally.slots += columnsOf(said('min'), said('max'));
    });
    if (isOver(withRectangle(tally, at), most)) throw refusal(withRectangle(tally, at), most);
  });
  return withRectangle(tally, at);
}

function joined(rest: Uint8Array, chunk: Uint8Array): Uint8Array {
  const whole = new Uint8Array(rest.length + chunk.length);
  whole.set(rest);
  whole.set(chunk, rest.length);
  return whole;
}

const COUNTED: ReadonlySet<string> = new Set(['row', 'col', ...COSTS.keys()]);
/** Names of tags that count, prefix aside, are not longer. */
const LONGEST_NAME = 24;

/**
 * Every tag by its name, prefix aside, and what those that count say of themselves. Bytes are walked by hand: matching
 * an expression takes 0.2 s more for a million cells.
 */
function eachTag(
  piece: Uint8Array,
  take: (name: string, said: (attribute: string) => string) => void,
): void {
  let [from, to] = [0, 0];
  const said = (attribute: string) => valueOf(attribute, piece, from, to);
  while (to < piece.length) {
    if (piece[to] !== OPEN) {
      to += 1;
      continue;
    }
    from = to + 1;
    to = from;
    while (to < piece.length && piece[to] !== OPEN && piece[to] !== CLOSE) to += 1;
    const name = nameAt(piece, from);
    if (piece[to] !== CLOSE && COUNTED.has(name)) {
      throw unreadable('damaged', 'A tag within a tag');
    }
    take(name, said);
  }
}

/** Empty where it is too long to count. */
function nameAt(piece: Uint8Array, start: number): string {
  let from = start;
  let at = start;
  for (; at < piece.length; at += 1) {
    const sign = piece[at] ?? OPEN;
    if (sign <= SPACE || sign === SLASH || sign === CLOSE) break;
    if (sign === OPEN) return '';
    if (sign === COLON) from = at + 1;
  }
  return at - from > LONGEST_NAME ? '' : lettersOf(piece, from, at);
}

/** What a tag says under that name; empty where it says nothing. */
function valueOf(name: string, piece: Uint8Array, from: number, to: number): string {
  for (let at = from; at < to; at += 1) {
    if ((piece[at] ?? 0) > SPACE) continue;
    let read = 0;
    while (read < name.length && piece[at + 1 + read] === name.charCodeAt(read)) read += 1;
    const start = at + name.length + 3;
    if (read < name.length || piece[start - 2] !== EQUALS || !isQuote(piece[start - 1])) continue;
    let end = start;
    while (end < to && !isQuote(piece[end])) end += 1;
    return end < to ? lettersOf(piece, start, end) : '';
  }
  return '';
}

const isQuote = (sign: number | undefined) => sign === QUOTE || sign === APOSTROPHE;

/** A few characters: joined one by one, they come sooner than from a decoder. */
function lettersOf(piece: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(piece[at] ?? 0);
  return text;
}

interface Place {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

const withRectangle = (tally: Tally, { lastRow, lastColumn }: Place): Tally => ({
  ...tally,
  slots: tally.slots + slotsOf(lastRow, lastColumn),
});

function nextRow(at: Place, row: string): void {
  at.row = Number(row) || at.row + 1;
  at.column = 0;
}

const ADDRESS = /^([A-Za-z]+)(\d+)$/;

function nextCell(at: Place, address: string): void {
  const [, letters = '', row] = ADDRESS.exec(address) ?? [];
  at.column = letters === '' ? at.column + 1 : columnNumber(letters.toUpperCase());
  at.lastRow = Math.max(at.lastRow, row === undefined ? at.row : Number(row));
  at.lastColumn = Math.max(at.lastColumn, at.column);
  if (at.lastRow > MAX_ROW || at.lastColumn > MAX_COLUMN) {
    throw unreadable('damaged', 'A cell outside of any sheet');
  }
}

/** The columns that one `col` speaks of: the reader writes each of them down. */
function columnsOf(min: string, max: string): number {
  const [first, last] = [Number(min), Number(max)];
  return Math.max(1, Math.min(last, MAX_COLUMN) - first + 1) || 1;
}

/** Gives what the part inflates to, in small chunks, and refuses it past the size that it declares. */
function inflate(bytes: Uint8Array, entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
  const { packed, inflated, offset, method } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length) throw unreadable('damaged', 'A part is missing');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  let left = inflated;
  const counted = (chunk: Uint8Array) => {
    left -= chunk.length;
    if (left < 0) throw unreadable('damaged', 'A part is larger than it declares');
    take(chunk);
  };
  const stream = method === 0 ? undefined : new Inflate(counted);
  try {
    for (let at = 0; at < data.length; at += STEP) {
      const piece = data.subarray(at, at + STEP);
      if (stream) stream.push(piece, at + STEP >= data.length);
      else counted(piece);
    }
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'WorkbookError') throw cause;
    throw unreadable('damaged', cause instanceof Error ? cause.message : String(cause), cause);
  }
}
