/** No-break space: before `:` `;` `?` `!` `»`, `%` and units, after `«`. */
export const NBSP = '\u00a0';

/**
 * French typography for what is written in the template, never for what is inserted: a path or a text
 * quoted from the workbook stays as it is.
 */
export function fr(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.map((part, index) => withNoBreaks(part) + String(values[index] ?? '')).join('');
}

function withNoBreaks(text: string): string {
  return text
    .replace(/ (?=[:;?!»€%])/g, NBSP)
    .replace(/« ?/g, `«${NBSP}`)
    .replace(/(?<=\bart\.|\bnote) (?=\d|$)/g, NBSP);
}
