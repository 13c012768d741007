/** Where the rows (or columns) of a sheet stand, in pixels from the sheet's own origin. */
export interface Axis {
  readonly count: number;
  readonly total: number;
  /** Two axes with the same key are the same. */
  readonly key: string;
  /** The size of one row or column; a hidden one has none. */
  size(index: number): number;
  /** The distance from the origin to the near edge of `index`, numbered from 1. */
  start(index: number): number;
  /** The row or column under an offset; the last one beyond the end. */
  at(offset: number): number;
}

/**
 * An axis where most rows have the default size. Looking a place up costs the logarithm of the
 * number of exceptions, so that a sheet of a million rows costs no more than its tall rows.
 */
export function createAxis(
  count: number,
  defaultSize: number,
  exceptions: ReadonlyMap<number, number>,
): Axis {
  const indices = [...exceptions.keys()].filter((i) => i >= 1 && i <= count).sort((a, b) => a - b);
  const shifts: number[] = [];
  let shift = 0;
  for (const index of indices) {
    shift += (exceptions.get(index) ?? defaultSize) - defaultSize;
    shifts.push(shift);
  }
  const size = (index: number) => exceptions.get(index) ?? defaultSize;
  const start = (index: number) => {
    const before = countBelow(indices, index);
    return (index - 1) * defaultSize + (before === 0 ? 0 : (shifts[before - 1] ?? 0));
  };
  const at = (offset: number) => {
    let [low, high] = [1, count];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const key = `${count} ${defaultSize} ${indices.map((i) => `${i}:${size(i)}`).join()}`;
  return { count, total: start(count + 1), key, size, start, at };
}

/** How many of the sorted numbers are below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
