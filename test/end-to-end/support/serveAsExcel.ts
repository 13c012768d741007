import type { BrowserContext } from 'playwright-core';

/** A site that office.js trusts as a host. */
export const EXCEL = 'https://excel.officeapps.live.com/';

/** Serves the page at `own`, on this machine, under the name of Excel on the web. */
export async function serveAsExcel(context: BrowserContext, own: string): Promise<void> {
  await context.route(`${EXCEL}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const response = await context.request.get(new URL(`.${pathname}`, own).href);
    await route.fulfill({ response });
  });
}
