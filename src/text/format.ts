/** Figures as French readers expect them, with the no-break spaces that keep them whole. */
import type { IsoDate } from '../core/date';
import { formatNombre } from '../core/formatNombre';
import { decimalesOf, roundDecimal, type Centimes } from '../core/montant';
import { fr, NBSP } from './typographie';

export { formatNombre };

/** « 36 500 € », « 36 500,50 € »: cents are shown only where there are some. */
export function formatEuros(amount: Centimes): string {
  const digits = amount % 100 === 0 ? 0 : 2;
  return `${formatNombre(amount / 100, digits)}${NBSP}€`;
}

/** « 6,05 €/m² »: two decimals, more where the value has more, up to six. */
export function formatLoyer(value: number): string {
  const decimals = decimalesOf(roundDecimal(value, 6));
  return `${formatNombre(value, Math.max(2, decimals))}${NBSP}€/m²`;
}

/** « 02/04/2025 ». */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** « 1 ligne », « 3 lignes »: French counts zero and one in the singular. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNombre(count)}${NBSP}${agree(count, singular, plural)}`;
}

/** The word alone, agreed with a count. */
export function agree(count: number, singular: string, plural = `${singular}s`): string {
  return Math.abs(count) < 2 ? singular : plural;
}

/**
 * « Annexe 1 ! D6 », whole on one line: the last word of the sheet's name, its mark and its cells never part.
 */
export function formatLieu(feuille: string, cellules?: string): string {
  if (cellules === undefined) return feuille;
  return `${feuille.replace(/ (?=[^ ]*$)/, NBSP)}${NBSP}!${NBSP}${cellules}`;
}

/** « 14, 16 à 39 et 51 »: numbers that follow one another as one part. */
export function formatRanges(numbers: readonly number[]): string {
  const starts = numbers.filter((number, index) => numbers[index - 1] !== number - 1);
  const ends = numbers.filter((number, index) => numbers[index + 1] !== number + 1);
  const parts = starts.map((start, index) => {
    const end = ends[index] ?? start;
    return end === start ? fr`${start}` : fr`${start}${NBSP}à${NBSP}${end}`;
  });
  return formatList(parts);
}

/** A text quoted from the workbook: « T7 ». Long ones are cut. */
export function quote(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return fr`« ${short} »`;
}

/** Two texts that are not the same, quoted so that a reader sees where they differ. */
export function quotePair(a: string, b: string): readonly [string, string] {
  if (quote(a) !== quote(b)) return [quoteLettered(a), quoteLettered(b)];
  const characters = [...b];
  const at = [...a].findIndex((character, index) => character !== characters[index]);
  const from = Math.max(0, (at < 0 ? a.length : at) - 20);
  return [quote(`…${a.slice(from)}`), quote(`…${b.slice(from)}`)];
}

/** Letters of another alphabet look like ours, and are others. */
function quoteLettered(text: string): string {
  const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text);
  return foreign ? fr`${quote(text)} (avec une lettre d’un autre alphabet)` : quote(text);
}

/**
 * « 14, 16 et 19 »; beyond six, « 14, 15, 16, 17, 18 et 4 autres ». `count` is how many there are
 * where `items` are only the first of them.
 */
export function formatList(items: readonly (string | number)[], count = items.length): string {
  const texts = items.map((item) => fr`${item}`);
  const shown = count > 6 ? texts.slice(0, 5) : texts.slice(0, -1);
  const rest = count > 6 ? fr`${count - 5}${NBSP}autres` : (texts.at(-1) ?? '');
  return shown.length === 0 ? rest : fr`${shown.join(', ')} et ${rest}`;
}
