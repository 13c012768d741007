import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

import { temporaryFolder } from '../../support/temporaryFolder';
import { CDN } from './cdn';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page served under Microsoft's name holds a frame of this machine (otherSite.test.ts).
  '--disable-features=LocalNetworkAccessChecks',
  '--no-first-run',
];
const USUAL: BrowserContextOptions = {
  ignoreHTTPSErrors: true,
  locale: 'fr-FR',
  timezoneId: 'Europe/Paris',
  viewport: { width: 1440, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
};

/** The system's Chromium; `npm test` installs it or names these tests as not run. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: pathOfChromium(), args: ARGS });
}

/** A window of Chromium whose user made other choices, as Chromium keeps them. */
export async function launchWith(preferences: object): Promise<BrowserContext> {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'Default'));
  writeFileSync(path.join(folder, 'Default/Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(folder, {
    executablePath: pathOfChromium(),
    args: ARGS,
    ...USUAL,
  });
}

function pathOfChromium(): string {
  const executablePath = process.env.CHROMIUM ?? CANDIDATES.find((file) => existsSync(file));
  if (!executablePath) throw new Error('Chromium is missing: set CHROMIUM to its path.');
  return executablePath;
}

/** What a page did that it must not: errors of its own, and requests beyond this machine. */
export interface Watch {
  readonly errors: string[];
  readonly outside: string[];
}

export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watch: Watch;
  /** Every address asked for and every line of the console, for what they must not name. */
  readonly traces: readonly string[];
}

/**
 * A French browser window that notes every error and every request that leaves the machine. The
 * address of Microsoft's CDN does not leave it: `answerCdn` answers there, or else nobody.
 */
export async function openPage(
  browser: Browser | BrowserContext,
  options: BrowserContextOptions & { cdn?: boolean } = {},
): Promise<Opened> {
  const { cdn = false, ...own } = options;
  const context =
    'newContext' in browser ? await browser.newContext({ ...USUAL, ...own }) : browser;
  const page = await context.newPage();
  const watch: Watch = { errors: [], outside: [] };
  const traces: string[] = [];
  page.on('console', (message) => traces.push(message.text()));
  page.on('request', (request) => traces.push(request.url()));
  page.on('pageerror', (error) => watch.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') watch.errors.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!protocol.startsWith('http') || hostname === 'localhost') return;
    if (cdn && request.url().startsWith(CDN)) return;
    watch.outside.push(request.url());
  });
  return { context, page, watch, traces };
}
