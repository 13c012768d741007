import { readFileSync } from 'node:fs';
import path from 'node:path';

import { catalogue, type Code } from '../../src/core/constats/catalogue';
import { clausesText } from '../../src/text/sourceOf';

const guide = readFileSync(path.join(__dirname, '../../docs/guide/constats.md'), 'utf8');

/** The cells of every line that begins with a code. */
const lines = guide
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

const codes = Object.keys(catalogue) as Code[];

test('the guide explains every code once, and none else', () => {
  const explained = lines.map(([code = '']) => code.replaceAll('`', ''));
  expect(explained.toSorted()).toEqual(codes.toSorted());
});

test.each(codes)('%s has the level and the source of its rule, and says what to do', (code) => {
  const { niveau, sources } = catalogue[code];
  const [, told, meaning = '', remedy = '', from] =
    lines.find(([first]) => first === `\`${code}\``) ?? [];
  expect({ niveau: told, source: from }).toEqual({ niveau, source: clausesText(sources) });
  expect(meaning).toMatch(/\.$/);
  expect(remedy).toMatch(/\.$/);
});

test('the guide keeps to French typography', () => {
  expect(guide).not.toMatch(/[a-zé]'[a-zé]| [:;?!»€%](?! *\|)|« /);
});
