import { existsSync } from 'node:fs';
import path from 'node:path';

import type { BrowserContext } from 'playwright-core';

/** Where the production page of the pane asks for office.js. */
export const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const PACKAGE = path.resolve(__dirname, '../../../node_modules/@microsoft/office-js/dist');

/**
 * Answers Microsoft's address from the npm package, so that the pane's page stays as it is built and
 * nothing leaves the machine. Gives the files that were asked for, in order; one that the package
 * lacks is answered 404 and marked « absent ».
 */
export async function answerCdn(context: BrowserContext): Promise<string[]> {
  const asked: string[] = [];
  await context.route(`${CDN}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(new URL(CDN).pathname.length);
    const file = path.join(PACKAGE, name);
    const known = file.startsWith(PACKAGE) && existsSync(file);
    asked.push(known ? name : `${name} absent`);
    await (known ? route.fulfill({ path: file }) : route.fulfill({ status: 404 }));
  });
  return asked;
}
