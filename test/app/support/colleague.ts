/** What a colleague does in the same workbook, of their own hand, in one sheet that an act leans on or writes. */
import type { HostSheet, HostWorkbook } from '../../../office-host';
import { intersect, type Area } from '../../../src/grid/a1';
import type { Bench } from './bench';
import { goodRow } from './bench';

type HostTable = HostWorkbook['tables'][number];
type Transaction = Parameters<Parameters<HostWorkbook['edit']>[1]>[0];

/** Where they work: a sheet, its table where it has one, and a cell that the act writes. */
export interface Where {
  readonly sheet: string;
  readonly written?: { readonly row: number; readonly column: number } | undefined;
}

interface Hand {
  readonly tx: Transaction;
  readonly sheet: HostSheet;
  readonly table: HostTable | undefined;
  readonly where: Where;
}

/** Gives false where there is nothing to do it to. */
type Make = (hand: Hand) => boolean | undefined;

const bodyOf = ({ area }: HostTable): Area => ({ ...area, top: area.top + 1 });

/** The row of a household, else the first row of the table, else of the sheet. */
function rowOf({ sheet, table }: Hand): number {
  const body = table ? bodyOf(table) : sheet.usedArea(true);
  if (!body) return 1;
  for (let row = body.top; row <= body.bottom; row += 1)
    if (sheet.value(row, body.left + 1) === 'M-1') return row;
  return body.top;
}

function isForm(table: HostTable | undefined): boolean {
  return table?.columns.length === 9;
}

const insertWithin: Make = (hand) => {
  const { tx, sheet, table } = hand;
  const row = rowOf(hand);
  tx.insertRows(sheet, row, 1);
  if (isForm(table)) tx.type(sheet, row, table?.area.left ?? 1, [goodRow('M-99')]);
  return true;
};

const edits: Readonly<Record<string, Make>> = {
  'inserts a row at the top of the sheet': ({ tx, sheet }) => {
    tx.insertRows(sheet, 1, 1);
    return true;
  },
  'inserts a row with another household': insertWithin,
  'deletes a row': (hand) => {
    hand.tx.deleteRows(hand.sheet, rowOf(hand), 1);
    return true;
  },
  'sorts the rows': ({ tx, sheet, table }) => {
    const body = table && bodyOf(table);
    const used = sheet.usedArea(true);
    const filled = body && used && intersect(body, used);
    if (!filled || filled.top >= filled.bottom) return false;
    tx.sort(sheet, filled, filled.left + 1, true);
    return true;
  },
  'hides rows by a filter': (hand) => {
    if (!hand.table) return false;
    hand.tx.filter(hand.sheet, hand.table.area, new Set([rowOf(hand)]));
    return true;
  },
  'renames the sheet': ({ tx, sheet }) => {
    tx.updateSheet(sheet, { name: 'Nom de collègue' });
    return true;
  },
  'renames the table': ({ tx, table }) => {
    if (!table) return false;
    tx.updateTable(table, { name: 'TableDeCollegue' });
    return true;
  },
  'makes the table a plain range': ({ tx, table }) => {
    if (!table) return false;
    tx.convertToRange(table);
    return true;
  },
  'inserts a column before': ({ tx, sheet }) => {
    tx.insertColumns(sheet, 1, 1);
    return true;
  },
  'inserts a column inside': ({ tx, sheet, table }) => {
    tx.insertColumns(sheet, (table?.area.left ?? 1) + 3, 1);
    return true;
  },
  'deletes the total line': ({ tx, sheet, table }) => {
    const used = sheet.usedArea(true);
    if (!table || !used) return false;
    const under = { ...used, top: table.area.bottom + 1 };
    const total = [...sheet.cellsIn(under)].find(({ cell }) => cell.formula !== undefined);
    if (!total) return false;
    tx.deleteRows(sheet, total.row, 1);
    return true;
  },
  'types in a row that it leans on': (hand) => {
    const { tx, sheet, table } = hand;
    const left = table?.area.left ?? sheet.usedArea(true)?.left ?? 1;
    tx.type(sheet, rowOf(hand), isForm(table) ? left + 7 : left + 1, [['5,55']]);
    return true;
  },
  'types in a cell that it writes': ({ tx, sheet, where: { written } }) => {
    if (!written) return false;
    tx.type(sheet, written.row, written.column, [['4,44']]);
    return true;
  },
  'deletes the sheet': ({ tx, sheet }) => {
    tx.deleteSheet(sheet);
    return true;
  },
};

export const whatColleaguesDo = Object.keys(edits);

/** Does it, as one entry of theirs; false where it cannot be done: nothing to do it to, or Excel refuses it. */
export function makeEdit(bench: Bench, what: string, where: Where): boolean {
  const { workbook } = bench.excel;
  const sheet = workbook.sheet(where.sheet);
  const edit = edits[what];
  if (!sheet || !edit) return false;
  const table = workbook.tables.find((each) => each.sheet.name === sheet.name);
  try {
    return workbook.edit(
      { source: 'user', label: 'Collègue', by: 'ailleurs' },
      (tx) => edit({ tx, sheet, table, where }) ?? true,
    );
  } catch {
    return false;
  }
}
