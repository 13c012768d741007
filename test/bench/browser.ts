/** Whether the pane's thread stays free while its worker reads and sums up returned files, in Chromium. */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { chromium } from 'playwright-core';

import { writeReturns } from './consolidation';
import { tell } from './measure';
import type { PageMeasure } from './page/retours';

const FILES = 300;
const CHROMIUM = '/usr/bin/chromium';

/** `built` is the folder of the bench page. */
export async function benchBrowser(built: string): Promise<void> {
  const task = `feed ${FILES} returns of 200 rows to the worker of the pane, in Chromium`;
  if (!existsSync(CHROMIUM)) {
    tell(task, 'absent');
    return;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'relogement-volet-'));
  await writeReturns(folder, FILES);
  const server = await serve(built, folder);
  try {
    const measure = await measurePage(server, (await readdir(folder)).sort());
    const { reading, summing, longTasks, lignes } = measure;
    const longest = Math.max(0, ...longTasks);
    tell(
      task,
      `${(reading / 1000).toFixed(1)} s read, ${summing.toFixed(0)} ms for ${lignes} rows`,
    );
    tell(
      'tasks over 50 ms on the thread of the page',
      `${longTasks.length} (${longest} ms at most)`,
    );
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
}

async function measurePage(server: Server, names: readonly string[]): Promise<PageMeasure> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://localhost:${port}/`);
    await page.waitForFunction(() => 'feed' in window);
    return await page.evaluate(
      (files) => (window as unknown as { feed: (n: string[]) => Promise<PageMeasure> }).feed(files),
      [...names],
    );
  } finally {
    await browser.close();
  }
}

/** The page and its scripts, and the files under `/retours/`. */
function serve(built: string, folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const name = path.basename(request.url ?? '');
    if (name === '') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><script src="retours.js"></script>');
      return;
    }
    const from = request.url?.startsWith('/retours/') ? folder : built;
    if (name.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
    readFile(path.join(from, name)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}
