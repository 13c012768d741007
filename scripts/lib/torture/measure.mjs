// One command line in a process of its own: what time processors gave it, how much memory it held, how it ended.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PEAK = fileURLToPath(new URL('peak.cjs', import.meta.url));
/** Output past which nothing more is kept: what is looked at stands at the beginning. */
const KEPT = 200_000;

/** Runs `node script …args` for `seconds` at most; `during` may act on the process once it listens to Ctrl+C. */
export async function measure(script, args, { cwd, seconds, during, closeOut = false }) {
  const told = path.join(cwd, '.peak');
  for (const file of [told, `${told}.ready`]) rmSync(file, { force: true });
  const started = performance.now();
  const child = spawn(process.execPath, ['--require', PEAK, script, ...args], {
    cwd,
    env: { ...process.env, TORTURE_PEAK: told },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err, isLate] = ['', '', false];
  child.stdout.on('data', (data) => {
    if (out.length < KEPT) out += data;
    if (closeOut) child.stdout.destroy();
  });
  child.stderr.on('data', (data) => {
    if (err.length < KEPT) err += data;
  });
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, seconds * 1000);
  // A moment is counted from where the command listens: before, it has not begun.
  const watch = setInterval(() => {
    if (!existsSync(`${told}.ready`)) return;
    clearInterval(watch);
    during?.(child);
  }, 5);
  const [code, signal] = await new Promise((end) => child.on('close', (...how) => end(how)));
  clearTimeout(timer);
  clearInterval(watch);
  return {
    code: isLate ? 'trop long' : (code ?? signal),
    elapsed: (performance.now() - started) / 1000,
    ...spentOf(told),
    out,
    err,
  };
}

/** What it took, nothing where the process was ended before it could say so. */
function spentOf(told) {
  try {
    const [kilobytes, microseconds] = readFileSync(told, 'utf8').split(' ').map(Number);
    return { megabytes: kilobytes / 1024, seconds: microseconds / 1e6 };
  } catch {
    return {};
  }
}
