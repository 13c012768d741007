import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { removeFolders, temporaryFolder } from '../support/temporaryFolder';

const ROOT = path.join(__dirname, '../..');

test('what tests put aside goes with all that it holds, and one gone already is no fault', () => {
  const [full, gone] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(path.join(full, 'sortie'));
  writeFileSync(path.join(full, 'sortie', 'a.xlsx'), 'x');
  expect([full, gone].map((folder) => existsSync(folder))).toEqual([true, true]);
  removeFolders();
  expect([full, gone].map((folder) => existsSync(folder))).toEqual([false, false]);
  expect(removeFolders).not.toThrow();
});

test('every test puts things aside through the one helper', () => {
  const makers = ['test', 'office-host/test']
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(folder, file),
      ),
    )
    .filter((file) => file.endsWith('.ts') && !file.startsWith('test/bench/'))
    .filter((file) => /\bmkdtemp(?:Sync)?\(/.test(readFileSync(path.join(ROOT, file), 'utf8')));
  expect(makers).toEqual(['test/support/temporaryFolder.ts']);
});
