import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '../../src/app/changes');
const app = path.join(__dirname, '../../src/app');

const acts = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'act.ts');
const textOf = (file: string) => readFileSync(path.join(folder, file), 'utf8');

test.each(acts)('%s is one act of that name, and pure', (file) => {
  const text = textOf(file);
  const name = file.replace('.ts', '');
  expect(text).toMatch(new RegExp(`export const ${name} = \\(`));
  expect(text.match(/satisfies Act</g)).toHaveLength(1);
  expect(text).not.toMatch(/\b(?:async|await|Promise)\b/);
});

test('commands are applied by the door of the session, and nowhere else in app', () => {
  const appliers = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && /\.apply\(/.test(readFileSync(path.join(app, file), 'utf8')),
  );
  expect(appliers.sort()).toEqual([
    // Hands on what the door applies, with the names that stand in the workbook.
    'mirror/ourTables.ts',
    // Forms to send are laid out in files of their own, which no session holds.
    'rooms/prefill/prefillForm.ts',
    'rooms/suivi/makeNextClasseur.ts',
    // Hands on to Excel what the door applies, with a time limit.
    'session/patience.ts',
    'session/undo.ts',
  ]);
});
