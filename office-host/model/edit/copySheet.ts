import { sameName } from '../book';
import { replaceStructured } from '../references';
import type { SheetModel } from '../sheet';
import { changeCell, type Editing } from './editing';
import { addSheet, moveSheet } from './sheets';
import { addTable } from './tables';

/**
 * What « Déplacer ou copier » makes with « Créer une copie »: the same cells, looks and rules; tables of
 * other names, `ModeleB_1` becoming `ModeleB_12`, which its formulas follow; none of the names of the
 * whole workbook, and no charts. The copy is protected as the sheet is.
 */
export function copySheet(editing: Editing, from: SheetModel, position: number): SheetModel {
  const { book, journal } = editing;
  const made = addSheet(editing, freeCopyName(editing, from.name));
  const tables = book
    .tablesOn(from)
    .map((table) => ({ table, name: freeCopy(editing, table.name) }));
  const named = (formula: string) =>
    replaceStructured(formula, (reference) => {
      const renamed = tables.find(({ table }) => sameName(table.name, reference.table ?? ''));
      return renamed && { ...reference, table: renamed.name };
    });
  for (const key of KEPT) journal.set<SheetModel, keyof SheetModel>(made, key, from[key]);
  const used = from.usedArea(false);
  for (const { row, column, cell } of used ? [...from.cellsIn(used)] : []) {
    const formula = cell.formula === undefined ? undefined : named(cell.formula);
    changeCell(editing, made, row, column, { ...cell, formula });
  }
  for (const { table, name } of tables) {
    const copy = addTable(editing, made, table.area, { name });
    for (const key of LOOKS) journal.set<typeof copy, keyof typeof copy>(copy, key, table[key]);
  }
  if (from.protection) journal.set(made, 'protection', from.protection);
  moveSheet(editing, made, position);
  return made;
}

const KEPT = [
  'tabColor',
  'showGridlines',
  'showHeadings',
  'freeze',
  'pageLayout',
  'merges',
  'validations',
  'conditionalFormats',
  'columns',
  'rows',
  'notes',
  'defaultColumnWidth',
  'defaultRowHeight',
  'baseStyle',
] as const;

const LOOKS = [
  'style',
  'showBandedRows',
  'showBandedColumns',
  'showFilterButton',
  'highlightFirstColumn',
  'highlightLastColumn',
] as const;

/** « Modèle B (2) ». */
function freeCopyName({ book }: Editing, name: string): string {
  for (let number = 2; ; number += 1) {
    const end = ` (${number})`;
    const wanted = name.slice(0, 31 - end.length) + end;
    if (!book.sheet(wanted)) return wanted;
  }
}

function freeCopy({ book }: Editing, name: string): string {
  for (let number = 2; ; number += 1)
    if (!book.table(`${name}${number}`)) return `${name}${number}`;
}
