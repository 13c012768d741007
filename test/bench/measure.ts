/** Medians, and the table that they are shown in. */

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

const table: Record<string, string>[] = [];

/** One line of the table: what was done, and how the peer fared. */
export function tell(task: string, ours: string, peer = ''): void {
  table.push({ task, ours, peer });
}

export function ms(time: number | undefined): string {
  return time === undefined ? 'absent' : `${time.toFixed(1)} ms`;
}

export function show(): void {
  console.table(table);
  console.log(`Peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}
