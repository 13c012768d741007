import { parseAddress } from '../../src/grid/a1';
import { HostError } from './errors';

const LONGEST_SHEET_NAME = 31;
const LONGEST_NAME = 255;
/** « Rename a worksheet », support.microsoft.com: reserved for the history of changes, in both languages. */
const RESERVED: ReadonlySet<string> = new Set(['history', 'historique']);
/** Truth values and the names that Excel keeps for itself. */
const TAKEN = /^(?:true|false|vrai|faux|_xlnm\..*)$/i;

/** Refuses a sheet name that Excel would: too long, empty, or with one of `: \ / ? * [ ]`. */
export function checkSheetName(name: string): void {
  const isBad =
    name.trim() === '' ||
    name.length > LONGEST_SHEET_NAME ||
    /[:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    RESERVED.has(name.toLowerCase());
  if (isBad) throw new HostError('InvalidArgument', `« ${name} » cannot name a sheet.`);
}

/** Refuses what cannot name a range or a table: spaces, a digit first, or the look of an address. */
export function checkDefinedName(name: string): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name);
  const isAddress = parseAddress(name) !== undefined || /^[rc]$|^r\d*c\d*$/i.test(name);
  if (!isWord || isAddress || TAKEN.test(name) || name.length > LONGEST_NAME) {
    throw new HostError('InvalidArgument', `« ${name} » cannot be a name.`);
  }
}
