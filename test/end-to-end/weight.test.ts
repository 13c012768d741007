import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = path.resolve(__dirname, '../../dist');
const PANE = path.join(DIST, 'complement');

/** The files of each part of the pane, as the build says them. */
const parts = JSON.parse(readFileSync(path.join(DIST, 'complement.json'), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

const textOf = (file: string) => readFileSync(path.join(PANE, file), 'utf8');
const weightOf = (names: readonly string[]) => {
  const files = new Set(names.flatMap((name) => parts[name] ?? []));
  return [...files].reduce((sum, file) => sum + gzipSync(textOf(file), { level: 9 }).length, 0);
};

/** Bytes, compressed. What is lighter than its limit by far takes the limit down with it. */
test.each([
  ['the first script', ['taskpane'], 189_200],
  ['all that the check of a form takes', ['taskpane', 'onglets', 'controle'], 276_500],
  ['the whole pane', Object.keys(parts), 571_500],
])('%s weighs no more than it did', (_, names, limit) => {
  const weight = weightOf(names);
  expect(weight).toBeLessThanOrEqual(limit);
  expect(weight).toBeGreaterThan(limit * 0.97);
});

test('the page asks for one script of ours', () => {
  const scripts = textOf('taskpane.html').match(/<script[^>]* src=(?!"?https:)[^>]*>/g) ?? [];
  expect(scripts).toHaveLength(1);
  expect(parts.taskpane).toEqual(['taskpane.js']);
});

test.each([
  ['the reader of workbooks', 'xl/workbook.xml'],
  ['the reader of documents', 'word/document.xml'],
  ['the parser of schemas', '$ZodType'],
  ['menus', 'fui-MenuPopover'],
  ['the views of consolidation', 'Inscrire de nouveau'],
])('%s not in the first script, but in what comes later', (_, sign) => {
  const holders = readdirSync(PANE).filter(
    (file) => file.endsWith('.js') && textOf(file).includes(sign),
  );
  expect(holders).not.toContain('taskpane.js');
  expect(holders.length).toBeGreaterThan(0);
});
