const NBSP = '\u00a0';

/** French typography for what is written here, never for what is inserted: a path stays as it is. */
export function fr(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.map((part, index) => withNoBreaks(part) + String(values[index] ?? '')).join('');
}

function withNoBreaks(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, NBSP).replace(/« ?/g, `«${NBSP}`);
}
