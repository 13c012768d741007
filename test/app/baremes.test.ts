import { contextTables } from '../../src/core/forms/names';
import { parseAddress } from '../../src/grid/a1';
import type { Command } from '../../src/workbook/port';
import { checked, goodRow, insertB, setUp, type Bench } from './support/bench';

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
});
afterEach(() => bench.dispose());

const PARAMETRES = 'Paramètres';

const current = () => {
  const { current } = bench.session.getState();
  if (!current) throw new Error('No form is open');
  return current;
};
const manquant = () =>
  current()
    .groups.flatMap((group) => group.findings)
    .find((finding) => finding.code === 'bareme-manquant');
const forfait = () => current().compteurs.montantForfaitaire;

/** Where a table of the workbook stands, with its headings. */
async function tableNamed(name: string) {
  const { tables } = await bench.workbook.snapshot();
  const table = tables.find((each) => each.name === name);
  const area = parseAddress(table?.range ?? '');
  if (!table || !area) throw new Error(`No table ${name}`);
  return { ...table, area };
}

/** Types texts into the cells of a table, from a row under its headings and a column on. */
async function typeIn(name: string, row: number, heading: string, texts: string[][]) {
  const { sheet, area, columns } = await tableNamed(name);
  const column = String.fromCharCode(64 + area.left + columns.indexOf(heading));
  bench.type(sheet, `${column}${area.top + row}`, texts);
  await checked(bench);
}

describe('a form under the régime of 2021', () => {
  beforeEach(async () => {
    await insertB(bench);
    bench.type('Modèle B', 'A14', [goodRow('0042')]);
    await checked(bench);
    await bench.session.chooseRegime('2021');
  });

  test('counts nothing until its barème is typed, then its amount to the cent', async () => {
    expect(manquant()).toMatchObject({ baux: 1, manque: 'montant', typologies: ['T3/T4'] });
    expect(forfait()).toBe(0);

    await typeIn('Baremes', 1, 'À partir du', [['03/04/2025', 'II', 'T3/T4', '9999', '']]);
    expect(manquant()).toMatchObject({ manque: 'montant' });

    await typeIn('Baremes', 2, 'À partir du', [['01/10/2021', 'II', 'T3/T4', '4200,50', 'Anru']]);
    expect(manquant()).toBeUndefined();
    expect(forfait()).toBe(420_050);
  });

  test('asks for its zone once the barèmes name two, and takes it from Paramètres', async () => {
    await typeIn('Baremes', 1, 'À partir du', [
      ['01/10/2021', 'II', 'T3/T4', '4200', ''],
      ['01/10/2021', 'III', 'T3/T4', '3500', ''],
    ]);
    expect(manquant()).toMatchObject({ baux: 1, manque: 'zone' });

    await typeIn('Formulaires', 1, 'Zone', [['III']]);
    expect(manquant()).toBeUndefined();
    expect(forfait()).toBe(350_000);
  });

  test('barèmes typed under the offered rows grow the table and count', async () => {
    const rows = Array.from({ length: 7 }, (_, i) => [`01/0${i + 1}/2022`, 'II', 'T3/T4', '1', '']);
    await typeIn('Baremes', 1, 'À partir du', rows.slice(0, 6));
    await typeIn('Baremes', 7, 'À partir du', [['01/01/2025', 'II', 'T3/T4', '4300', '']]);
    expect(forfait()).toBe(430_000);
  });
});

test('two forms of one workbook keep each its own zone', async () => {
  await insertB(bench);
  await insertB(bench);
  const { columns } = await tableNamed('Formulaires');
  expect(columns).toEqual(contextTables.formulaires.columns);
  bench.type('Modèle B (2)', 'A14', [goodRow('0042')]);
  await checked(bench);
  await bench.session.chooseRegime('2021');
  await typeIn('Baremes', 1, 'À partir du', [
    ['01/10/2021', 'II', 'T3/T4', '4200', ''],
    ['01/10/2021', 'III', 'T3/T4', '3500', ''],
  ]);
  await typeIn('Formulaires', 1, 'Zone', [['III']]);
  expect(manquant()).toMatchObject({ manque: 'zone' });
  await typeIn('Formulaires', 2, 'Zone', [['II']]);
  expect(forfait()).toBe(420_000);
});

