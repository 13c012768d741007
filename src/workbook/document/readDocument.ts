/** The text of a document that quotes the annexes: a convention or a délibération. */
import { decodeText } from '../../encoding/decodeText';
import { htmlTexte } from '../../encoding/htmlTexte';
import { WorkbookError } from '../errors';
import { checkArchive, unreadable } from '../xlsx/limits';

const ZIP = [0x50, 0x4b];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
/** A convention of a hundred pages holds half a million characters. */
const LONGEST_TEXT = 2 * 1024 * 1024;
/** A text in UTF-16 holds two bytes a character. No bytes beyond these are looked at. */
const LARGEST_PLAIN = 2 * LONGEST_TEXT + 2;
/** What a reader builds a tree of: a convention of a hundred pages holds three million bytes of it. */
const LARGEST_WORDS = 12 * 1024 * 1024;
/** A convention of a hundred pages quotes two thousand figures: this is ten such, tables included. */
const MOST_FIGURES = 20_000;
const BODY = 'word/document.xml';

/**
 * The text of a .docx, or of a plain text in UTF-8, UTF-16 or Windows-1252: paragraphs apart, items of
 * lists behind a dash, rows of tables on a line with tabs between cells. What the bytes are decides, never the file's name.
 * Throws a WorkbookError `unreadable-file` with its reason for anything else. Only of what was copied is it
 * said that it is HTML, in UTF-8.
 */
export async function readDocument(
  bytes: Uint8Array,
  kind: 'text' | 'html' = 'text',
): Promise<string> {
  const text = kind === 'html' ? readHtml(bytes) : await readFile(bytes);
  if (text.length > LONGEST_TEXT) throw unreadable('too-large', 'The text is too long');
  if (countFigures(text) > MOST_FIGURES) throw unreadable('too-large', 'Too many figures');
  return text.replace(/\r\n?/g, '\n');
}

function readFile(bytes: Uint8Array): Promise<string> | string {
  return startsWith(bytes, ZIP) ? readDocx(bytes) : readPlain(bytes);
}

/** « 12 345,67 » is one. */
function countFigures(text: string): number {
  return text.match(/\d+(?:[\s.,]\d+)*/g)?.length ?? 0;
}

function readHtml(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_WORDS) throw unreadable('too-large', 'The text is too long');
  return htmlTexte(decodeText(bytes));
}

function readPlain(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_PLAIN) throw unreadable('too-large', 'The text is too long');
  if (startsWith(bytes, OLE2)) throw unreadable('old-format', 'Document of Word 97-2003');
  const text = utf16Of(bytes) ?? decodeText(bytes);
  const isBinary = [PDF, RTF].some((mark) => startsWith(bytes, mark)) || text.includes('\u0000');
  if (isBinary) throw unreadable('not-a-workbook', 'Not a text');
  return text;
}

/** Windows' Notepad saves « Unicode » as UTF-16 with its mark. */
function utf16Of(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

/** It comes when a .docx is first read: few sessions ever read one. */
async function fetchLibrary() {
  try {
    return (await import('mammoth')).default;
  } catch (cause) {
    throw new WorkbookError('not-fetched', 'The reader of .docx was not fetched', {}, { cause });
  }
}

async function readDocx(bytes: Uint8Array): Promise<string> {
  const parts = checkArchive(bytes);
  if (!parts.some(({ name }) => name === BODY)) {
    throw unreadable('not-a-workbook', 'Not a Word document');
  }
  const words = parts.filter(({ name }) => name.endsWith('.xml') || name.endsWith('.rels'));
  if (words.reduce((sum, { inflated }) => sum + inflated, 0) > LARGEST_WORDS) {
    throw unreadable('too-large', 'The document is too long');
  }
  const mammoth = await fetchLibrary();
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml(inputOf(bytes), { convertImage });
    return htmlTexte(value);
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw unreadable('damaged', cause instanceof Error ? cause.message : String(cause), cause);
  }
}

/** The library takes a Buffer in Node and an ArrayBuffer in a browser, never both. */
function inputOf(bytes: Uint8Array) {
  if (typeof Buffer === 'function') return { buffer: Buffer.from(bytes) };
  return { arrayBuffer: new Uint8Array(bytes).buffer };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
