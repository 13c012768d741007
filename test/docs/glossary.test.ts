import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');

const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(root, 'src', file), 'utf8'))
  .join('\n');
const words = new Set(sources.match(/\w+/g));
const glossary = readFileSync(path.join(root, 'docs/glossary.md'), 'utf8');

/** The identifiers of the third column; « … » stands for any ending. */
const identifiers = glossary
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.includes('---'))
  .flatMap((line) => [...(line.split('|')[3] ?? '').matchAll(/`([\w…]+)`/g)])
  .map(([, identifier = '']) => identifier);

test.each([...new Set(identifiers)])('%s is still a name in the code', (identifier) => {
  const stem = identifier.replace('…', '');
  expect(stem === identifier ? words.has(stem) : sources.includes(stem)).toBe(true);
});

/** Exported types of core that bear a French name, each told by its beginning. */
const exported = readdirSync(path.join(root, 'src/core'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(root, 'src/core', file), 'utf8'))
  .flatMap((text) => [...text.matchAll(/^export (?:interface|type) (\w+)/gm)])
  .map(([, name = '']) => name);

/** First words of the English names. */
const ENGLISH = /^(?:Block|Counted|Fits|Footer|Snapshot|Stray)/;

test('every French type of core has its line', () => {
  const missing = exported.filter((name) => {
    const [stem = name] = /^[A-Z][a-zé]+/.exec(name) ?? [];
    return !ENGLISH.test(name) && !glossary.toLowerCase().includes(stem.toLowerCase());
  });
  expect(missing).toEqual([]);
});
