import { contains } from '../areas';
import { sameName } from '../book';
import { LOST, replaceStructured, type ReferenceStructXlsx } from '../references';
import type { TableModel } from '../table';
import type { Editing } from './editing';
import { changeConditions, formulaCells } from './formulas';

type Change = (reference: ReferenceStructXlsx) => ReferenceStructXlsx | typeof LOST | undefined;

/** Formulas follow a table's new name. */
export function renameTableReferences(editing: Editing, table: TableModel, name: string): void {
  changeReferences(editing, table, (reference) => ({ ...reference, table: name }), false);
}

/** Formulas follow a column's new heading, `[@Col]` inside the table included. */
export function renameColumnReferences(
  editing: Editing,
  table: TableModel,
  before: string,
  after: string,
): void {
  changeReferences(
    editing,
    table,
    (reference) => ({
      ...reference,
      columns: (reference.columns ?? []).map((column) =>
        sameName(column, before) ? after : column,
      ),
    }),
    true,
  );
}

/** References to columns that are gone become `#REF!`. */
export function dropColumnReferences(
  editing: Editing,
  table: TableModel,
  lost: readonly string[],
): void {
  const isLost = (column: string) => lost.some((other) => sameName(other, column));
  changeReferences(
    editing,
    table,
    ({ columns = [] }) => (columns.some(isLost) ? LOST : undefined),
    true,
  );
}

/** References to a table that is gone become `#REF!`. */
export function dropTableReferences(editing: Editing, table: TableModel): void {
  changeReferences(editing, table, () => LOST, true);
}

/** Replaces references to one table in every formula; `local` looks at nameless ones inside it too. */
export function changeReferences(
  editing: Editing,
  table: TableModel,
  change: Change,
  local: boolean,
): void {
  const { book, journal } = editing;
  const named = (formula: string) => replaceStructured(formula, ofTable(table, change, false));
  for (const sheet of book.sheets) {
    for (const { row, column, cell } of [...formulaCells(sheet)]) {
      const isHere = local && sheet === table.sheet && contains(table.area, row, column);
      const formula = replaceStructured(cell.formula, ofTable(table, change, isHere));
      if (formula !== cell.formula) journal.setCell(sheet, row, column, { ...cell, formula });
    }
    changeConditions(journal, sheet, named);
  }
  for (const name of book.names) journal.set(name, 'formula', named(name.formula), true);
}

function ofTable(table: TableModel, change: Change, local: boolean): Change {
  return (reference) => {
    const name = reference.table ?? '';
    const isThis = name === '' ? local : sameName(name, table.name);
    return isThis ? change(reference) : undefined;
  };
}
