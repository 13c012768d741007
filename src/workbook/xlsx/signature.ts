import { unreadable } from './limits';

const ZIP = [0x50, 0x4b];
/** Compound files: workbooks of Excel 97 to 2003, and encrypted ones of any age. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Refuses what is no .xlsx archive by its first bytes, with the reason a person can act on. */
export function checkFormat(bytes: Uint8Array): void {
  if (startsWith(bytes, OLE2)) {
    throw isEncrypted(bytes)
      ? unreadable('encrypted', 'Encrypted workbook')
      : unreadable('old-format', 'Workbook of Excel 97-2003');
  }
  if (!startsWith(bytes, ZIP)) throw unreadable('not-a-workbook', 'Not an archive');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** An encrypted workbook is a compound file whose stream is named `EncryptedPackage` in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  return text.includes('EncryptedPackage');
}
