/**
 * Seconds of processor that `work` takes, which other programs on the machine do not lengthen. Where
 * it takes more than `limit` it is measured again, twice at most: a pause of the memory is no slowness.
 */
export function secondsOf(work: () => void, limit: number): number {
  let least = Infinity;
  for (let tries = 0; tries < 3 && least >= limit; tries += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}
