// `npm run images`: takes the pictures of README and guide again, from the demonstration page, as the stories of
// the end-to-end tests pass by. Each has beside it what it shows as text, which every run of these stories compares.
// To add one: name it in a page, and keep it in a story (`keepPane`, `keepPage`).
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { buildStale, ensureCertificate, ensureDependencies, ROOT, run, say } from './lib/setup.mjs';

const IMAGES = path.join(ROOT, 'docs/images');
const STORIES = path.join(ROOT, 'test/end-to-end');
const guide = path.join(ROOT, 'docs/guide');

ensureDependencies();
await ensureCertificate();
const pages = [
  path.join(ROOT, 'README.md'),
  ...readdirSync(guide).map((name) => path.join(guide, name)),
];
const wanted = new Set(
  pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/images\/([a-z-]+)\.webp/g)].map(([, name]) => name),
  ),
);
mkdirSync(IMAGES, { recursive: true });
for (const file of readdirSync(IMAGES)) {
  if (!wanted.has(path.parse(file).name)) rmSync(path.join(IMAGES, file));
}
// A text asks the stories for its picture.
for (const name of wanted) {
  const text = path.join(IMAGES, `${name}.txt`);
  if (!existsSync(text)) writeFileSync(text, '');
}
buildStale(['complement', 'atelier', 'cli'], 'production');
const began = Date.now();
const stories = readdirSync(STORIES).filter(
  (name) =>
    name.endsWith('.ts') && /\bkeepP|\blook\(/.test(readFileSync(path.join(STORIES, name), 'utf8')),
);
say(`${wanted.size} images, en passant par ${stories.length} récits…`);
const args = [
  'jest',
  '--selectProjects',
  'end-to-end',
  '--runInBand',
  '--testPathPatterns',
  ...stories,
];
const isDone = run('npx', args, { quiet: false, env: { IMAGES: 'docs' } });
const missed = [...wanted].filter((name) => {
  const file = path.join(IMAGES, `${name}.webp`);
  return !existsSync(file) || statSync(file).mtimeMs < began;
});
if (missed.length > 0) console.error(`Aucun récit ne garde : ${missed.join(', ')}.`);
if (!isDone || missed.length > 0) process.exit(1);
