/**
 * A Modèle B with its context filled in, and beside its rows every condition written out as a formula:
 * 1 where it holds, 0 where it does not or gives an error, as a conditional format takes it.
 */
import { insertForm } from '../../src/app/changes/insertForm';
import type { FormPlan } from '../../src/app/sheets/formPlan';
import { columnKeys, type ColumnKey } from '../../src/core/forms/column';
import type { EnteteKey } from '../../src/core/forms/modele';
import { rowConditions, rowRefs, type RowCondition } from '../../src/core/rules/conditions';
import {
  absoluteAddress,
  areaAddress,
  cellAddress,
  parseAddress,
  quoteSheet,
} from '../../src/grid/a1';
import type { CellValue, Command, Snapshot } from '../../src/workbook/port';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { ERROR, HEADER, LISTS, type Typed, type TypedRow } from './rows';

/** Column of the first condition's results, well clear of the form; the next ones follow. */
export const RESULTS_LEFT = 20;
/** The day that `TODAY()` stands for. */
export const TODAY = '2026-03-14';

/** One form of a test copy. */
export interface CopiedForm {
  readonly sheet: string;
  readonly conditions: readonly RowCondition[];
}

export interface TestCopy {
  readonly bytes: Uint8Array;
  readonly forms: readonly CopiedForm[];
}

/** A workbook with one form for each list of rows. */
export async function makeTestCopy(lists: readonly (readonly TypedRow[])[]): Promise<TestCopy> {
  const workbook = createFileWorkbook();
  const forms: CopiedForm[] = [];
  for (const rows of lists) {
    const { plan, commands } = insertForm(await workbook.snapshot(), {
      modele: 'B',
      entete: HEADER,
      lignes: rows.length,
    });
    await workbook.apply(commands);
    if (forms.length === 0) await workbook.apply(fillLists(await workbook.snapshot()));
    const conditions = conditionsOf(plan, listRefs(await workbook.snapshot()));
    const { premiereLigne, colonnes } = plan.layout;
    await workbook.apply([
      ...writeRows(plan.sheet, rows, premiereLigne, colonnes),
      ...writeConditions(plan.sheet, conditions, premiereLigne, rows.length),
    ]);
    forms.push({ sheet: plan.sheet, conditions });
  }
  return { bytes: await workbook.toBytes(), forms };
}

function conditionsOf(
  { layout }: FormPlan,
  lists: ReturnType<typeof listRefs>,
): readonly RowCondition[] {
  const entete = layout.entete.map(
    ({ key, valeur }) => [key, cellAddress(valeur.top, valeur.left)] as const,
  );
  const addresses = Object.fromEntries(entete) as Partial<Record<EnteteKey, string>>;
  return rowConditions(rowRefs({ ...layout, modele: 'B', entete: addresses }, lists));
}

function writeRows(
  sheet: string,
  rows: readonly TypedRow[],
  top: number,
  colonnes: Readonly<Record<ColumnKey, number>>,
): readonly Command[] {
  const left = Math.min(...Object.values(colonnes));
  const range = areaAddress({ top, left, bottom: top + rows.length - 1, right: left + 8 });
  const errors = rows.flatMap((row, i) =>
    columnKeys.flatMap((key): Command[] => {
      if (row[key] !== ERROR) return [];
      const cell = cellAddress(top + i, colonnes[key]);
      return [{ kind: 'formulas', sheet, range: cell, formulas: [['=NA()']] }];
    }),
  );
  return [
    {
      kind: 'write',
      sheet,
      range,
      values: rows.map((row) => columnKeys.map((key) => plain(row[key]))),
    },
    ...errors,
  ];
}

function plain(value: Typed): CellValue {
  return value === ERROR ? null : value;
}

/** A condition names the cells of the first row as `$F14`: only the row moves from row to row. */
function writeConditions(
  sheet: string,
  conditions: readonly RowCondition[],
  top: number,
  count: number,
): readonly Command[] {
  const [year, month, day] = TODAY.split('-').map(Number);
  const written = conditions.map(
    ({ formula }) =>
      `=IFERROR(IF(${formula.replaceAll('TODAY()', `DATE(${year},${month},${day})`)},1,0),0)`,
  );
  const relative = new RegExp(`(\\$[A-Z]+)${top}\\b`, 'g');
  const formulas = Array.from({ length: count }, (_, i) =>
    written.map((formula) =>
      formula.replace(relative, (_cell, column: string) => column + String(top + i)),
    ),
  );
  const right = RESULTS_LEFT + conditions.length - 1;
  const range = areaAddress({ top, left: RESULTS_LEFT, bottom: top + count - 1, right });
  return [{ kind: 'formulas', sheet, range, formulas }];
}

const TABLES: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  Bailleurs: LISTS.bailleurs.map((text) => [text]),
  Operations: LISTS.operations.map((text) => [text]),
  Menages: LISTS.menages,
  Suivi: LISTS.suivi,
};

function fillLists(snapshot: Snapshot): readonly Command[] {
  return snapshot.tables.flatMap((table): Command[] => {
    const values = TABLES[table.name];
    const area = parseAddress(table.range);
    if (values === undefined || area === undefined) return [];
    const bottom = area.top + values.length;
    const right = area.left + (values[0]?.length ?? 1) - 1;
    return [
      { kind: 'resize-table', table: table.name, range: areaAddress({ ...area, bottom }) },
      {
        kind: 'write',
        sheet: table.sheet,
        range: areaAddress({ top: area.top + 1, left: area.left, bottom, right }),
        values,
      },
    ];
  });
}

/** The lists as areas with room to spare: the names of a form span thousands of empty rows. */
function listRefs(snapshot: Snapshot) {
  const column = (name: string, index: number) => {
    const table = snapshot.tables.find((each) => each.name === name);
    const area = parseAddress(table?.range ?? '');
    if (table === undefined || area === undefined) throw new Error(`No table ${name}`);
    const at = area.left + index;
    const cells = { top: area.top + 1, left: at, bottom: area.bottom + 3, right: at };
    return `${quoteSheet(table.sheet)}!${absoluteAddress(cells)}`;
  };
  return {
    bailleurs: column('Bailleurs', 0),
    operations: column('Operations', 0),
    menages: {
      annee: column('Menages', 0),
      idtop: column('Menages', 1),
      identifiant: column('Menages', 2),
    },
  };
}
