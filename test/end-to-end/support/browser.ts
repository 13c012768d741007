import { existsSync } from 'node:fs';

import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

import { CDN } from './cdn';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The system's Chromium; `npm test` installs it or names these tests as not run. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? CANDIDATES.find((file) => existsSync(file));
  if (!executablePath) throw new Error('Chromium is missing: set CHROMIUM to its path.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
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
  browser: Browser,
  options: BrowserContextOptions & { cdn?: boolean } = {},
): Promise<Opened> {
  const { cdn = false, ...own } = options;
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...own,
  });
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
