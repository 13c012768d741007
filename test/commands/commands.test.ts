import { readFileSync } from 'node:fs';
import path from 'node:path';

import { ribbonCommands } from '../../src/commands/commands';
import { fakeSession } from '../support/fakeSession';

const MANIFEST = readFileSync(path.join(__dirname, '../../manifest.xml'), 'utf8');
const NAMES = [...MANIFEST.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(
  ([, name]) => name,
);

test('every function that the manifest names is there, and no other', () => {
  const commands = ribbonCommands(fakeSession({ phase: 'demarrage', forms: [] }), () =>
    Promise.resolve(),
  );
  expect(Object.keys(commands).sort()).toEqual([...NAMES].sort());
});
