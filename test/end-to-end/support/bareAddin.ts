import type { BrowserContext, Frame, Page } from 'playwright-core';

import type { Step, WireCase } from '../../../office-host/test/wire/cases';
import { CDN } from './cdn';

const html = (scripts: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Complément d’essai</title>${scripts}</head><body></body></html>`;

/** In place of the product's pane: a page with office.js and nothing else, so that cases are alone. */
const PAGES = {
  'volet.html': html(
    '<script src="bridge-shim.js"></script><script src="office/excel-web-16.00.js"></script>',
  ),
  'taskpane.html': html(`<script src="${CDN}office.js"></script>`),
};

export async function replacePane(context: BrowserContext): Promise<void> {
  for (const [name, body] of Object.entries(PAGES)) {
    await context.route(`**/${name}`, (route) => route.fulfill({ body, contentType: 'text/html' }));
  }
}

/** Opens an empty workbook as a person does; gives its pane once office.js is ready there. */
export async function newWorkbook(page: Page): Promise<Frame> {
  await page.evaluate('document.querySelector(`iframe[title="Volet"]`).dataset.before = ""');
  await page.getByRole('button', { name: 'Nouveau classeur' }).click();
  const leave = page.getByRole('button', { name: 'Ne pas enregistrer' });
  const opened = page.locator('iframe[title="Volet"]:not([data-before])');
  await leave.or(opened).waitFor({ state: 'attached' });
  if (await leave.isVisible()) await leave.click();
  await opened.waitFor({ state: 'attached' });
  const handle = await page.locator('iframe[title="Volet"]').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The page has no pane');
  await frame.waitForFunction(
    'typeof Office === "object" && typeof Excel === "object"',
    undefined,
    { timeout: 5000 },
  );
  await frame.evaluate('Office.onReady()');
  await page.evaluate(quietHost);
  return frame;
}

/** Once ready, office.js says so to the host in a request of its own: a case must not meet it. */
async function quietHost(): Promise<void> {
  const { host } = (window as unknown as { atelier: { host: { requests: unknown[] } } }).atelier;
  for (let before = -1; before !== host.requests.length;) {
    before = host.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** Runs the steps of a case by their text, each where it belongs; gives what the last one said. */
export async function runInBrowser(one: WireCase, page: Page, frame: Frame): Promise<unknown> {
  let result = 'null';
  for (const step of one.steps) {
    if (step.where === 'host') await page.evaluate(`(${text(step)})(window.atelier.host)`);
    else result = await frame.evaluate(`(${text(step)})().then((r) => JSON.stringify(r ?? null))`);
  }
  return JSON.parse(result) as unknown;
}

const text = (step: Step): string => step.run.toString();
