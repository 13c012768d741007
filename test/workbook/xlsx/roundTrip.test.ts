import { emptySheet, type FileSheet, type WorkbookFile } from '../../../src/workbook/xlsx/file';
import { readXlsx } from '../../../src/workbook/xlsx/read';
import { writeXlsx } from '../../../src/workbook/xlsx/writeXlsx';

/** A sheet whose name needs quotes, with one of everything that a form uses. */
function fullSheet(): FileSheet {
  const sheet = emptySheet("L'opération n° 1");
  sheet.tabColor = '#336699';
  sheet.gridlines = false;
  sheet.values = [
    ['Titre', null, null],
    ['Ménage', 'Typologie\ndu logement', 'Loyer (en €, « HC »)'],
    ['007', 'T1/T2', 6.05],
    ['=1+1', 'T3/T4', 45_749],
    [true, '#N/A', 0],
    [null, null, 2],
  ];
  sheet.formulas = [
    undefined,
    undefined,
    undefined,
    undefined,
    [],
    [null, null, '=COUNTA(Lignes[Ménage])'],
  ];
  sheet.styles = [
    [{ bold: true, fontName: 'Arial', fontSize: 14, fontColor: '#112233', wrap: true }],
    [],
    [
      { numberFormat: '@', locked: false },
      undefined,
      { numberFormat: '0.00', horizontal: 'right' },
    ],
    [
      { fill: '#EEEEEE', borders: { top: { style: 'thin', color: '#808080' } } },
      { italic: true, indent: 2, vertical: 'center' },
      { numberFormat: 'dd/mm/yyyy', horizontal: 'center' },
    ],
  ];
  sheet.notes.set('A1', 'Une note');
  sheet.merges = ['A1:C1'];
  sheet.columns.set(1, { width: 12.5 });
  sheet.columns.set(3, { width: 20, hidden: true });
  sheet.rows.set(2, { height: 42 });
  sheet.freeze = { rows: 2, columns: 1 };
  sheet.tables = [
    {
      name: 'Lignes',
      range: 'A2:C5',
      columns: ['Ménage', 'Typologie\ndu logement', 'Loyer (en €, « HC »)'],
      style: 'TableStyleLight1',
      filterButtons: false,
      banded: false,
      totalsRow: false,
    },
  ];
  sheet.validations = [
    {
      range: 'B3:B5',
      type: 'list',
      formula1: 'IML_Typologies',
      allowBlank: true,
      prompt: { title: 'Typologie', message: 'Choisissez dans la liste.' },
      error: { title: 'Typologie', message: 'Hors liste.', style: 'stop' },
    },
    {
      range: 'C3:C5',
      type: 'decimal',
      operator: 'greaterThan',
      formula1: '0',
      allowBlank: true,
      error: { title: 'Loyer', message: 'Un nombre.', style: 'warning' },
    },
    { range: 'C4', type: 'date', operator: 'greaterThanOrEqual', formula1: '1', allowBlank: true },
  ];
  sheet.conditionalFormats = [
    {
      range: 'A3:C5',
      type: 'expression',
      formulas: ['AND($C3>0,$A3<>"")'],
      priority: 1,
      stopIfTrue: true,
      fill: '#FFE699',
      fontColor: '#7F6000',
    },
    {
      range: 'A3:C5',
      type: 'expression',
      formulas: ['$C3=0'],
      priority: 2,
      stopIfTrue: false,
      fill: '#F8CBAD',
    },
  ];
  sheet.pageLayout = {
    orientation: 'landscape',
    paper: 'a4',
    fit: { width: 1, height: 0 },
    titleRows: '2:2',
    printArea: 'A1:C6',
    margins: { top: 36, right: 28.8, bottom: 54, left: 28.8, header: 21.6, footer: 21.6 },
    centerHorizontally: true,
    footer: { left: 'Modèle B', center: '', right: 'Page &P sur &N' },
  };
  sheet.protected = true;
  sheet.allowed = ['format-cells', 'filter'];
  return sheet;
}

function fullFile(): WorkbookFile {
  const lists = emptySheet('Paramètres');
  lists.values = [['T1/T2'], ['T3/T4'], ['T5 et plus']];
  lists.visibility = 'hidden';
  return {
    sheets: [fullSheet(), lists],
    names: [
      { name: 'IML_Typologies', refersTo: 'Paramètres!$A$1:$A$3' },
      { name: 'Lignes_annee', refersTo: "'L''opération n° 1'!$C$1" },
      { name: 'Taux', refersTo: '0.17' },
    ],
    activeSheet: "L'opération n° 1",
  };
}

test('what is written is read back the same', async () => {
  const file = fullFile();
  const back = await readXlsx(await writeXlsx(file));
  expect(back.names).toEqual(file.names);
  expect(back.activeSheet).toBe(file.activeSheet);
  const [sheet, lists] = back.sheets;
  expect(lists?.visibility).toBe('hidden');
  const original = file.sheets[0];
  for (const key of [
    'values',
    'merges',
    'freeze',
    'tables',
    'validations',
    'pageLayout',
  ] as const) {
    expect({ [key]: sheet?.[key] }).toEqual({ [key]: original?.[key] });
  }
  expect(sheet?.conditionalFormats).toEqual(original?.conditionalFormats);
  expect(sheet?.columns).toEqual(original?.columns);
  expect(sheet?.rows).toEqual(original?.rows);
  expect(sheet?.notes).toEqual(original?.notes);
  expect(sheet?.formulas[5]?.[2]).toBe('=COUNTA(Lignes[Ménage])');
  expect(sheet?.protected).toBe(true);
  expect(sheet?.allowed).toEqual(['format-cells', 'filter']);
  expect(sheet?.gridlines).toBe(false);
  expect(sheet?.tabColor).toBe('#336699');
  expect(sheet?.styles[0]?.[0]).toMatchObject(original?.styles[0]?.[0] ?? {});
  expect(sheet?.styles[2]?.[0]).toMatchObject(original?.styles[2]?.[0] ?? {});
  expect(sheet?.styles[3]).toMatchObject(original?.styles[3] ?? {});
});

test.each([[undefined], ['2026-11-30']])(
  'the same workbook of the same day (%s) gives the same bytes, a year later too',
  async (day) => {
    const clock = jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    try {
      clock.setSystemTime(new Date('2026-11-30T08:00:00Z'));
      const first = await writeXlsx(fullFile(), day);
      clock.setSystemTime(new Date('2027-12-01T09:00:02Z'));
      expect(await writeXlsx(fullFile(), day)).toEqual(first);
    } finally {
      jest.useRealTimers();
    }
  },
);

test.each([
  ['a formula', '=1+1', '=1+1'],
  ['an apostrophe', "'x", "'x"],
  ['leading zeros', '007', '007'],
  ['spaces around', ' a ', ' a '],
  ['line breaks', 'a\r\nb\nc', 'a\r\nb\nc'],
  ['what looks like an escape', '_x0041_', '_x0041_'],
  ['marks of XML', '<a>&"\'', '<a>&"\''],
  ['a character beyond 16 bits', '\u{1F600}', '\u{1F600}'],
  ['a control character, which no file can hold', '\u0001x', 'x'],
  ['half a surrogate pair, which no file can hold', '\uD83Dx', 'x'],
])('a text with %s comes back', async (_, text, expected) => {
  const sheet = emptySheet('Feuille');
  sheet.values = [[text]];
  const file = { sheets: [sheet], names: [], activeSheet: 'Feuille' };
  const back = await readXlsx(await writeXlsx(file));
  expect(back.sheets[0]?.values).toEqual([[expected]]);
});
