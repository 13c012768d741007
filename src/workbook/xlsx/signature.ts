import type { UnreadableReason } from '../errors';
import { unreadable, type ZipEntry } from './limits';

const ZIP = [0x50, 0x4b];
const OTHERS: readonly (readonly [UnreadableReason, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
];
/** Compound files: workbooks of Excel 97 to 2003, and encrypted ones of any age. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Refuses what is no .xlsx archive by its first bytes, with the reason a person can act on. */
export function checkFormat(bytes: Uint8Array): void {
  if (startsWith(bytes, OLE2)) {
    throw isEncrypted(bytes)
      ? unreadable('encrypted', 'Encrypted workbook')
      : unreadable('old-format', 'Workbook of Excel 97-2003');
  }
  const other = OTHERS.find(([, signature]) => startsWith(bytes, signature));
  if (other) throw unreadable(other[0], 'Not an archive');
  if (isMarkup(bytes)) throw unreadable('web-page', 'A page of markup');
  if (!startsWith(bytes, ZIP)) throw unreadable('not-a-workbook', 'Not an archive');
}

/** Refuses an archive that is another kind of document, by the names of its parts. */
export function checkParts(entries: readonly ZipEntry[]): void {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/^xl[\\/]workbook\.xml$/i)) return;
  if (has(/^xl[\\/]workbook\.bin$/i)) throw unreadable('binary', 'Binary workbook');
  if (has(/^(?:word|ppt)[\\/]/i)) throw unreadable('document', 'A text or a presentation');
  if (has(/^mimetype$/) && has(/^content\.xml$/)) {
    throw unreadable('opendocument', 'OpenDocument file');
  }
}

/** Text that begins with a tag: what websites export and call .xls. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*<(?:!|\?|html|table|meta)/i.test(
    new TextDecoder().decode(bytes.subarray(0, 200)),
  );
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** An encrypted workbook is a compound file whose stream is named `EncryptedPackage` in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  return text.includes('EncryptedPackage');
}
