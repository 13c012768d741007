import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { insertForm } from '../../src/app/changes/insertForm';
import { parseAddress } from '../../src/grid/a1';
import type { Command, Snapshot } from '../../src/workbook/port';
import { describeCommands } from './support/describeCommands';
import { ENTETE, ENTETE_A } from './support/entete';

const EMPTY: Snapshot = {
  sheets: [
    {
      name: 'Feuil1',
      visible: true,
      protected: false,
      merges: [],
      top: 1,
      left: 1,
      values: [],
      formulas: [],
    },
  ],
  tables: [],
  names: [],
  activeSheet: 'Feuil1',
};

/** The layout kept as text; run with UPDATE_GOLDEN=1 to accept a change that was looked at. */
function expectGolden(name: string, text: string) {
  const file = path.join(__dirname, '../golden/layouts', name);
  if (process.env['UPDATE_GOLDEN']) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

function insert(modele: 'A' | 'B', snapshot = EMPTY) {
  const entete = modele === 'A' ? ENTETE_A : ENTETE;
  return insertForm(snapshot, { modele, entete, lignes: 3, regime: '2018' });
}

test.each(['A', 'B'] as const)(
  'the layout of Modèle %s is the one that was looked at',
  (modele) => {
    const { commands } = insert(modele);
    expectGolden(`modele-${modele.toLowerCase()}.txt`, describeCommands(commands));
  },
);

test('nothing below the table is merged, so that rows pasted there lose no cell', () => {
  const { commands, plan } = insert('B');
  const merges = commands.filter((command) => command.kind === 'merge');
  const below = merges.filter(
    ({ sheet, range }) =>
      sheet === plan.sheet && (parseAddress(range)?.bottom ?? 0) >= plan.layout.ligneIntitules,
  );
  expect(merges.length).toBeGreaterThan(0);
  expect(below).toEqual([]);
});

test('no condition of the sheet is longer than the 255 characters that Excel takes', () => {
  const { commands } = insert('B');
  const formulas = commands.flatMap((c) => (c.kind === 'conditional-format' ? [c.formula] : []));
  expect(formulas.length).toBeGreaterThan(10);
  expect(formulas.filter((formula) => formula.length > 256)).toEqual([]);
});

test('prompts and errors fit what Excel takes: titles of 32 characters, texts of 255', () => {
  const texts = insert('B').commands.flatMap((c) =>
    c.kind === 'validation' ? [c.prompt, c.error] : [],
  );
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((t) => t.title.length > 32 || t.message.length > 255)).toEqual([]);
});

test('a form asked with no row at all gets two, since rows are added before the last', () => {
  const { plan } = insertForm(EMPTY, { modele: 'B', entete: ENTETE, lignes: 0 });
  expect(plan.layout.derniereLigne - plan.layout.premiereLigne + 1).toBe(2);
});

test('a sheet named MODÈLE B is in the way whatever its case', () => {
  const [first] = EMPTY.sheets;
  const sheets = first ? [{ ...first, name: 'MODÈLE B' }] : [];
  expect(insert('B', { ...EMPTY, sheets }).plan.sheet).toBe('Modèle B (2)');
});

test('names that a deleted form left behind keep their number', () => {
  const names = [{ name: 'modeleb_1_annee', sheet: 'Feuil1', range: 'A1' }];
  expect(insert('B', { ...EMPTY, names }).plan.id).toBe('ModeleB_2');
});

test('tables that the workbook has already are not laid out again', () => {
  const tables = ['Suivi', 'MENAGES', 'attestations'].map((name) => ({
    name,
    sheet: 'Feuil1',
    range: 'A1:F2',
    columns: [],
  }));
  const added = insert('B', { ...EMPTY, tables }).commands.filter(
    (command): command is Extract<Command, { kind: 'add-table' }> => command.kind === 'add-table',
  );
  expect(added.map(({ name }) => name)).toEqual([
    'Convention',
    'Bailleurs',
    'Operations',
    'Baremes',
    'Formulaires',
    'ModeleB_1',
  ]);
});
