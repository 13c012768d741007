/** Medians, and the measures: each is told as soon as it is known, and all of them in one table at the end. */
import { availableParallelism, cpus, totalmem, type } from 'node:os';

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

interface Row {
  readonly ratio: string;
  readonly job: string;
  readonly ours: string;
  readonly peer: string;
}

const rows: Row[] = [];

/** `ours` is in milliseconds; the ratio is our time over the peer's: below 1, ours is the faster. */
export function compare(job: string, ours: number, peer: Peer, more = ''): void {
  const ratio = peer.time === undefined ? '–' : (ours / peer.time).toPrecision(2);
  note({ ratio, job, ours: `${ms(ours)}${more}`, peer: `${peer.name}: ${ms(peer.time)}` });
}

/** One measure that has no peer: what was done, then what was found. */
export function tell(job: string, ...found: readonly string[]): void {
  note({ ratio: '–', job, ours: found.join('; '), peer: '–' });
}

function note(row: Row): void {
  rows.push(row);
  console.log(`${row.ratio.padStart(6)}  ${row.job}\n        ${row.ours} | ${row.peer}`);
}

/** Every measure of this run in Markdown, with what it was made on. */
export function printTable(): void {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(
    `\n${cpu?.model ?? 'unknown processor'}, ${availableParallelism()} processors, ${memory} GB; ${type()}; Node ${process.version}\n`,
  );
  console.log('| ratio | job | ours | peer |\n| ----: | --- | --- | --- |');
  for (const { ratio, job, ours, peer } of rows)
    console.log(`| ${ratio} | ${job} | ${ours} | ${peer} |`);
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
