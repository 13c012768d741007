// Which tests can see a mutant: those that call the function it stands in.

/** Times what the test file in the middle takes: the same on a slow machine and on a quick one. */
const MOST = 12;
const SMALL = 2;

/**
 * Test files with the names of the tests wanted in each; all of them where none is named. Those that
 * import the source themselves come first, then the quickest. Once the others have taken their time the
 * slow ones are left out: they draw many cases by chance, and a fault that they alone see has no test of
 * its own.
 */
export function testsFor({ file, inside }, covers) {
  const middle = middleOf(covers);
  const wanted = covers
    .filter(({ closure }) => closure.includes(file))
    .map((cover) => wantedOf(cover, inside, middle))
    .filter((each) => each !== undefined)
    .sort((a, b) => a.duration - b.duration);
  let spent = 0;
  return [
    ...wanted.filter(({ imports }) => imports.includes(file)),
    ...wanted
      .filter(({ imports }) => !imports.includes(file))
      .filter(({ duration }) => {
        spent += duration;
        return spent === duration || spent <= MOST * middle;
      }),
  ];
}

function middleOf(covers) {
  const durations = covers.map(({ duration }) => duration).sort((a, b) => a - b);
  return durations[Math.floor(durations.length / 2)] ?? 0;
}

/**
 * A small file is run whole: what one of its tests works out may be kept for those after it, which then
 * do not call the function.
 */
function wantedOf({ durations, hits, ...cover }, inside, middle) {
  if (inside === undefined) return cover;
  const names = hits.get(inside);
  if (names === undefined) return undefined;
  if (names.includes('') || cover.duration <= SMALL * middle) return cover;
  const duration = names.reduce((sum, name) => sum + (durations.get(name) ?? 0), 0);
  return { ...cover, duration, only: names };
}
