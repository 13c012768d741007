import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';

const AXE = path.resolve(__dirname, '../../../node_modules/axe-core/axe.min.js');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * Every violation that axe-core finds in the pane: `rule: element`. Elements that bear
 * `data-tabster-dummy` are left out: Fluent puts them at the edges of its focus groups, hidden from
 * readers and never kept focused, and axe cannot tell that.
 */
export async function auditPane(page: Page): Promise<string[]> {
  const handle = await page.locator('iframe[title="Volet"]').elementHandle();
  const pane = await handle?.contentFrame();
  if (!pane) throw new Error('The page has no pane');
  // Colours are compared once they are there: Fluent fades its buttons in.
  await page.waitForTimeout(300);
  // Evaluated from outside: the pane's policy runs no script that is written into it.
  await pane.evaluate(readFileSync(AXE, 'utf8'));
  const found = await pane.evaluate<Violation[]>(
    `axe.run({ exclude: ['[data-tabster-dummy]'] }).then(({ violations }) => violations
      .map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
