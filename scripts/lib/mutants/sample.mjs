// Some of many, the same ones for the same seed, and how few of them may be seen by chance.

/**
 * `count` of the items drawn by `seed`, as many of each group, taken in turn from one group after the
 * other: whoever stops before the end has tried all groups alike.
 */
export function sampleOf(items, count, seed, groupOf) {
  const random = mulberry(seed);
  const groups = new Map();
  for (const item of items) {
    const group = groupOf(item);
    groups.set(group, [...(groups.get(group) ?? []), { item, rank: random() }]);
  }
  const drawn = [...groups.values()].map((group) => group.sort((a, b) => a.rank - b.rank));
  const rounds = Math.max(0, ...drawn.map((group) => group.length));
  return Array.from({ length: rounds }, (_, round) =>
    drawn.flatMap((group) => group[round]?.item ?? []),
  )
    .flat()
    .slice(0, count);
}

/**
 * The fewest of `tried` faults that a sample shows once in a thousand times or less where `rate` of all
 * are seen: fewer still are no chance (lower tail of the binomial law).
 */
export function leastSeen(tried, rate) {
  let chance = (1 - rate) ** tried;
  let sum = 0;
  for (let seen = 0; seen <= tried; seen += 1) {
    sum += chance;
    if (sum > 0.001) return seen;
    chance *= ((tried - seen) / (seen + 1)) * (rate / (1 - rate));
  }
  return tried;
}

/** Numbers from 0 to 1 that look drawn by chance (mulberry32). */
function mulberry(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
