import { getFormatFromId, parseValue } from 'numfmt';

import type { HostCell } from './api';
import { HostError } from './errors';
import type { Input, Scalar } from './values';
import { isWellFormed } from './wellFormed';

/** What an entry makes of a cell. `numberFormat` is what Excel gives a cell that had none. */
export interface Entry extends Omit<HostCell, 'style'> {
  readonly numberFormat: string | undefined;
}

/** The language an entry is read in: French at the keyboard, English through Office.js. */
export type EntryLocale = 'fr-FR' | 'en-US';

const LONGEST_TEXT = 32_767;
const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

/** Reads what is given to a cell whose number format is `format`. In a text cell all stays text. */
export function readEntry(input: Input, format: string, locale: EntryLocale): Entry {
  if (typeof input === 'number' && !Number.isFinite(input))
    throw invalid('A number must be finite.');
  if (typeof input !== 'string') return constant(input);
  if (input === '') return constant(null);
  if (input.length > LONGEST_TEXT) throw invalid('A text is too long for a cell.');
  if (format === '@') return constant(input);
  if (input.startsWith("'")) return { ...constant(input.slice(1)), quoted: true };
  if (input.startsWith('=') && input.length > 1) return formula(input);
  return readText(input, locale);
}

function formula(text: string): Entry {
  if (!isWellFormed(text)) throw invalid(`The formula ${text} cannot be read.`);
  return { value: null, formula: text, quoted: false, numberFormat: undefined };
}

function readText(text: string, locale: EntryLocale): Entry {
  if (ERROR.test(text)) return constant({ error: text });
  const tidy = locale === 'fr-FR' ? joinThousands(text) : undefined;
  if (tidy) return { ...readText(tidy.text, locale), numberFormat: tidy.format };
  const parsed = parseValue(text, { locale });
  if (parsed === undefined || parsed === null) return constant(text);
  if (typeof parsed.value !== 'number' && typeof parsed.value !== 'boolean') return constant(text);
  const id = 'formatId' in parsed ? parsed.formatId : undefined;
  return {
    ...constant(parsed.value),
    numberFormat: typeof id === 'number' ? formatOf(id) : undefined,
  };
}

/** `36 500 €` and `1 234,5`: spaces of any kind between thousands, a euro sign after. */
function joinThousands(text: string): { text: string; format: string } | undefined {
  const match = /^([+-]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})*|\d+)(,\d+)?([ \u00a0\u202f]*€)?$/.exec(
    text,
  );
  if (!match) return undefined;
  const [, sign = '', whole = '', decimals = '', euro] = match;
  const joined = whole.replace(/\D/g, '');
  if (joined === whole && euro === undefined) return undefined;
  const format = (decimals === '' ? '#,##0' : '#,##0.00') + (euro === undefined ? '' : ' €');
  return { text: sign + joined + decimals, format };
}

/** Formats given by number; the short date (14) is the French one. */
function formatOf(id: number): string {
  if (id === 14) return 'dd/mm/yyyy';
  if (id === 22) return 'dd/mm/yyyy hh:mm';
  return getFormatFromId(id, 'en-US');
}

function constant(value: Scalar): Entry {
  return { value, formula: undefined, quoted: false, numberFormat: undefined };
}

function invalid(message: string): HostError {
  return new HostError('InvalidArgument', message);
}
