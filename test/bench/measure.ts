/** Medians, and the lines that measures are told in, each as soon as it is known. */

/** The median time of a task in milliseconds. */
export async function median(runs: number, task: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** What did the same work in the same run; its time, in milliseconds, is undefined where it is absent. */
export interface Peer {
  readonly name: string;
  readonly time: number | undefined;
}

/** `ours` is in milliseconds; the ratio is our time over the peer's: below 1, ours is the faster. */
export function compare(task: string, ours: number, peer: Peer, more = ''): void {
  const ratio = peer.time === undefined ? 'no ratio' : `ratio ${(ours / peer.time).toPrecision(2)}`;
  tell(task, `${ms(ours)}${more}`, `${peer.name}: ${ms(peer.time)}`, ratio);
}

/** One measure: what was done, then what was found. */
export function tell(task: string, ...found: readonly string[]): void {
  console.log(`${task}\n    ${found.join(' | ')}`);
}

/** A time in milliseconds, or in seconds from ten on. */
export function ms(time: number | undefined): string {
  if (time === undefined) return 'absent';
  return time < 10_000 ? `${time.toFixed(time < 10 ? 1 : 0)} ms` : `${(time / 1000).toFixed(1)} s`;
}

/** The most memory that this process has held, in megabytes. */
export function peakMemory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
