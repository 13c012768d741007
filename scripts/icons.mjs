// Draws assets/*.png from the SVG sources with Chromium; run it after changing a source.
// A source named `x.small.svg` takes the place of `x.svg` at 16 px.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

import { chromium } from 'playwright-core';

const ICONS = {
  icon: [16, 32, 64, 80, 128],
  insert: [16, 32, 80],
  check: [16, 32, 80],
  next: [16, 32, 80],
  annexe: [16, 32, 80],
  totals: [16, 32, 80],
  merge: [16, 32, 80],
  follow: [16, 32, 80],
};
const asset = (name) => new URL(`../assets/${name}`, import.meta.url);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const [name, sizes] of Object.entries(ICONS)) {
  for (const size of sizes) {
    const small = asset(`source/${name}.small.svg`);
    const source = size === 16 && existsSync(small) ? small : asset(`source/${name}.svg`);
    const svg = (await readFile(source, 'utf8')).replace(
      '<svg',
      `<svg width="${size}" height="${size}" style="display:block"`,
    );
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<body style="margin:0">${svg}`);
    await writeFile(asset(`${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
