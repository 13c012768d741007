/** Each clause of the convention leads to code and tests that exist, and the printed page says so. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Clause {
  readonly clause: string;
  readonly constats: readonly string[];
  readonly ecran: string;
  readonly code: readonly string[];
  readonly essais: readonly (readonly [file: string, title: string])[];
}

const ROOT = path.join(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const script = `import { CLAUSES } from './scripts/lib/tracabilite.mjs'; console.log(JSON.stringify(CLAUSES))`;
const clauses = JSON.parse(
  execFileSync('node', ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' }),
) as readonly Clause[];

/** What the convention holds: eight articles, ten notes, two forms. */
const numbered = (word: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${word} ${at + 1}`);
const ALL = [...numbered('Article', 8), ...numbered('Note', 10), 'Modèle A', 'Modèle B'];

test('every article, every note and both forms have their row, once', () => {
  expect(clauses.map(({ clause }) => clause).sort()).toEqual([...ALL].sort());
});

test('every row leads to a finding or to something a person sees, to code and to a test', () => {
  const bare = clauses.filter(
    ({ constats, ecran, code, essais }) =>
      constats.length + ecran.length === 0 || code.length === 0 || essais.length === 0,
  );
  expect(bare).toEqual([]);
});

test('the codes named are those of the guide', () => {
  const guide = read('docs/guide/constats.md');
  const unknown = clauses.flatMap(({ constats }) =>
    constats.filter((code) => !guide.includes(`| \`${code}\``)),
  );
  expect(unknown).toEqual([]);
});

test('the files named exist, and the tests named stand in theirs', () => {
  const lost = clauses.flatMap(({ code, essais }) => [
    ...code.filter((file) => !existsSync(path.join(ROOT, file))),
    ...essais
      .filter(([file, title]) => !existsSync(path.join(ROOT, file)) || !read(file).includes(title))
      .map(([file, title]) => `${file} : ${title}`),
  ]);
  expect(lost).toEqual([]);
});

test('the page says what the rows say: `npm run tracabilite` writes it', () => {
  const page = read('docs/tracabilite.md');
  for (const { clause, constats, code, essais } of clauses) {
    const row = page.split('\n').find((line) => line.startsWith(`| ${clause} `)) ?? '';
    const named = [...constats, ...code, ...essais.map(([, title]) => title)];
    expect(named.filter((text) => !row.includes(text))).toEqual([]);
  }
});
