import type { Page } from 'playwright-core';

/** The pane alone at 350 × 700, the size that Excel gives it. */
export async function photographPane(page: Page, path: string): Promise<void> {
  const frame = page.locator('iframe[title="Volet"]');
  const style = await frame.getAttribute('style');
  await frame.evaluate((element) => {
    element.style.cssText = 'position:fixed;top:0;left:0;width:350px;height:700px;z-index:9999';
  });
  await page.waitForTimeout(300);
  await page.screenshot({ path, clip: { x: 0, y: 0, width: 350, height: 700 } });
  await frame.evaluate((element, before) => element.setAttribute('style', before ?? ''), style);
}

/** With IMAGES set to a folder, keeps the pane there for the readers of the guide. */
export async function keepPane(page: Page, name: string): Promise<void> {
  const folder = process.env.IMAGES;
  if (folder) await photographPane(page, `${folder}/volet-${name}.png`);
}

/** With IMAGES set, keeps the whole page. */
export async function keepPage(page: Page, name: string): Promise<void> {
  const folder = process.env.IMAGES;
  if (!folder) return;
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${folder}/atelier-${name}.png` });
}
