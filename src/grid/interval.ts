/** Sheet rows from `first` to `last`, both included. */
export interface Interval {
  readonly first: number;
  readonly last: number;
}

/** Sorted, with overlapping and touching intervals made one. */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => a.first - b.first)) {
    const last = merged.at(-1);
    if (last && next.first <= last.last + 1) {
      merged[merged.length - 1] = { first: last.first, last: Math.max(last.last, next.last) };
    } else {
      merged.push(next);
    }
  }
  return merged;
}
