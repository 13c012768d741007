/**
 * The pictures of README and guide, taken where a story passes by. `npm run images` takes them again (IMAGES=docs);
 * beside each stands what it shows as text, and every run of a story compares it, without a browser of its own.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';

const DOCS = path.resolve(__dirname, '../../../docs/images');
/** A folder for pictures to look at, all of them; `docs` for those of README and guide. */
const folder = process.env.IMAGES;

/** How long what a picture shows may take to settle, in attempts of a tenth of a second. */
const ATTEMPTS = 80;

/** The pane alone at 350 × 700, the size that Excel gives it. */
export async function keepPane(page: Page, name: string): Promise<void> {
  await keep(page, `volet-${name}`, () => paneText(page), photographPane);
}

/** The whole page. */
export async function keepPage(page: Page, name: string): Promise<void> {
  const text = async () =>
    `${plain(await page.locator('body').innerText())}\n\n${await paneText(page)}`;
  await keep(page, `atelier-${name}`, text, (each) => each.screenshot());
}

async function keep(
  page: Page,
  name: string,
  shows: () => Promise<string>,
  photograph: (page: Page) => Promise<Buffer>,
): Promise<void> {
  const text = path.join(DOCS, `${name}.txt`);
  if (folder !== undefined && folder !== 'docs') {
    await page.waitForTimeout(400);
    writeFileSync(`${folder}/${name}.png`, await photograph(page));
    return;
  }
  if (!existsSync(text)) return;
  if (folder === 'docs') {
    await page.waitForTimeout(800);
    writeFileSync(text, `${await shows()}\n`);
    writeFileSync(path.join(DOCS, `${name}.webp`), await toWebp(page, await photograph(page)));
    return;
  }
  const kept = readFileSync(text, 'utf8').trimEnd();
  let shown = await shows();
  for (let i = 0; i < ATTEMPTS && shown !== kept; i += 1) {
    await page.waitForTimeout(100);
    shown = await shows();
  }
  // A picture that differs is taken again by `npm run images`.
  expect({ name, shown }).toEqual({ name, shown: kept });
}

const paneText = async (page: Page) =>
  plain(await page.frameLocator('iframe[title="Volet"]').locator('body').innerText());

/** Without what changes from one day or run to the next: the day, the number of a content, the sum of a file. */
function plain(text: string): string {
  const day = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(new Date());
  return text
    .replaceAll(day, 'JJ/MM/AAAA')
    .replace(/\b[0-9A-F]{4}-[0-9A-F]{4}\b/g, 'XXXX-XXXX')
    .replace(/\b[0-9a-f]{64}\b/g, '…')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

async function photographPane(page: Page): Promise<Buffer> {
  const frame = page.locator('iframe[title="Volet"]');
  const style = await frame.getAttribute('style');
  await frame.evaluate((element) => {
    element.style.cssText = 'position:fixed;top:0;left:0;width:350px;height:700px;z-index:9999';
  });
  await page.waitForTimeout(300);
  const taken = await page.screenshot({ clip: { x: 0, y: 0, width: 350, height: 700 } });
  await frame.evaluate((element, before) => element.setAttribute('style', before ?? ''), style);
  return taken;
}

/** The browser has the encoder: a picture of a page is a third of what it is as PNG. */
async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  const encoded = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.8).split(',')[1] ?? '';
  }, png.toString('base64'));
  return Buffer.from(encoded, 'base64');
}
