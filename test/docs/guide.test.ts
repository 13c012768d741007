/** The page that `npm run build` makes of the guide: the pane's help, and the guide of the archive. */
import { execFileSync } from 'node:child_process';

import { catalogue } from '../../src/core/constats/catalogue';

const script = `import { guidePage } from './scripts/lib/guide.mjs'; console.log(guidePage())`;
const page = execFileSync('node', ['--input-type=module', '-e', script], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));

test('every link of the page leads to a place of the page, or to a public address', () => {
  const targets = [...page.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href ?? '');
  expect(targets.length).toBeGreaterThan(30);
  const lost = targets.filter((href) =>
    href.startsWith('#') ? !ids.has(href.slice(1)) : !href.startsWith('https://'),
  );
  expect(lost).toEqual([]);
});

test('every code of a row or of a form has its anchor, so that a finding can open its own rule', () => {
  const codes = Object.keys(catalogue);
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !ids.has(`constats-${code}`))).toEqual([]);
});

test('the page loads nothing: pictures stand inside it', () => {
  const sources = [...page.matchAll(/ src="([^"]{0,30})/g)].map(([, source]) => source ?? '');
  expect(sources.length).toBeGreaterThanOrEqual(3);
  expect(sources.filter((source) => !source.startsWith('data:image/png;base64,'))).toEqual([]);
  expect(page).not.toMatch(/<link|@import|url\(/);
});
