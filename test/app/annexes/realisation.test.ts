import { areaAddress } from '../../../src/grid/a1';
import type { CellValue, Command } from '../../../src/workbook/port';
import { createFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { setUp, type Bench } from '../support/bench';

type Grid = readonly (readonly CellValue[])[];

const FORECAST: Grid = [
  ['ANNEXE 2 : TABLEAU DES CONCOURS FINANCIERS PREVISIONNELS', null],
  ['Concours', 'Total 2020 - 2022 (en M€)'],
  ['Production', 7],
  ['Services', 8],
  ['Total Général', 15],
];
const ACHIEVED: Grid = [
  ['ANNEXE 1 : TABLEAU DES CONCOURS FINANCIERS DEJA MOBILISES', null],
  ['Concours', 'Total 2020 / 2022 (en k€)'],
  ['Production', 6720],
  ['Services', 8000],
  ['Total Général', 14720],
];

function sheetCommands(sheet: string, values: Grid): readonly Command[] {
  const range = areaAddress({ top: 1, left: 1, bottom: values.length, right: 2 });
  return [
    { kind: 'add-sheet', sheet },
    { kind: 'write', sheet, range, values },
  ];
}

async function fileOf(sheet: string, values: Grid): Promise<Uint8Array> {
  const workbook = createFileWorkbook();
  await workbook.apply(sheetCommands(sheet, values));
  return workbook.toBytes();
}

let bench: Bench;
beforeEach(async () => (bench = await setUp()));
afterEach(() => bench.dispose());

const room = () => bench.session.rooms.realisation;
const rates = () => {
  const { resultat } = room().getState();
  return typeof resultat === 'object'
    ? resultat.lignes.map(({ taux }) => Math.round((taux?.valeur ?? 0) * 100))
    : resultat;
};

test('both annexes in the workbook are set against each other without being chosen', async () => {
  await bench.workbook.apply([
    ...sheetCommands('Annexe 1', ACHIEVED),
    ...sheetCommands('Annexe 2', FORECAST),
  ]);
  await room().read();
  // 6 720 / 7 000, 8 000 / 8 000, 14 720 / 15 000 = 0,981.
  expect(rates()).toEqual([96, 100, 98]);
});

test('the annexe of the next convention may come from another workbook', async () => {
  await bench.workbook.apply(sheetCommands('Annexe 2', FORECAST));
  await room().read();
  expect(rates()).toBeUndefined();
  await room().open('suivante.xlsx', await fileOf('Annexe 1', ACHIEVED));
  expect(rates()).toEqual([96, 100, 98]);
  expect(
    room()
      .getState()
      .tableaux.map(({ fichier }) => fichier),
  ).toEqual([undefined, 'suivante.xlsx']);
});

test('a file opened again replaces what it gave', async () => {
  await room().open('suivante.xlsx', await fileOf('Annexe 1', ACHIEVED));
  await room().open('suivante.xlsx', await fileOf('Annexe 1', ACHIEVED));
  expect(room().getState().tableaux).toHaveLength(1);
});

test('what cannot be compared says why once it is chosen', async () => {
  const other = ACHIEVED.map((row, i) => (i === 1 ? ['Concours', 'Total 2017 / 2019'] : row));
  await bench.workbook.apply([
    ...sheetCommands('Annexe 1', other),
    ...sheetCommands('Annexe 2', FORECAST),
  ]);
  await room().read();
  const [first, second] = room().getState().tableaux;
  expect(rates()).toBeUndefined();
  room().choose(second?.id, first?.id);
  expect(rates()).toBe('periodes-differentes');
});

test('a file that is no workbook is a problem, and what was read stays', async () => {
  await bench.workbook.apply(sheetCommands('Annexe 2', FORECAST));
  await room().read();
  await room().open('x.xlsx', new TextEncoder().encode('nothing'));
  expect(bench.session.getState().problem).toMatchObject({ code: 'unreadable-file' });
  expect(room().getState().tableaux).toHaveLength(1);
});

test('the report is a sheet to print: both amounts, their cells and the rate, with undo', async () => {
  await bench.workbook.apply(sheetCommands('Annexe 2', FORECAST));
  await room().read();
  await room().open('suivante.xlsx', await fileOf('Annexe 1', ACHIEVED));
  await room().writeRapport();
  expect(bench.session.getState().notice?.kind).toBe('rapport-ecrit');
  const { sheets } = await bench.workbook.snapshot();
  const rows = sheets
    .find(({ name }) => name === 'Prévu et réalisé')
    ?.values.map((row) =>
      row
        .filter(Boolean)
        .join(' | ')
        .replace(/[\u00a0\u202f]/g, ' '),
    );
  // 6 720 / 7 500 = 90 %, 6 720 / 6 500 = 103 %: what « 7 M€ » leaves open.
  expect(rows).toEqual([
    'Prévu et réalisé',
    'Établi le 14/03/2026.',
    expect.stringMatching(/^Prévision : ce classeur, Annexe 2 ! A2:B5 \(ANNEXE 2/),
    expect.stringMatching(/^Réalisé : suivante\.xlsx, Annexe 1 ! A2:B5 \(ANNEXE 1/),
    '',
    'Ligne | Prévu | Cellules | Réalisé | Cellules | Taux | Ce qu’il en est',
    'Production | 7 000 k€ | B3 | 6 720 k€ | B3 | 96 % (entre 90 et 103 %)',
    'Services | 8 000 k€ | B4 | 8 000 k€ | B4 | 100 % (entre 94 et 107 %)',
    'Total Général | 15 000 k€ | B5 | 14 720 k€ | B5 | 98 % (entre 95 et 102 %)',
  ]);
  await bench.session.undo();
  expect(bench.excel.workbook.sheet('Prévu et réalisé')).toBeUndefined();
});
