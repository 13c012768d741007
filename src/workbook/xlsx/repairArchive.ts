/**
 * What other writers are allowed to do and the reader does not know: parts in UTF-16, part names with
 * backslashes, cells of type `d` whose days are texts (ECMA-376 18.18.11). The archive is packed again
 * with what the reader knows in their place.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { dateToSerial } from 'hucre';

/** Days from the start of the 1900 system to that of the 1904 system. */
const SINCE_1904 = 1462;
const DAY_CELL =
  /<((?:\w+:)?c)\b([^>]*?)\st="d"([^>]*)>((?:(?!<\/\1>)[\s\S])*?)<((?:\w+:)?v)>([^<]*)<\/\5>/g;
const DAY = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?Z?)?$/;

/**
 * The archive made readable, or undefined where nothing of it needs to be. Call `checkArchive` before:
 * what is inflated here is what its directory declares.
 */
export function repairArchive(bytes: Uint8Array): Uint8Array | undefined {
  const parts = Object.entries(unzipSync(bytes));
  const texts = parts.map(([name, part]) => ({
    name: name.replaceAll('\\', '/'),
    part: isUtf16(part) ? strToU8(decodeUtf16(part)) : part,
  }));
  const workbook = texts.find(({ name }) => name === 'xl/workbook.xml')?.part;
  const is1904 = workbook !== undefined && /date1904="(?:1|true)"/.test(strFromU8(workbook));
  const repaired = texts.map(({ name, part }) => ({ name, part: withSerials(name, part, is1904) }));
  const isSound = repaired.every(
    ({ name, part }, index) => name === parts[index]?.[0] && part === parts[index]?.[1],
  );
  if (isSound) return undefined;
  const entries = Object.fromEntries(repaired.map(({ name, part }) => [name, part]));
  return zipSync(entries, { level: 0 });
}

function isUtf16(part: Uint8Array): boolean {
  const [a, b, c, d] = part;
  return (
    (a === 0xff && b === 0xfe) ||
    (a === 0xfe && b === 0xff) ||
    (a === 0x3c && b === 0 && d === 0) ||
    (a === 0 && b === 0x3c && c === 0)
  );
}

function decodeUtf16(part: Uint8Array): string {
  const isBig = part[0] === 0xfe || part[0] === 0;
  const text = new TextDecoder(isBig ? 'utf-16be' : 'utf-16le').decode(part);
  return text.replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, '$1"UTF-8"');
}

/** The days of a sheet's part as the numbers that every writer of this century saves. */
function withSerials(name: string, part: Uint8Array, is1904: boolean): Uint8Array {
  if (!name.startsWith('xl/worksheets/') || !name.endsWith('.xml')) return part;
  const text = strFromU8(part);
  if (!text.includes(' t="d"')) return part;
  const numbers = text.replace(
    DAY_CELL,
    (whole, c: string, before: string, after: string, inside: string, v: string, day: string) => {
      const serial = serialOf(day, is1904);
      if (serial === undefined) return whole;
      return `<${c}${before}${after}>${inside}<${v}>${serial}</${v}>`;
    },
  );
  return numbers === text ? part : strToU8(numbers);
}

function serialOf(text: string, is1904: boolean): number | undefined {
  const [, day, hour = '00:00'] = DAY.exec(text.trim()) ?? [];
  const serial = day === undefined ? NaN : dateToSerial(new Date(`${day}T${hour}Z`));
  if (Number.isNaN(serial)) return undefined;
  return is1904 ? serial - SINCE_1904 : serial;
}
