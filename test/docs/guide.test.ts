/** The page that `npm run build` makes of the guide: the pane's help, and the guide of the archive. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { catalogue } from '../../src/core/constats/catalogue';

const script = `import { guidePage } from './scripts/lib/guide.mjs'; console.log(guidePage())`;
const page = execFileSync('node', ['--input-type=module', '-e', script], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));

test('the page says the version that the files of the product bear', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(page.replace(/\s+/g, ' ')).toContain(`Relogement, version ${version}.`);
});

test('every link of the page leads to a place of the page, or to a public address', () => {
  const targets = [...page.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href ?? '');
  expect(targets.length).toBeGreaterThan(30);
  const lost = targets.filter((href) =>
    href.startsWith('#') ? !ids.has(href.slice(1)) : !href.startsWith('https://'),
  );
  expect(lost).toEqual([]);
});

test('a link says what its chapter is called, never the name of a file', () => {
  const links = [...page.matchAll(/<a href="#([^"]+)">(.*?)<\/a>/g)];
  expect(links.filter(([, , label]) => label?.includes('.md')).map(([link]) => link)).toEqual([]);
  expect(page).toContain('<a href="#modele-b">Remplir, vérifier et certifier un Modèle B</a></td>');
});

test('every code of a row or of a form has its anchor, so that a finding can open its own rule', () => {
  const codes = Object.keys(catalogue);
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !ids.has(`constats-${code}`))).toEqual([]);
});

test('the source of a rule leads to what its article asks, and the article back to its findings', () => {
  const plain = page.replace(/\u00a0/g, ' ');
  const rule = /<tr id="constats-bail-hors-annee">.*?<\/tr>/.exec(plain)?.[0] ?? '';
  expect(rule).toContain('<a href="#textes-article-6">art. 6</a>');
  const article = plain.slice(plain.indexOf('id="textes-article-6"')).split('<h3')[0] ?? '';
  expect(article).toContain('<a href="#constats-bail-hors-annee">');
  // « art. 6 et 7 » names two.
  expect(plain).toContain(
    '<a href="#textes-article-6">art. 6</a> et <a href="#textes-article-7">7</a>',
  );
});

test('the page loads nothing: pictures stand inside it', () => {
  const sources = [...page.matchAll(/ src="([^"]{0,30})/g)].map(([, source]) => source ?? '');
  expect(sources.length).toBeGreaterThanOrEqual(3);
  expect(sources.filter((source) => !source.startsWith('data:image/webp;base64,'))).toEqual([]);
  expect(page).not.toMatch(/<link|@import|url\(/);
});
