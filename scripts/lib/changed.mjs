// The tests of what changed: those of the same folder, by the imports that they run. Types are the compiler's.
import { spawnSync } from 'node:child_process';

import { closureOf, filesUnder } from './mutants/related.mjs';
import { ROOT, say } from './setup.mjs';

/** Where the tests of a folder stand: a change in core is told by core's own tests, in seconds. */
const FOLDERS = [
  ['src/core', ['test/core', 'test/text']],
  ['src/grid', ['test/core', 'test/grid']],
  ['src/text', ['test/text', 'test/docs']],
  ['src/app', ['test/app']],
  ['src/pane', ['test/pane']],
  ['src/cli', ['test/cli']],
  ['src/commands', ['test/commands']],
  ['src/encoding', ['test/encoding']],
  ['src/workbook', ['test/workbook']],
  ['office-host', ['office-host/test']],
];

/** Test files to run for what differs from `commit`, those not yet followed by git included. */
export function changedTests(commit) {
  const changed = [
    ...lines('git', ['diff', '--name-only', '--diff-filter=d', commit]),
    ...lines('git', ['ls-files', '--others', '--exclude-standard']),
  ];
  const all = ['test', 'office-host/test']
    .flatMap((folder) => [...filesUnder(folder, '.test.ts'), ...filesUnder(folder, '.test.tsx')])
    .map((test) => ({ test, closure: closureOf(test, 'values') }));
  const leading = all.filter(({ closure }) => changed.some((file) => closure.has(file)));
  const near = leading
    .filter(({ test, closure }) =>
      changed.some((file) => closure.has(file) && (file === test || isInFolder(file, test))),
    )
    .map(({ test }) => test);
  if (leading.length > near.length) {
    say(
      `${leading.length - near.length} autres fichiers d’essais y mènent : npm test les exécute.`,
    );
  }
  return near;
}

function isInFolder(file, test) {
  const [, folders = []] = FOLDERS.find(([source]) => file.startsWith(`${source}/`)) ?? [];
  if (file.startsWith('test/') || file.startsWith('office-host/test/')) return true;
  return folders.some((folder) => test.startsWith(`${folder}/`));
}

function lines(command, args) {
  const { stdout } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}
