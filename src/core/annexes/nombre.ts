/** Numbers as people type them in a table: « 15 428 », « 2,7 », « 7 M€ », « (120) », « X M€ ». */
import { isBlank, isErrorValue, shownText } from '../cellText';
import type { CellValue } from '../CellValue';
import { roundDecimal } from '../montant';
import type { NombreReading } from './model';
import { parseUnite } from './unite';
import type { Unite } from './unite';

/** Every space that separates thousands: ordinary, no-break, narrow no-break, thin, figure. */
const SPACES = /[\s\u00a0\u202f\u2009\u2007]+/g;
const NEANT = /^(?:[-–—−]+|n[ée]ant|s\.?\s?o\.?|sans objet)$/i;
const PLACEHOLDER = new RegExp(
  '^(?:x+(?:[ .,]x+)*|…+|\\.{2,}|_+|\\?+|n\\.?\\s?[cd]\\.?|' +
    '[àa] (?:compl[ée]ter|d[ée]finir|pr[ée]ciser|confirmer|venir))$',
  'i',
);
const BRACKETED = /^[[<{](.*)[\]>}]$/;
const RENVOI = /^(.*[\d€%)])\s?(?:\*{1,3}|\(\d\)|[¹²³⁴⁵⁶⁷⁸⁹])$/u;
const PARTS = /^([^\d]*?)(\d[\d .,'’]*)(.*)$/u;
const WHOLE_PART = /^(?:\d+|\d{1,3}(?: \d{3})+|\d{1,3}(?:['’]\d{3})+|\d{1,3}(?:\.\d{3}){2,})$/;
const DOTTED = /^\d{1,3}(?:\.\d{3})+$/;

/** What a cell says; a true number counts with the decimals that it is stored with. */
export function readNombre(value: CellValue): NombreReading {
  if (isBlank(value)) return { kind: 'vide' };
  if (typeof value === 'number')
    return { kind: 'nombre', valeur: value, ...storedDecimales(value) };
  if (typeof value === 'boolean') return { kind: 'illisible', texte: shownText(value) };
  if (isErrorValue(value)) return { kind: 'a-completer', texte: value };
  return readTexte(value ?? '');
}

function storedDecimales(value: number): { readonly decimales: number } {
  if (Number.isInteger(value)) return { decimales: 0 };
  const [mantissa = '', exponent = '0'] = Number(value.toPrecision(15)).toExponential().split('e');
  const digits = mantissa.split('.')[1]?.length ?? 0;
  return { decimales: Math.max(0, digits - Number(exponent)) };
}

function readTexte(value: string): NombreReading {
  const texte = value.replace(SPACES, ' ').trim();
  if (texte === '') return { kind: 'vide' };
  if (NEANT.test(texte)) return { kind: 'neant', texte };
  if (!/\d/.test(texte)) return readPlaceholder(texte);
  const renvoi = RENVOI.exec(texte);
  const bare = renvoi?.[1] && /\d/.test(renvoi[1]) ? renvoi[1].trim() : undefined;
  const nombre = parseNombre(bare ?? texte);
  if (!nombre) return readPlaceholder(texte);
  const read = { kind: 'nombre', ...nombre, texte: value } as const;
  return bare === undefined ? read : { ...read, renvoi: true };
}

function readPlaceholder(texte: string): NombreReading {
  const bare = BRACKETED.exec(texte)?.[1]?.trim() ?? texte;
  if (PLACEHOLDER.test(bare) || bare === '') return { kind: 'a-completer', texte };
  const [, figure = '', rest = ''] = /^([^\s€kKmM]+?)\s?((?:[kKmM€]|mi|eur).*)$/iu.exec(bare) ?? [];
  const unite = parseUnite(rest) ?? parseUnite(bare);
  const isPlace = unite !== undefined && (figure === '' || PLACEHOLDER.test(figure));
  return isPlace ? { kind: 'a-completer', texte, unite } : { kind: 'illisible', texte };
}

/**
 * A number with the unit that may follow or precede it. A lone point before three digits says
 * nothing certain (thousands or decimals): such a text gives no number.
 */
export function parseNombre(
  text: string,
): { readonly valeur: number; readonly decimales: number; readonly unite?: Unite } | undefined {
  const signed = splitSign(text.replace(SPACES, ' ').trim());
  const [, before = '', figure = '', after = ''] = PARTS.exec(signed.text) ?? [];
  const digits = parseDigits(figure.trim());
  const words = [before, after].map((part) => part.trim()).filter(Boolean);
  const unite = parseUnite(words[0] ?? '');
  if (!digits || words.length > 1 || (words.length === 1 && !unite)) return undefined;
  const valeur = signed.negative ? 0 - digits.valeur : digits.valeur;
  return { valeur, decimales: digits.decimales, ...(unite && { unite }) };
}

/** « (120) », « -120 » with any dash, « (120) k€ ». */
function splitSign(text: string): { readonly negative: boolean; readonly text: string } {
  const bracketed = /^\(([^()]+)\)(.*)$/.exec(text);
  if (bracketed) return { negative: true, text: `${bracketed[1]}${bracketed[2]}` };
  const signed = /^([-–−+])\s?(.*)$/.exec(text);
  if (!signed) return { negative: false, text };
  return { negative: signed[1] !== '+', text: signed[2] ?? '' };
}

function parseDigits(
  figure: string,
): { readonly valeur: number; readonly decimales: number } | undefined {
  const commas = figure.split(',');
  if (commas.length > 2) return undefined;
  const [whole = '', decimals = ''] = commas.length === 2 ? commas : splitPoint(figure);
  const isWhole = WHOLE_PART.test(whole) || (commas.length === 2 && DOTTED.test(whole));
  if (!isWhole || !/^\d*$/.test(decimals) || figure.endsWith(',')) return undefined;
  const digits = Number(`${whole.replace(/\D/g, '')}.${decimals || 0}`);
  return { valeur: roundDecimal(digits, decimals.length), decimales: decimals.length };
}

/** A point is a decimal one unless exactly three digits follow it. */
function splitPoint(figure: string): readonly string[] {
  const point = /^(.*\d)\.(\d+)$/.exec(figure);
  if (!point || point[2]?.length === 3 || point[1]?.includes('.')) return [figure];
  return [point[1] ?? '', point[2] ?? ''];
}
