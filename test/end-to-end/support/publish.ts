import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { unzipSync } from 'fflate';
import sirv from 'sirv';

import { temporaryFolder } from '../../support/temporaryFolder';

const ROOT = path.resolve(__dirname, '../../..');

/** What somebody publishes: the archive unzipped in an empty folder, and a server of its static files. */
export interface Published {
  /** Where the archive was unzipped. */
  readonly folder: string;
  /** The address that the archive was made for, and is served at. */
  readonly url: string;
  /** The headers that the server adds from now on, one a line. */
  addHeaders(lines: string): void;
  stop(): Promise<void>;
}

/** Makes the archive of what is built, for the address of a server of static files that serves it. */
export async function publish(): Promise<Published> {
  const folder = temporaryFolder();
  const headers = new Headers();
  const files = sirv(path.join(folder, 'complement'), {
    dev: true,
    setHeaders: (response) => headers.forEach((value, name) => response.setHeader(name, value)),
  });
  const server = createServer(certificate(), (request, response) => {
    const isBelow = request.url?.startsWith('/relogement/') === true;
    if (isBelow) request.url = request.url?.slice('/relogement'.length);
    const absent = () => {
      response.writeHead(404).end();
    };
    return isBelow ? files(request, response, absent) : absent();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const url = `https://localhost:${(server.address() as AddressInfo).port}/relogement/`;
  unzip(archiveFor(url), folder);
  return {
    folder,
    url,
    addHeaders(lines) {
      for (const [, name = '', value = ''] of lines.matchAll(/^([\w-]+): (.+)$/gm))
        headers.set(name, value);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Made by the server of the page, which is started before. */
function certificate() {
  const read = (name: string) => readFileSync(path.join(ROOT, '.cache', name));
  return { key: read('localhost.key'), cert: read('localhost.crt') };
}

function archiveFor(url: string): Uint8Array {
  const sortie = temporaryFolder();
  const made = execFileSync(
    'node',
    ['scripts/package.mjs', '--sans-construire', '--sortie', sortie],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, RELOGEMENT_URL: url } },
  );
  return readFileSync(path.join(sortie, /relogement-[\d.]+\.zip/.exec(made)?.[0] ?? ''));
}

/** The folder that the archive holds becomes the one given. */
function unzip(archive: Uint8Array, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    const file = path.join(folder, ...name.split('/').slice(1));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
