/** The pictures of README and guide: each taken by a story, with what it shows beside it, and none left over. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const images = path.join(root, 'docs/images');
const guide = path.join(root, 'docs/guide');
const textOf = (...parts: string[]) => readFileSync(path.join(root, ...parts), 'utf8');
const namesIn = (text: string) =>
  [...text.matchAll(/images\/([a-z-]+)\.webp/g)].map(([, name]) => name ?? '');

const pages = readdirSync(guide).filter((name) => name.endsWith('.md'));
const shown = [
  ...new Set([
    ...namesIn(textOf('README.md')),
    ...pages.flatMap((name) => namesIn(textOf('docs/guide', name))),
  ]),
].sort();
const files = readdirSync(images);

test('each picture that is shown is kept with what it shows as text, and nothing else is', () => {
  const kept = shown.flatMap((name) => [`${name}.txt`, `${name}.webp`]);
  expect(files.toSorted()).toEqual(kept.toSorted());
});

test.each(pages)('%s has a picture at least', (page) => {
  expect(namesIn(textOf('docs/guide', page))).not.toEqual([]);
});

test.each(shown)('%s is taken by a story, which compares its text in every run', (name) => {
  const stories = readdirSync(path.join(root, 'test/end-to-end'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => textOf('test/end-to-end', file));
  const [kind = '', ...rest] = name.split('-');
  const short = rest.join('-');
  const call = kind === 'volet' ? 'keepPane' : 'keepPage';
  // A convention's name is put in by the story.
  const pattern = short.replace(/-besancon$/, '-(?:besancon|\\$\\{convention\\.nom\\})');
  const keeps = new RegExp(`(?:${call}\\([\\w.]+, |look\\()['\`]${pattern}['\`]`);
  expect(stories.some((story) => keeps.test(story))).toBe(true);
});

test.each(shown)('%s is no empty text and no heavy picture: 150 kB at most', (name) => {
  expect(textOf('docs/images', `${name}.txt`).length).toBeGreaterThan(40);
  expect(statSync(path.join(images, `${name}.webp`)).size).toBeLessThanOrEqual(150_000);
});
