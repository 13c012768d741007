// Which tests can see a mutant: those that call the function it stands in, the quickest first.

/**
 * Test files with the names of the tests wanted in each; all of them where none is named. Once the
 * others have taken `most` milliseconds a slow one is left out: it draws many cases by chance, and a
 * fault that it alone sees has no test of its own.
 */
export function testsFor({ file, inside }, covers) {
  const middle = middleOf(covers);
  let spent = 0;
  return covers
    .filter(({ closure }) => closure.includes(file))
    .map((cover) => wantedOf(cover, inside, middle))
    .filter((wanted) => wanted !== undefined)
    .sort((a, b) => a.duration - b.duration)
    .filter(({ duration }) => {
      spent += duration;
      return spent === duration || spent <= MOST * middle;
    });
}

/** Times what the test file in the middle takes: the same on a slow machine and on a quick one. */
const MOST = 6;
const SMALL = 2;

function middleOf(covers) {
  const durations = covers.map(({ duration }) => duration).sort((a, b) => a - b);
  return durations[Math.floor(durations.length / 2)] ?? 0;
}

/**
 * A small file is run whole: what one of its tests works out may be kept for those after it, which then
 * do not call the function.
 */
function wantedOf({ file, closure, duration, durations, hits }, inside, middle) {
  if (inside === undefined) return { file, closure, duration };
  const names = hits.get(inside);
  if (names === undefined) return undefined;
  if (names.includes('') || duration <= SMALL * middle) return { file, closure, duration };
  const spent = names.reduce((sum, name) => sum + (durations.get(name) ?? 0), 0);
  return { file, closure, duration: spent, only: names };
}
