// One command line in a process of its own: how long it took, how much memory it held, how it ended.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PEAK = fileURLToPath(new URL('peak.cjs', import.meta.url));
/** Output past which nothing more is kept: what is looked at stands at the beginning. */
const KEPT = 200_000;

/** Runs `node script …args` for `seconds` at most; `during` may act on the process meanwhile. */
export async function measure(script, args, { cwd, seconds, during, closeOut = false }) {
  const told = path.join(cwd, '.peak');
  rmSync(told, { force: true });
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
  during?.(child);
  const [code, signal] = await new Promise((end) => child.on('close', (...how) => end(how)));
  clearTimeout(timer);
  return {
    code: isLate ? 'trop long' : (code ?? signal),
    seconds: (performance.now() - started) / 1000,
    megabytes: peakOf(told),
    out,
    err,
  };
}

/** The most memory held, undefined where the process was ended before it could say so. */
function peakOf(told) {
  try {
    const file = openSync(told, 'r');
    const kilobytes = Number(readFileSync(file, 'utf8'));
    closeSync(file);
    return kilobytes / 1024;
  } catch {
    return undefined;
  }
}
