/** A measure in a process of its own, whose time and peak memory are its own too. */
import { spawnSync } from 'node:child_process';

/** What the process prints, as JSON; `args` name the measure for `main.ts`. */
export function measureApart<M>(script: string, ...args: readonly string[]): M {
  const { stdout, status, stderr, signal } = spawnSync(
    process.execPath,
    ['--expose-gc', script, ...args],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr || signal}`);
  return JSON.parse(stdout) as M;
}
