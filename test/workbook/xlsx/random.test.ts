/** Workbooks drawn at random from everything that a file may hold: written, read back, and kept for the validator. */
import fc from 'fast-check';

import { columnLetters } from '../../../src/grid/a1';
import {
  emptySheet,
  type FileConditionalFormat,
  type FileSheet,
  type FileStyle,
  type FileTable,
  type FileValidation,
  type WorkbookFile,
} from '../../../src/workbook/xlsx/file';
import { readXlsx } from '../../../src/workbook/xlsx/read';
import { writeXlsx } from '../../../src/workbook/xlsx/writeXlsx';

const [ROWS, COLUMNS] = [9, 6];
const HEADING_ROW = 2;
/** A number in a cell of that format is a day. */
const [DAY, A_DAY] = ['dd/mm/yyyy', 45_749];

/** What people type, and what trips a writer of XML. */
const texts = fc.oneof(
  fc.constantFrom(
    'Néolia',
    '007',
    '=1+1',
    ' a ',
    'a\nb',
    '_x0041_',
    '<&>"\'',
    '«\u00a0T1/T2\u00a0»',
  ),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }),
);
const values = fc.oneof(
  { weight: 3, arbitrary: texts },
  { weight: 3, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0) },
  fc.boolean(),
  fc.constant(null),
);
const colors = fc.constantFrom('#336699', '#FFE699', '#000000');
const styles: fc.Arbitrary<FileStyle> = fc.record(
  {
    numberFormat: fc.constantFrom('@', '0.00', DAY, '#,##0.00 "€"'),
    fill: colors,
    fontName: fc.constantFrom('Arial', 'Calibri'),
    fontSize: fc.integer({ min: 6, max: 20 }),
    fontColor: colors,
    bold: fc.constant(true),
    wrap: fc.constant(true),
    horizontal: fc.constantFrom('left', 'center', 'right'),
    vertical: fc.constantFrom('top', 'center', 'bottom'),
    borders: fc.constantFrom(
      { top: { style: 'thin', color: '#808080' } },
      { left: { style: 'medium', color: '#808080' }, bottom: { style: 'hair', color: '#000000' } },
    ),
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
);
const headings = fc.uniqueArray(
  fc.constantFrom(
    'Ménage',
    'Typologie\ndu logement',
    'Loyer (en €, « HC »)',
    '_x0041_',
    "L'année [n]",
    'A & B <C>',
    '2025',
    'Total',
    '#',
  ),
  { minLength: COLUMNS, maxLength: COLUMNS },
);
const validations: fc.Arbitrary<FileValidation> = fc.record({
  range: fc.constantFrom('A3:A9', 'C4:C9'),
  type: fc.constant('list' as const),
  formula1: fc.constantFrom('Liste', '"oui,non"', '$A$1:$A$3'),
  allowBlank: fc.boolean(),
  prompt: fc.record({
    title: fc.constant('Choix'),
    message: fc.string({ minLength: 1, maxLength: 200 }).filter(isPlain),
  }),
  error: fc.record({
    title: fc.constant('Refusé'),
    message: fc.constantFrom('Hors liste.', 'Deux\nlignes'),
    style: fc.constantFrom('stop', 'warning', 'information'),
  }),
});
const conditions: fc.Arbitrary<Omit<FileConditionalFormat, 'priority'>> = fc.oneof(
  fc.record({
    range: fc.constant('A3:C9'),
    type: fc.constant('expression' as const),
    formulas: fc.constantFrom('$C3=0', 'AND($C3>0,$A3<>"")').map((formula) => [formula]),
    stopIfTrue: fc.boolean(),
    fill: colors,
    fontColor: colors,
  }),
  fc.record({
    range: fc.constant('B3:B9'),
    type: fc.constant('cellIs' as const),
    operator: fc.constantFrom('greaterThan', 'equal'),
    formulas: fc.constant('3').map((formula) => [formula]),
    stopIfTrue: fc.boolean(),
    bold: fc.constant(true),
  }),
);

function isPlain(text: string): boolean {
  return /^[\x21-\x5e\x60-\x7e]+$/.test(text);
}

const sheets: fc.Arbitrary<FileSheet> = fc
  .record({
    cells: fc.array(fc.array(values, { maxLength: COLUMNS }), { maxLength: ROWS }),
    styles: fc.array(fc.array(fc.option(styles, { nil: undefined }), { maxLength: COLUMNS }), {
      maxLength: ROWS,
    }),
    headings,
    table: fc.option(
      fc.record({
        filterButtons: fc.boolean(),
        banded: fc.boolean(),
        style: fc.constantFrom(null, 'TableStyleLight1'),
      }),
      { nil: undefined },
    ),
    formula: fc.option(fc.constantFrom('=SUM(A3:A9)', '=IF(A1="","","a & b")', '=1/0'), {
      nil: undefined,
    }),
    note: fc.option(texts, { nil: undefined }),
    validations: fc.uniqueArray(validations, { maxLength: 2, selector: ({ range }) => range }),
    conditions: fc.array(conditions, { maxLength: 3 }),
    tabColor: fc.option(colors, { nil: undefined }),
    page: fc.record(
      {
        orientation: fc.constantFrom('landscape', 'portrait'),
        paper: fc.constantFrom('a4', 'a3'),
        fit: fc.constantFrom({ width: 1, height: 0 }, { width: 1, height: 1 }),
        titleRows: fc.constantFrom('2:2', '1:2'),
        titleColumns: fc.constant('A:A'),
        printArea: fc.constantFrom('A1:F9', 'A1:C9'),
        margins: fc.constant({
          top: 36,
          right: 28.8,
          bottom: 54,
          left: 28.8,
          header: 21.6,
          footer: 21.6,
        }),
        centerHorizontally: fc.constant(true),
        footer: fc.constant({ left: 'Modèle B & A', center: '', right: 'Page &P sur &N' }),
      },
      // Excel always has margins and an orientation.
      { requiredKeys: ['margins', 'orientation'] },
    ),
    protected: fc.boolean(),
    freeze: fc.option(fc.constantFrom({ rows: 2, columns: 0 }, { rows: 2, columns: 1 }), {
      nil: undefined,
    }),
    chart: fc.boolean(),
  })
  .map((drawn) => {
    const sheet = emptySheet('Feuille');
    sheet.values = drawn.cells.map((row, r) =>
      row.map((value, c) =>
        drawn.styles[r]?.[c]?.numberFormat === DAY && typeof value === 'number' ? A_DAY : value,
      ),
    );
    sheet.styles = drawn.styles;
    sheet.validations = drawn.validations;
    sheet.conditionalFormats = drawn.conditions.map((condition, i) => ({
      ...condition,
      priority: i + 1,
    }));
    sheet.pageLayout = drawn.page;
    sheet.protected = drawn.protected;
    sheet.allowed = drawn.protected ? ['sort'] : [];
    if (drawn.tabColor !== undefined) sheet.tabColor = drawn.tabColor;
    if (drawn.freeze !== undefined) sheet.freeze = drawn.freeze;
    if (drawn.note !== undefined) sheet.notes.set('B1', drawn.note);
    if (drawn.formula !== undefined) sheet.formulas = [[null, drawn.formula]];
    if (drawn.table !== undefined) {
      while (sheet.values.length < HEADING_ROW) sheet.values.push([]);
      sheet.values[HEADING_ROW - 1] = drawn.headings;
      const range = `A${HEADING_ROW}:${columnLetters(COLUMNS)}${ROWS}`;
      const table: FileTable = {
        name: 'Lignes',
        range,
        columns: drawn.headings,
        totalsRow: false,
        ...drawn.table,
      };
      sheet.tables = [table];
    } else sheet.merges = [`A${ROWS + 1}:C${ROWS + 1}`];
    if (drawn.chart) {
      sheet.charts = [
        {
          name: 'Graphique',
          title: 'Loyers & plafonds',
          categories: 'A3:A9',
          series: [{ name: 'Loyer', values: 'B3:B9', color: '#336699' }],
          place: 'H2:P20',
          format: '#,##0.00 "€"',
        },
      ];
    }
    return sheet;
  });

const names = fc.uniqueArray(
  fc.constantFrom('Feuil1', "L'opération n° 1", 'Modèle B (2)', 'A1', '2025', 'Été & hiver', 'a-b'),
  { minLength: 1, maxLength: 3 },
);

const files: fc.Arbitrary<WorkbookFile> = names.chain((sheetNames) =>
  fc
    .record({
      drawn: fc.tuple(...sheetNames.map(() => sheets)),
      active: fc.constantFrom(...sheetNames),
    })
    .map(({ drawn, active }) => ({
      sheets: drawn.map((sheet, i) => ({
        ...sheet,
        name: sheetNames[i] ?? '',
        tables: sheet.tables.map((table) => ({ ...table, name: `Lignes_${i}` })),
      })),
      names: [
        { name: 'Liste', refersTo: `'${(sheetNames[0] ?? '').replaceAll("'", "''")}'!$A$1:$A$3` },
        { name: 'Taux', refersTo: '0.17' },
      ],
      activeSheet: active,
    })),
);

/** What stands where `sheet` has no formula. */
function constantsOf({ formulas }: FileSheet, values: FileSheet['values']): FileSheet['values'] {
  return values.map((row, r) =>
    row?.map((value, c) => ((formulas[r]?.[c] ?? null) === null ? value : null)),
  );
}

/** Rows and columns of empty cells at the ends say nothing. */
function trimmed(rows: FileSheet['values']): unknown {
  const cut = rows.map((row = []) =>
    row.slice(0, 1 + row.findLastIndex((value) => value !== null)),
  );
  return cut.slice(0, 1 + cut.findLastIndex((row) => row.length > 0));
}

test('any workbook that we can hold is read back as it was written', async () => {
  const drawn = fc.sample(files, { numRuns: 40, seed: 2026 });
  for (const file of drawn) {
    const back = await readXlsx(await writeXlsx(file));
    expect(back.names).toEqual(file.names);
    expect(back.activeSheet).toBe(file.activeSheet);
    for (const [index, sheet] of file.sheets.entries()) {
      const read = back.sheets[index];
      expect(read?.name).toBe(sheet.name);
      expect(trimmed(constantsOf(sheet, read?.values ?? []))).toEqual(
        trimmed(constantsOf(sheet, sheet.values)),
      );
      for (const key of [
        'tables',
        'validations',
        'conditionalFormats',
        'pageLayout',
        'notes',
        'freeze',
        'tabColor',
        'protected',
        'charts',
      ] as const) {
        expect({ [key]: read?.[key] }).toEqual({ [key]: sheet[key] });
      }
    }
  }
});
