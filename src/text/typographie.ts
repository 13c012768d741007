import { shownText } from '../core/cellText';

/** No-break space: before `:` `;` `?` `!` `»`, `%` and units, after `«`. */
export const NBSP = '\u00a0';

/**
 * French typography for what is written in the template, never for what is inserted: a path or a text
 * quoted from the workbook stays as it is. Numbers are written as `shownText` writes them.
 */
export function fr(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const written = (value: string | number = '') =>
    typeof value === 'string' ? value : shownText(value);
  return parts.map((part, index) => typeset(part) + written(values[index])).join('');
}

/** A text of ours with the no-break spaces of French typography. */
export function typeset(text: string): string {
  return text
    .replace(/ (?=[:;?!»€%])/g, NBSP)
    .replace(/« ?/g, `«${NBSP}`)
    .replace(/(?<=\bart\.) |(?<=\bnote) (?=\d|$)/g, NBSP);
}
