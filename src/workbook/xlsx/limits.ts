import { MOST_CELLS, MOST_SLOTS } from '../../grid/extent';
import { WorkbookError, type UnreadableReason } from '../errors';

/** Bounds past which a file is refused before anything of it is inflated. */
export const limits = {
  /** The file itself: a declaration of 100,000 rows weighs about 8 MB. */
  fileBytes: 100 * 1024 * 1024,
  /** All its parts once inflated: the sheet of 100,000 rows weighs about 60 MB. */
  inflatedBytes: 150 * 1024 * 1024,
  /** One of its parts of text that is neither a sheet nor the list of texts. */
  partBytes: 16 * 1024 * 1024,
  /** One that says what the archive holds, read whole: twenty thousand names weigh 3 MB. */
  leadBytes: 4 * 1024 * 1024,
  /** The list of texts: 100,000 rows of four texts of their own weigh about 20 MB. */
  textsBytes: 32 * 1024 * 1024,
  entries: 5_000,
  /** Copies of shared formulas: 100,000 rows, 160 characters each. */
  formulaCharacters: 16_000_000,
  /** Texts of all cells, one that cells share as many times: 100,000 rows of a thousand characters. */
  textCharacters: 100_000_000,
  sheets: 250,
  /** Tags of XML: about four a cell. */
  tags: 6_000_000,
  cells: MOST_CELLS,
  slots: MOST_SLOTS,
} as const;

export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly inflated: number;
  /** Where its own header stands in the file. */
  readonly offset: number;
  /** 0 where it is stored as it is, 8 where it is deflated. */
  readonly method: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const FILE_ENTRY = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
/** Where a field of 32 or 16 bits holds all ones, a ZIP64 record gives its value. */
const ZIP64 = 0xffffffff;
const ZIP64_COUNT = 0xffff;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_EXTRA = 1;

/** The error of a file that cannot be read; the message is for a log, the reason for the user. */
export function unreadable(
  reason: UnreadableReason,
  message: string,
  cause?: unknown,
): WorkbookError {
  return new WorkbookError('unreadable-file', message, { reason }, { cause });
}

/**
 * The parts that the archive's directory declares, within `limits`.
 * The reader inflates no part beyond the size declared here, so their sum bounds what it inflates;
 * a part that declares no size while it holds something is refused, since nothing would bound it.
 */
export function checkArchive(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length > limits.fileBytes) throw unreadable('too-large', 'The file is too large');
  const entries = readDirectory(bytes);
  const inflated = entries.reduce((sum, entry) => sum + entry.inflated, 0);
  if (inflated > limits.inflatedBytes) throw unreadable('too-large', 'Its parts are too large');
  if (entries.some((entry) => entry.inflated === 0 && entry.packed > 2)) {
    throw unreadable('damaged', 'A part hides its size');
  }
  return entries;
}

const SHEET = /(?:^|[\\/])worksheets[\\/][^\\/]*\.xml$/i;
const LEAD =
  /(?:\.rels|(?:^|[\\/])(?:workbook|\[Content_Types\])\.xml|(?:^|[\\/])docProps[\\/][^\\/]*\.xml)$/i;
const TEXTS = /(?:^|[\\/])sharedStrings\.xml$/i;

/**
 * Refuses a workbook one of whose small parts is large. Sheets alone grow with what is declared: they are
 * bounded by their cells.
 */
export function checkPartSizes(entries: readonly ZipEntry[]): void {
  const isLarge = ({ name, inflated }: ZipEntry) =>
    /\.(?:xml|rels)$/i.test(name) && !SHEET.test(name) && inflated > mostOf(name);
  if (entries.some(isLarge)) throw unreadable('too-large', 'One of its parts is too large');
}

function mostOf(name: string): number {
  if (TEXTS.test(name)) return limits.textsBytes;
  return LEAD.test(name) ? limits.leadBytes : limits.partBytes;
}

function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) {
    // A file cut short on its way still begins as an archive, and lacks the directory of its end.
    const cut = bytes.length >= 4 && view.getUint32(0, true) === FILE_ENTRY;
    throw unreadable(cut ? 'damaged' : 'not-a-workbook', 'No archive directory');
  }
  const { count, start } = readEnd(view, end);
  if (count > limits.entries) throw unreadable('too-large', 'Too many parts');
  const entries: ZipEntry[] = [];
  for (let i = 0, at = start; i < count; i++) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw unreadable('damaged', 'The archive directory is cut short');
    }
    const nameLength = view.getUint16(at + 28, true);
    entries.push(readEntry(bytes, view, at, nameLength));
    at += ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry {
  const { packed, inflated, offset } = readSizes(view, at, at + ENTRY_BYTES + nameLength);
  const streamed = (view.getUint16(at + 8, true) & 8) !== 0;
  // With both sizes missing the reader would look for them in the data, where nothing vouches for them.
  if (streamed && packed === 0) throw unreadable('damaged', 'A part hides its size');
  const name = new TextDecoder().decode(
    bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength),
  );
  return { name, packed, inflated, offset, method: view.getUint16(at + 10, true) };
}

/** How many entries the directory has, and where it begins; large archives tell it in ZIP64. */
function readEnd(view: DataView, end: number): { readonly count: number; readonly start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== ZIP64_COUNT && start !== ZIP64) return { count, start };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) {
    throw unreadable('damaged', 'No ZIP64 locator');
  }
  const at = readLong(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== ZIP64_END) {
    throw unreadable('damaged', 'No ZIP64 end of directory');
  }
  return { count: readLong(view, at + 32), start: readLong(view, at + 48) };
}

/** The two sizes of an entry, from its ZIP64 record where the entry sends there. */
function readSizes(view: DataView, at: number, extra: number) {
  const inflated = view.getUint32(at + 24, true);
  const packed = view.getUint32(at + 20, true);
  const offset = view.getUint32(at + 42, true);
  if (packed !== ZIP64 && inflated !== ZIP64) return { packed, inflated, offset };
  const last = Math.min(extra + view.getUint16(at + 30, true), view.byteLength);
  for (let field = extra; field + 4 <= last; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_EXTRA) continue;
    const first = inflated === ZIP64 ? readLong(view, field + 4) : inflated;
    const second = field + (inflated === ZIP64 ? 12 : 4);
    const third = second + (packed === ZIP64 ? 8 : 0);
    return {
      inflated: first,
      packed: packed === ZIP64 ? readLong(view, second) : packed,
      offset: offset === ZIP64 ? readLong(view, third) : offset,
    };
  }
  throw unreadable('damaged', 'No ZIP64 sizes');
}

function readLong(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw unreadable('damaged', 'A ZIP64 record is cut short');
  return Number(view.getBigUint64(at, true));
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}
