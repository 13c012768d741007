/**
 * The pane beside Microsoft's template, in the same page of the same stand-in Excel: first scripts, and time
 * until a button can be pressed on a slow machine behind a thin line. Then what 100,000 rows cost the page.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { chromium, type Browser, type CDPSession, type Frame, type Page } from 'playwright-core';

import { noteLongTasks } from '../end-to-end/support/noteLongTasks';
import { CHROMIUM } from './browser';
import { formFile } from './form';
import { compare, ms, tell } from './measure';

/** A processor four times as slow, and 1.6 Mbit/s down. */
const SLOWER = 4;
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
const RUNS = 5;
const ROWS = 100_000;

interface Pane {
  readonly script: string;
  /** The button that can be pressed once the pane is of use. */
  readonly button: string;
}

/** `dist` holds what was built. */
export async function benchOpening(dist: string): Promise<void> {
  const panes = {
    ours: { script: path.join(dist, 'complement/taskpane.js'), button: 'Bailleur' },
    template: { script: path.join(dist, 'bench-template/taskpane.js'), button: 'Insert text' },
  };
  const weight = ({ script }: Pane) => gzipSync(readFileSync(script), { level: 9 }).length / 1000;
  const [own, peer] = [weight(panes.ours), weight(panes.template)];
  tell(
    'first script of the pane, gzip',
    `${own.toFixed(0)} KB; that of Microsoft’s React template ${peer.toFixed(0)} KB; ratio ${(own / peer).toPrecision(2)}`,
  );
  if (!existsSync(CHROMIUM)) return tell('time until the pane is of use', 'absent: no Chromium');
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const job = `time until a button can be pressed, processor ÷ ${SLOWER}, 1.6 Mbit/s (median of ${RUNS})`;
    const ours = await timeToUse(browser, dist, panes.ours);
    const time = await timeToUse(browser, dist, panes.template);
    compare(job, ours, { name: 'Microsoft’s React template, the same React and Fluent UI', time });
    await benchPage(browser, dist, panes.ours);
  } finally {
    await browser.close();
  }
}

/** The median of some openings, office.js in the browser's cache as users of Excel have it. */
async function timeToUse(browser: Browser, dist: string, pane: Pane): Promise<number> {
  const server = await serve(dist, pane);
  const context = await browser.newContext({ locale: 'fr-FR' });
  await context.addInitScript(noteButton, pane.button);
  const page = await context.newPage();
  await openPage(page, server);
  const slow = await context.newCDPSession(page);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await reopen(page, slow));
  await context.close();
  server.close();
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

/** Opens the pane again, slowed down; gives the milliseconds until its button is there. */
async function reopen(page: Page, slow: CDPSession): Promise<number> {
  await slow.send('Network.enable');
  await slow.send('Network.emulateNetworkConditions', LINE);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const before = await paneOf(page);
  await Promise.all([before.waitForNavigation(), before.evaluate('void location.reload()')]);
  const pane = await paneOf(page);
  await pane.waitForFunction('window.usableAt', undefined, { timeout: 120_000, polling: 200 });
  const time = await pane.evaluate<number>('window.usableAt');
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await slow.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
  });
  await page.waitForTimeout(2000);
  return time;
}

/** Runs in every frame: when its button stands there, from the beginning of its opening. */
function noteButton(name: string): void {
  const look = () => {
    const buttons = [...document.querySelectorAll('button')];
    const found = buttons.some((b) => b.textContent.includes(name) && b.offsetHeight > 0);
    if (found) Object.assign(window, { usableAt: performance.now() });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Opening a workbook of 100,000 rows in the demonstration page, then « Tout vérifier » in its pane. */
async function benchPage(browser: Browser, dist: string, pane: Pane): Promise<void> {
  const server = await serve(dist, pane);
  const context = await browser.newContext({ locale: 'fr-FR' });
  context.setDefaultTimeout(180_000);
  await context.addInitScript(noteLongTasks);
  const page = await context.newPage();
  await openPage(page, server);
  const inPane = page.frameLocator('iframe[title="Volet"]');
  await inPane.getByRole('button', { name: pane.button }).click();
  const bytes = Buffer.from(await formFile(ROWS));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await tasksOf(page);
  await page
    .getByLabel('Fichier à ouvrir')
    .setInputFiles({ name: 'grand.xlsx', mimeType, buffer: bytes });
  const check = inPane.getByRole('button', { name: 'Tout vérifier' });
  const bar = inPane.getByRole('progressbar');
  await check.waitFor();
  await bar.waitFor({ state: 'detached' });
  tell(`open a workbook of ${ROWS} rows in the demonstration page`, await tasksOf(page));
  await check.click();
  await bar.waitFor();
  await bar.waitFor({ state: 'detached' });
  tell(`full check of ${ROWS} rows in the page`, await tasksOf(page));
  await context.close();
  server.close();
}

/** The longest tasks of the page and of its pane since they were last asked. */
async function tasksOf(page: Page): Promise<string> {
  const frames = [page.mainFrame(), await paneOf(page)];
  const tasks: number[] = [];
  for (const frame of frames)
    tasks.push(...(await frame.evaluate<number[]>('window.longTasks.splice(0)')));
  const longest = tasks.sort((a, b) => b - a).slice(0, 3);
  return `tasks over 50 ms: ${tasks.length}${tasks.length === 0 ? '' : `, the longest ${longest.map(ms).join(', ')}`}`;
}

async function openPage(page: Page, server: Server): Promise<void> {
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  await page.getByRole('grid').waitFor();
  await (await paneOf(page)).getByRole('button').first().waitFor();
}

async function paneOf(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe[title="Volet"]').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The page has no pane');
  return frame;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** The demonstration page with the script of one pane in it, compressed as a host would. */
function serve(dist: string, { script }: Pane): Promise<Server> {
  const office = path.resolve('node_modules/@microsoft/office-js/dist');
  const compressed = new Map<string, Buffer>();
  const fileOf = (name: string) => {
    if (name === '/taskpane.js') return script;
    if (name.startsWith('/office/')) return path.join(office, name.slice('/office'.length));
    const asked = name === '/' ? '/index.html' : name;
    const folders = ['atelier', 'complement'].map((folder) => path.join(dist, folder, asked));
    return folders.find((file) => existsSync(file));
  };
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = fileOf(name);
    if (file === undefined) return void response.writeHead(404).end();
    const bytes = compressed.get(file) ?? gzipSync(readFileSync(file));
    compressed.set(file, bytes);
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    response.setHeader('content-encoding', 'gzip');
    const isOffice = name.startsWith('/office/');
    response.setHeader('cache-control', isOffice ? 'max-age=86400' : 'no-store');
    response.end(bytes);
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}
