/** What the next steps of a change see of those before it, without a workbook that applies them. */
import { insertForm } from '../../src/app/changes/insertForm';
import { foresee } from '../../src/app/sheets/foresee';
import { findTable } from '../../src/app/sheets/tablePlace';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import type { Snapshot } from '../../src/workbook/port';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { enteteDe } from '../support/troisOperations';

const insert = (snapshot: Snapshot, operation: 'P' | 'G') =>
  insertForm(snapshot, {
    modele: 'A',
    entete: { ...enteteDe(operation, 2024) },
    lignes: 3,
    regime: '2018',
  }).commands;

test('a form foreseen is the form that is laid out: the same tables, names, cells and settings', async () => {
  const workbook = createFileWorkbook();
  const empty = await workbook.snapshot();
  const foreseen = foresee(empty, insert(empty, 'P'));
  await workbook.apply(insert(empty, 'P'));
  const made = await workbook.snapshot();
  const tables = ({ tables: all }: Snapshot) =>
    all.map(({ name, sheet, range, columns }) => [name, sheet, range, ...columns].join()).sort();
  expect(tables(foreseen)).toEqual(tables(made));
  const names = ({ names: all }: Snapshot) => all.map(({ name }) => name).sort();
  expect(names(foreseen)).toEqual(names(made));
  const facts = (snapshot: Snapshot) =>
    recogniseForms(snapshot).map(({ id, entete, contexte }) => [
      id,
      entete.annee?.value,
      entete.idtopOperation?.value,
      contexte.regime,
    ]);
  expect(facts(foreseen)).toEqual(facts(made));
  expect(findTable(foreseen, 'Formulaires')?.rows).toEqual(findTable(made, 'Formulaires')?.rows);
});

test('two forms in one change: the second takes the next names and the next row', async () => {
  const workbook = createFileWorkbook();
  const empty = await workbook.snapshot();
  const first = insert(empty, 'P');
  await workbook.apply([...first, ...insert(foresee(empty, first), 'G')]);
  const made = await workbook.snapshot();
  expect(recogniseForms(made).map(({ id, feuille }) => [id, feuille])).toEqual([
    ['ModeleA_1', 'Modèle A'],
    ['ModeleA_2', 'Modèle A 2024 · Grette'],
  ]);
  expect(findTable(made, 'Formulaires')?.rows.map(([form]) => form)).toEqual([
    'ModeleA_1',
    'ModeleA_2',
  ]);
});

test.each(['insert-rows', 'delete-rows'] as const)(
  '%s moves cells, and is not foreseen',
  (kind) => {
    const snapshot = { sheets: [], tables: [], names: [], activeSheet: '' };
    expect(() => foresee(snapshot, [{ kind, sheet: 'A', at: 1, count: 1 }])).toThrow(kind);
  },
);
