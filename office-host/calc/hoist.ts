import { columnLetters } from '../../src/grid/a1';

/** An array that several formulas work out alike, to be worked out once. */
export interface SharedArray {
  readonly formula: string;
  readonly rows: number;
  /** Where it goes in the scratch sheet, from row 1 down. */
  readonly column: number;
}

/**
 * Takes the `MAP(…)` that formulas have in common out of them: forty rows that each look for
 * themselves in a thousand others would otherwise tidy these thousand forty times.
 */
export function hoistArrays(
  formulas: readonly string[],
  scratch: { readonly sheet: string; readonly firstColumn: number },
): { readonly arrays: readonly SharedArray[]; readonly formulas: readonly string[] } {
  const arrays = sharedCalls(formulas).flatMap(([formula, rows], index): SharedArray[] => [
    { formula: `=${formula}`, rows, column: scratch.firstColumn + index },
  ]);
  const replaced = formulas.map((formula) =>
    arrays.reduce((text, { formula: call, rows, column }) => {
      const letters = columnLetters(column);
      const place = `${scratch.sheet}!$${letters}$1:$${letters}$${rows}`;
      return text.replaceAll(call.slice(1), place);
    }, formula),
  );
  return { arrays, formulas: replaced };
}

/** Calls found more than once, each with its number of rows; only columns one cell wide are shared. */
function sharedCalls(formulas: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const formula of formulas) {
    for (const call of mapCalls(formula)) counts.set(call, (counts.get(call) ?? 0) + 1);
  }
  return [...counts].flatMap(([call, count]): (readonly [string, number])[] => {
    const rows = columnHeight(call);
    return count > 1 && rows !== undefined ? [[call, rows]] : [];
  });
}

/** The outermost `MAP(…)` of a formula, texts in quotes skipped. */
function mapCalls(formula: string): string[] {
  const calls: string[] = [];
  let from = formula.indexOf('MAP(');
  while (from >= 0) {
    const end = closing(formula, from + 3);
    calls.push(formula.slice(from, end));
    from = formula.indexOf('MAP(', end);
  }
  return calls;
}

/** The place after the parenthesis that closes the one at `open`. */
function closing(formula: string, open: number): number {
  let depth = 0;
  let isText = false;
  for (let at = open; at < formula.length; at++) {
    const character = formula[at];
    if (character === '"') isText = !isText;
    else if (!isText && character === '(') depth += 1;
    else if (!isText && character === ')' && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** The height that all ranges of the call have, when each is one absolute column. */
function columnHeight(call: string): number | undefined {
  const heights = [...call.matchAll(/\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)/g)].map(
    ([, left, top, right, bottom]) =>
      left === right ? Number(bottom) - Number(top) + 1 : undefined,
  );
  const [first] = heights;
  return first !== undefined && heights.every((height) => height === first) ? first : undefined;
}
