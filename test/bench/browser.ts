/** Whether the pane's thread stays free while its worker reads and sums up returned files, in Chromium. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { chromium } from 'playwright-core';

import { fail } from './form';
import { ms, tell } from './measure';
import type { BenchWindow, PageMeasure, Where } from './page/retours';
import { ROWS } from './returns';

/** Files that the peer reads: on the thread of the page, they would stop it for too long. */
const SAMPLE = 50;
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** `built` is the folder of the bench page, `folder` that of the returns. */
export async function benchBrowser(built: string, folder: string): Promise<void> {
  if (!existsSync(CHROMIUM)) {
    tell('the thread of the pane', 'absent: Chromium was not found, give its path in CHROMIUM');
    return;
  }
  const names = (await readdir(folder)).sort();
  const server = await serve(built, folder);
  try {
    await measureWhere(server, 'worker', names);
    await measureWhere(server, 'page', names.slice(0, SAMPLE));
  } finally {
    server.close();
  }
}

const WHERE: Readonly<Record<Where, string>> = {
  worker: 'the worker of the pane',
  page: 'the thread of the page itself (the peer)',
};

async function measureWhere(server: Server, where: Where, names: readonly string[]): Promise<void> {
  const { reading, summing, longTasks, lignes } = await measurePage(server, where, names);
  if (lignes !== names.length * ROWS) fail('rows are missing');
  const longest = ms(Math.max(0, ...longTasks));
  tell(
    `${names.length} returns of ${ROWS} rows in Chromium, read and summed up by ${WHERE[where]}`,
    `tasks over 50 ms on the thread of the page: ${longTasks.length}` +
      (longTasks.length === 0 ? '' : `, ${longest} at most`),
    `reading: ${ms(reading)}`,
    `summing up, with all ${lignes} rows: ${ms(summing)}`,
  );
}

async function measurePage(
  server: Server,
  where: Where,
  names: readonly string[],
): Promise<PageMeasure> {
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
      ([from, files]) => (window as unknown as BenchWindow).feed(from, files),
      [where, names] as const,
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
      response.end('<!doctype html><meta charset="utf-8"><script src="retours.js"></script>');
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
