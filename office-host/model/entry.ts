import { parseValue } from 'numfmt';

import type { HostCell } from './api';
import { HostError } from './errors';
import { unreadable } from './limits/unreadable';
import type { Input, Scalar } from './values';

/** What an entry makes of a cell. `numberFormat` is what Excel gives a cell that had none. */
export interface Entry extends Omit<HostCell, 'style'> {
  readonly numberFormat: string | undefined;
}

/** The language an entry is read in: French at the keyboard, English through Office.js. */
export type EntryLocale = 'fr-FR' | 'en-US';

const LONGEST_TEXT = 32_767;
/** « Excel specifications and limits »: number precision, in digits. */
const PRECISION = 15;
const BOOLEAN = /^(?:vrai|faux|true|false)$/i;
const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

/** Reads what is given to a cell whose number format is `format`. In a text cell all stays text. */
export function readEntry(input: Input, format: string, locale: EntryLocale): Entry {
  if (typeof input === 'number' && !Number.isFinite(input))
    throw invalid('A number must be finite.');
  if (typeof input === 'number') return constant(Number(input.toPrecision(PRECISION)));
  if (typeof input !== 'string') return constant(input);
  if (input === '') return constant(null);
  if (input.length > LONGEST_TEXT) throw invalid('A text is too long for a cell.');
  if (format === '@') return constant(input);
  if (input.startsWith("'")) return { ...constant(input.slice(1)), quoted: true };
  if (input.startsWith('=') && input.length > 1) return formula(input);
  return readText(input, locale);
}

function formula(text: string): Entry {
  const fault = unreadable(text);
  if (fault !== undefined) throw invalid(fault);
  return { value: null, formula: text, quoted: false, numberFormat: undefined };
}

function readText(text: string, locale: EntryLocale): Entry {
  if (ERROR.test(text)) return constant({ error: text });
  const tidy = locale === 'fr-FR' ? joinThousands(text) : undefined;
  if (tidy) return { ...readText(tidy.text, locale), numberFormat: tidy.format };
  if (!/\d/.test(text) && !BOOLEAN.test(text)) return constant(text);
  if (UNREAD[locale].some((pattern) => pattern.test(text))) return constant(text);
  const parsed = parseValue(text, { locale });
  if (!parsed || typeof parsed.v === 'string') return constant(text);
  return { ...constant(parsed.v), numberFormat: formatOf(parsed.z) };
}

/**
 * What Excel keeps as text though the library reads it: a point is no decimal sign in French, and a
 * day without its year would need a clock.
 */
const DAY_AND_MONTH = /^\d{1,2}[-/]\d{1,2}$/;
const UNREAD: Readonly<Record<EntryLocale, readonly RegExp[]>> = {
  'fr-FR': [/^[^/]*\d\.\d[^/]*$/, DAY_AND_MONTH],
  'en-US': [DAY_AND_MONTH],
};

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

/** A whole date takes the short French format, however it was written. */
function formatOf(found: string | undefined): string | undefined {
  if (found === undefined) return undefined;
  const isDate = /y/.test(found) && /d/.test(found) && !/mmm/.test(found);
  return isDate ? 'dd/mm/yyyy' : found;
}

function constant(value: Scalar): Entry {
  return { value, formula: undefined, quoted: false, numberFormat: undefined };
}

function invalid(message: string): HostError {
  return new HostError('InvalidArgument', message);
}
