import { readFileSync } from 'node:fs';
import path from 'node:path';

import { ribbonCommands } from '../../src/commands/commands';
import { fakeSession } from '../support/fakeSession';

const MANIFEST = readFileSync(path.join(__dirname, '../../manifest.xml'), 'utf8');
const SHORTCUTS = readFileSync(path.join(__dirname, '../../src/commands/raccourcis.json'), 'utf8');
const NAMES = [
  ...[...MANIFEST.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name),
  ...[...SHORTCUTS.matchAll(/"id": "(\w+)"/g)].map(([, name]) => name),
];

test('every function that the manifest and the keys name is there, and no other', () => {
  const commands = ribbonCommands(fakeSession({ phase: 'demarrage', forms: [] }), () =>
    Promise.resolve(),
  );
  expect(Object.keys(commands).sort()).toEqual([...new Set(NAMES)].sort());
});

test.each([
  ['insererAnnexe1', { annexe: '1' }],
  ['insererAnnexe2', { annexe: '2' }],
  ['consolider', { onglet: 'consolidation' }],
  ['suivre', { onglet: 'suivi' }],
])('%s opens the pane on its page', async (name, page) => {
  const session = fakeSession({ phase: 'demarrage', forms: [] });
  const showPane = jest.fn(() => Promise.resolve());
  await ribbonCommands(session, showPane)[name]?.();
  expect(session.calls).toEqual([{ name: 'ask', args: [page] }]);
  expect(showPane).toHaveBeenCalledTimes(1);
});

test('« Contrôler les totaux » shows the annexes and controls the sheet in view', async () => {
  const session = fakeSession({ phase: 'demarrage', forms: [] });
  const controler = jest.spyOn(session.rooms.annexes, 'check');
  await ribbonCommands(session, () => Promise.resolve()).controlerTotaux?.();
  expect(session.calls).toEqual([{ name: 'ask', args: [{ onglet: 'annexes' }] }]);
  expect(controler).toHaveBeenCalledWith('feuille');
});

test('« Corriger » shows the pane, where what was corrected is told and taken back', async () => {
  const session = fakeSession({ phase: 'demarrage', forms: [] });
  const showPane = jest.fn(() => Promise.resolve());
  await ribbonCommands(session, showPane).toutCorriger?.();
  expect(showPane).toHaveBeenCalledTimes(1);
  expect(session.calls).toEqual([{ name: 'applyAllCorrections', args: [] }]);
});
