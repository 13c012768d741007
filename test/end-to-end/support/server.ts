import { spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');

export interface Server {
  /** `http://localhost:PORT/` */
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves the built page on a free port, in a process of its own that ends with the test. */
export async function startServer({ https = false } = {}): Promise<Server> {
  const child = spawn('node', ['scripts/serve.mjs', ...(https ? ['--https'] : [])], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended at once (${code}).`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /Atelier : (\S+)/.exec(chunk.toString());
      if (found?.[1]) resolve(found[1]);
    });
  });
  return {
    url,
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
