/**
 * The same form inserted through office.js into the stand-in Excel and saved, and written to a file
 * directly: the two files hold the same values, formulas, looks, rules, names, tables and print set-up.
 */
import { workbookToFile } from '../../office-host/files';
import { type FormRequest } from '../../src/app/changes/insertForm';
import { formulaResults } from '../../src/app/sheets/formulaResults';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import { createExcelWorkbook } from '../../src/workbook/excel/createExcelWorkbook';
import type { FileSheet, WorkbookFile } from '../../src/workbook/xlsx/file';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { takeSnapshot } from '../../src/workbook/xlsx/snapshot';
import { writeXlsx } from '../../src/workbook/xlsx/writeXlsx';
import { insertForm } from '../support/insertForm';
import { startExcel } from '../support/office';
import { HEADER } from './rows';

const REQUEST: FormRequest = {
  modele: 'B',
  entete: HEADER,
  lignes: 12,
  rows: [
    {
      bailleur: 'Néolia',
      menage: '007',
      idtop: 'IDT-77',
      dateLivraison: 45_107,
      dateConventionApl: 45_061,
      dateBail: 45_749,
      typologie: 'T3/T4',
      loyer: 6.05,
      plafond: 6.4,
    },
    { menage: '=1+1', typologie: 'T5 et plus', loyer: '6,05' },
  ],
};

async function throughExcel(): Promise<WorkbookFile> {
  const excel = await startExcel();
  try {
    await insertForm(createExcelWorkbook(), REQUEST);
    return await readXlsx(await writeXlsx(workbookToFile(excel.workbook)));
  } finally {
    excel.dispose();
  }
}

async function directly(): Promise<WorkbookFile> {
  const workbook = createFileWorkbook();
  await insertForm(workbook, REQUEST);
  workbook.setResults(formulaResults(await workbook.snapshot()));
  return readXlsx(await workbook.toBytes());
}

let excel: WorkbookFile;
let direct: WorkbookFile;
beforeAll(async () => {
  excel = await throughExcel();
  direct = await directly();
});

/** The sheets of the form: the new workbook of Excel has an empty one more. */
function pairs(): readonly (readonly [FileSheet, FileSheet])[] {
  return direct.sheets.map((sheet) => {
    const other = excel.sheets.find(({ name }) => name === sheet.name);
    if (other === undefined) throw new Error(`No sheet ${sheet.name}`);
    return [other, sheet] as const;
  });
}

/** Rows and cells that hold nothing may be there or not. */
function filled(grid: readonly (readonly unknown[] | undefined)[]): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  grid.forEach((row, i) =>
    row?.forEach((value, j) => {
      if (value !== null && value !== undefined && value !== '') cells[`${i + 1},${j + 1}`] = value;
    }),
  );
  return cells;
}

test('values are the same', () => {
  for (const [a, b] of pairs()) expect(filled(a.values)).toEqual(filled(b.values));
});

test('formulas are the same', () => {
  for (const [a, b] of pairs()) expect(filled(a.formulas)).toEqual(filled(b.formulas));
});

test('defined names are the same', () => {
  const names = ({ names }: WorkbookFile) =>
    names.map(({ name, refersTo }) => `${name} ${refersTo}`);
  expect(names(excel).sort()).toEqual(names(direct).sort());
});

test.each(['tables', 'validations', 'conditionalFormats', 'merges'] as const)(
  '%s are the same',
  (part) => {
    const sorted = (sheet: FileSheet) =>
      [...sheet[part]].map((item) => JSON.stringify(item)).sort();
    for (const [a, b] of pairs()) {
      expect(sorted(a).map((text) => JSON.parse(text) as unknown)).toEqual(
        sorted(b).map((text) => JSON.parse(text) as unknown),
      );
    }
  },
);

test.each(['pageLayout', 'freeze', 'protected', 'gridlines', 'visibility'] as const)(
  '%s is the same',
  (part) => {
    for (const [a, b] of pairs()) expect(a[part]).toEqual(b[part]);
  },
);

test('number formats, fills, alignments and borders of cells are the same', () => {
  for (const [a, b] of pairs()) {
    const looks = ({ styles }: FileSheet) =>
      styles.flatMap((row, i) =>
        (row ?? []).flatMap((style, j) => {
          const { numberFormat, fill, horizontal, wrap, bold, borders } = style ?? {};
          return style === undefined
            ? []
            : [{ at: `${i + 1},${j + 1}`, numberFormat, fill, horizontal, wrap, bold, borders }];
        }),
      );
    expect(looks(a)).toEqual(looks(b));
  }
});

test('the same form is read in both', () => {
  expect(recogniseForms(takeSnapshot(excel))).toEqual(recogniseForms(takeSnapshot(direct)));
});
