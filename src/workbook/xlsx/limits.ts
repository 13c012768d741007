import { WorkbookError, type UnreadableReason } from '../errors';

/** Bounds past which a file is refused before anything of it is inflated. */
export const limits = {
  /** The file itself: a declaration of 100,000 rows weighs about 8 MB. */
  fileBytes: 100 * 1024 * 1024,
  /** All its parts once inflated. */
  inflatedBytes: 600 * 1024 * 1024,
  entries: 5_000,
  sheets: 250,
} as const;

export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly inflated: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const FILE_ENTRY = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
/** A size that a ZIP64 record would give: no workbook within our bounds needs one. */
const ZIP64 = 0xffffffff;

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

function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) {
    // A file cut short on its way still begins as an archive, and lacks the directory of its end.
    const cut = bytes.length >= 4 && view.getUint32(0, true) === FILE_ENTRY;
    throw unreadable(cut ? 'damaged' : 'not-a-workbook', 'No archive directory');
  }
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw unreadable('too-large', 'Too many parts');
  const entries: ZipEntry[] = [];
  for (let i = 0, at = view.getUint32(end + 16, true); i < count; i++) {
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
  const packed = view.getUint32(at + 20, true);
  const inflated = view.getUint32(at + 24, true);
  const streamed = (view.getUint16(at + 8, true) & 8) !== 0;
  if (packed === ZIP64 || inflated === ZIP64) throw unreadable('too-large', 'A part over 4 GB');
  // With both sizes missing the reader would look for them in the data, where nothing vouches for them.
  if (streamed && packed === 0) throw unreadable('damaged', 'A part hides its size');
  const name = new TextDecoder().decode(
    bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength),
  );
  return { name, packed, inflated };
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return undefined;
}
