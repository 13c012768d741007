// Worker processes, each at one job at a time; one that takes too long is ended and made anew.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(new URL('./worker.cjs', import.meta.url));

/** Runs `jobs` on `size` workers; `onDone(job, answer)` is told each in the order they end. */
export async function runJobs(jobs, { size, onDone, isOver = () => false }) {
  const queue = [...jobs];
  const lanes = Array.from({ length: size }, async () => {
    let worker;
    while (queue.length > 0 && !isOver()) {
      const job = queue.shift();
      worker ??= start();
      const answer = await ask(worker, job);
      if (answer.ended) worker = undefined;
      onDone(job, answer);
    }
    worker?.kill('SIGKILL');
  });
  await Promise.all(lanes);
}

const workers = new Set();
// A worker on a fault that never ends would go on after whoever stopped the run.
process.on('exit', () => workers.forEach((worker) => worker.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

function start() {
  const worker = fork(WORKER, [], {
    env: { ...process.env, TZ: 'Europe/Paris' },
    execArgv: ['--max-old-space-size=1024'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  workers.add(worker);
  worker.once('exit', () => workers.delete(worker));
  return worker;
}

function ask(worker, { timeLimit, ...request }) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      worker.kill('SIGKILL');
      settle({ ended: true, killedBy: 'time limit' });
    }, timeLimit);
    const onExit = () => settle({ ended: true, killedBy: 'the process ended' });
    const settle = (answer) => {
      clearTimeout(timer);
      worker.off('exit', onExit);
      worker.off('message', settle);
      resolve(answer);
    };
    worker.once('exit', onExit);
    worker.once('message', settle);
    worker.send(request);
  });
}