describe('a workbook whose Paramètres has neither zones nor barèmes', () => {
  const sheet = PARAMETRES;
  const older: readonly Command[] = [
    { kind: 'add-sheet', sheet },
    {
      kind: 'write',
      sheet,
      range: 'A4:D5',
      values: [
        ['Formulaire', 'Régime', 'Contenu certifié', null],
        ['ModeleB_7', '2018', 'abcd', null],
      ],
    },
    {
      kind: 'add-table',
      sheet,
      range: 'A4:C5',
      name: 'Formulaires',
      style: null,
      filterButtons: false,
      banded: false,
    },
  ];

  test('keeps what it has; the barèmes and the choices come on a new sheet', async () => {
    await bench.workbook.apply(older);
    await insertB(bench);
    expect(bench.session.getState().problem).toBeUndefined();
    expect(await tableNamed('Formulaires')).toMatchObject({ range: 'A4:C6' });
    expect(bench.value(sheet, 'C5')).toBe('abcd');
    expect(bench.value(sheet, 'B6')).toBe('2018');
    expect((await tableNamed('Baremes')).sheet).toBe('Paramètres (2)');
  });

  test('takes its zone from a column that somebody adds to the table of forms', async () => {
    await bench.workbook.apply(older);
    await insertB(bench);
    bench.type('Modèle B', 'A14', [goodRow('0042')]);
    await checked(bench);
    await bench.session.chooseRegime('2021');
    await typeIn('Baremes', 1, 'À partir du', [
      ['01/10/2021', 'II', 'T3/T4', '4200', ''],
      ['01/10/2021', 'III', 'T3/T4', '3500', ''],
    ]);
    bench.type(sheet, 'D4', [['Zone']]);
    // Excel takes the column in by itself; the stand-in is asked to.
    await bench.workbook.apply([{ kind: 'resize-table', table: 'Formulaires', range: 'A4:D6' }]);
    await typeIn('Formulaires', 2, 'Zone', [['III']]);
    expect(forfait()).toBe(350_000);
  });

  test('is as it was once the insertion is undone', async () => {
    await bench.workbook.apply(older);
    await checked(bench);
    await insertB(bench);
    await bench.session.undo();
    expect(bench.session.getState().problem).toBeUndefined();
    const { tables, sheets } = await bench.workbook.snapshot();
    expect(tables).toMatchObject([{ name: 'Formulaires', range: 'A4:C5' }]);
    expect(sheets.map(({ name }) => name)).toEqual(['Feuil1', sheet]);
    expect(bench.value(sheet, 'C5')).toBe('abcd');
  });
});

describe('two zones in one form under the régime of 2021', () => {
  test('each dwelling is worth its zone’s amount: 4 200 in II and 3 900 in III make 8 100', async () => {
    await insertB(bench);
    bench.type('Modèle B', 'A14', [goodRow('0042'), goodRow('0043')]);
    await checked(bench);
    await bench.session.chooseRegime('2021');
    await typeIn('Baremes', 1, 'À partir du', [
      ['01/10/2021', 'II', 'T3/T4', '4200', 'Anru'],
      ['01/10/2021', 'III', 'T3/T4', '3900', 'Anru'],
    ]);
    expect(manquant()).toMatchObject({ baux: 2, manque: 'zone' });
    expect(forfait()).toBe(0);
    await bench.session.listZones();
    expect(bench.session.getState().problem).toBeUndefined();
    const { sheet, area } = await tableNamed('Zones');
    expect(area.bottom - area.top).toBe(2);
    bench.type(sheet, `C${area.top + 1}`, [['II'], ['III']]);
    await checked(bench);
    expect(manquant()).toBeUndefined();
    expect(forfait()).toBe(810_000);
    await bench.session.listZones();
    expect((await tableNamed('Zones')).area).toEqual(area);
  });
});
