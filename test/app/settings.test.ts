import { settingsCommands } from '../../src/app/changes/parts/settings';
import { empreinteName, regimeName } from '../../src/core/forms/names';
import type { Snapshot } from '../../src/workbook/port';

const sheet = 'Paramètres';

/** A workbook from before the barèmes, with one form. */
const OLDER: Snapshot = {
  sheets: [
    {
      name: sheet,
      visible: true,
      protected: false,
      merges: [],
      top: 4,
      left: 2,
      values: [
        ['Formulaire', 'Régime', 'Contenu certifié'],
        ['ModeleB_1', '2018', null],
      ],
      formulas: [],
    },
  ],
  tables: [
    {
      name: 'Formulaires',
      sheet,
      range: 'B4:D5',
      columns: ['Formulaire', 'Régime', 'Contenu certifié'],
    },
  ],
  names: [
    { name: regimeName('ModeleB_1'), sheet, range: 'C5' },
    { name: empreinteName('ModeleB_1'), sheet, range: 'D5' },
  ],
  activeSheet: sheet,
};

const tablesIn = (snapshot: Snapshot, regime: '2018' | '2021') =>
  settingsCommands(snapshot, 'ModeleB_1', { regime }).flatMap((command) => {
    if (command.kind === 'add-table') return [`${command.name} ${command.sheet} ${command.range}`];
    return command.kind === 'resize-table' ? [`${command.table} ${command.range}`] : [];
  });

test('the régime of 2018 writes one cell', () => {
  expect(settingsCommands(OLDER, 'ModeleB_1', { regime: '2018' })).toEqual([
    { kind: 'write', sheet, range: 'C5', values: [['2018']] },
  ]);
});

test('the régime of 2021 gives an older workbook its barèmes, on a sheet of their own', () => {
  // Bailleurs, Operations and Baremes, then the lists; Formulaires stays as it is.
  expect(tablesIn(OLDER, '2021')).toEqual([
    'Bailleurs Paramètres (2) A4:B5',
    'Operations Paramètres (2) D4:H5',
    'Baremes Paramètres (2) J4:N10',
  ]);
});

test('the drop-down of zones comes after the list that it names', () => {
  const commands = settingsCommands(OLDER, 'ModeleB_1', { regime: '2021' });
  const named = commands.findIndex((c) => c.kind === 'define-name' && c.name === 'IML_Zones');
  const used = commands.findIndex((c) => c.kind === 'validation');
  expect(named).toBeGreaterThanOrEqual(0);
  expect(used).toBeGreaterThan(named);
});
