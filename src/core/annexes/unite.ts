/** The units in which the annexes give amounts, and the exact factor between them. */
export const unites = ['€', 'k€', 'M€', 'Md€'] as const;
export type Unite = (typeof unites)[number];

/** How many euros one of the unit is worth. */
export const eurosPar: Readonly<Record<Unite, number>> = {
  '€': 1,
  'k€': 1_000,
  'M€': 1_000_000,
  'Md€': 1_000_000_000,
};

const EURO = String.raw`(?:d\s*['’]\s*|d\s*e\s*s?\s+)?(?:€|euros?\b|eur\b)`;

/** How each unit is written, the longest words first: « milliers d’euros » before « euros ». */
const WRITTEN: readonly (readonly [Unite, string])[] = [
  ['Md€', String.raw`milliards?\s*${EURO}|(?:mds|mrds|md|mrd)\.?\s*${EURO}`],
  ['M€', String.raw`millions?\s*${EURO}|m\s?${EURO}`],
  ['k€', String.raw`milliers?\s*${EURO}|k\s?${EURO}`],
  ['€', EURO],
];

const PATTERNS = WRITTEN.map(
  ([unite, source]) => [unite, new RegExp(`(?<![\\p{L}])(?:${source})`, 'iu')] as const,
);
const WHOLE = WRITTEN.map(
  ([unite, source]) => [unite, new RegExp(`^(?:${source})$`, 'iu')] as const,
);

/** Every unit ends so: most texts are told apart without looking further. */
const MONEY = /€|eur/i;

/** Where a text names a unit, and how it is written there; the first of several. */
export function findUnite(
  text: string,
): { readonly unite: Unite; readonly ecrit: string; readonly position: number } | undefined {
  if (!MONEY.test(text)) return undefined;
  const found = PATTERNS.flatMap(([unite, pattern]) => {
    const match = pattern.exec(text);
    return match ? [{ unite, ecrit: match[0], position: match.index }] : [];
  });
  return found.sort((a, b) => a.position - b.position)[0];
}

/** The unit that a text names and nothing else: « k€ », « millions d’euros ». */
export function parseUnite(text: string): Unite | undefined {
  if (!MONEY.test(text)) return undefined;
  const spaced = text.replace(/[\s\u00a0\u202f\u2009]+/g, ' ').trim();
  return WHOLE.find(([, pattern]) => pattern.test(spaced))?.[0];
}
