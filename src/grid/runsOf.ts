interface RunOf<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

/** Runs of equal values in a list, by their first and last index. */
export function runsOf<T>(list: readonly T[]): RunOf<T>[] {
  const runs: RunOf<T>[] = [];
  list.forEach((value, index) => {
    const last = runs.at(-1);
    if (last !== undefined && last.value === value)
      runs[runs.length - 1] = { ...last, last: index };
    else runs.push({ first: index, last: index, value });
  });
  return runs;
}
