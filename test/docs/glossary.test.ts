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

/** What is no noun in the name of a file: what is done, and small words. */
const VERBS =
  /^(?:add|arrange|attest|bring|carry|certify|check|choose|close|complete|correct|create|draw|follow|foresee|grow|insert|inscribe|justify|keep|kept|lay|make|matters|prefill|prepare|read|record|remove|retract|revert|share|shown|take|to|widen|write)$/;
const SMALL =
  /^(?:a|again|all|as|connu|en|free|in|last|later|live|lue|name|next|of|open|or|out|over|small|stray|through)$/;

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/s$/, '');
const wordsOf = (text: string) => text.match(/\p{Lu}?[\p{Ll}\d]+|\p{Lu}+/gu) ?? [];

/** The terms of the first column, and the words of the names in the third. */
const terms = new Set(
  glossary
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.includes('---'))
    .flatMap((line) => [line.split('|')[1] ?? '', line.split('|')[3] ?? ''])
    .flatMap((text) => wordsOf(text.normalize('NFC')))
    .map(plain),
);

const appNames = readdirSync(path.join(root, 'src/app'), { recursive: true, encoding: 'utf8' });

/** The words of file names that stand in no line; verbs and small words aside. */
const unknown = (names: readonly string[]) =>
  names
    .flatMap((name) => wordsOf(path.basename(name).replace(/\..*$/, '')))
    .filter((word) => !VERBS.test(word.toLowerCase()) && !SMALL.test(word.toLowerCase()))
    .filter((word) => !terms.has(plain(word)));

test('every noun that names a file of app has its line', () => {
  expect(unknown(appNames)).toEqual([]);
});

test('a noun without its line would be told', () => {
  expect(unknown(['rooms/drawerOfForms.ts', 'writeGizmo.ts'])).toEqual(['drawer', 'Gizmo']);
});
