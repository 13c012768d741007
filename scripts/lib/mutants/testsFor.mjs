// Which tests can see a mutant: those that call the function it stands in, the quickest first.

/** Test files with the names of the tests wanted in each; all of them where none is named. */
export function testsFor({ file, inside }, covers) {
  return covers
    .filter(({ closure }) => closure.includes(file))
    .map((cover) => wantedOf(cover, inside))
    .filter((wanted) => wanted !== undefined)
    .sort((a, b) => a.duration - b.duration);
}

function wantedOf({ file, closure, duration, durations, hits }, inside) {
  if (inside === undefined) return { file, closure, duration };
  const names = hits.get(inside);
  if (names === undefined) return undefined;
  if (names.includes('')) return { file, closure, duration };
  const spent = names.reduce((sum, name) => sum + (durations.get(name) ?? 0), 0);
  return { file, closure, duration: spent, only: names };
}
