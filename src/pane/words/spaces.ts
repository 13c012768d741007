/** No-break space: before `: ; ? ! »`, after `«`, between a figure and its unit. */
export const NBSP = '\u00a0';

/** « 1 ligne », « 3 lignes »: zero and one are singular in French. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${String(count)}${NBSP}${count < 2 ? singular : plural}`;
}
