import { tokenize, translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';

import { cellAddress } from '../../grid/a1';

/** A formula written for one cell, as it reads in another: relative references move with it. */
export function moveFormula(
  formula: string,
  from: { row: number; column: number },
  to: { row: number; column: number },
): string {
  const relative = translateFormulaToR1C1(formula, cellAddress(from.row, from.column));
  return translateFormulaToA1(relative, cellAddress(to.row, to.column));
}

const THIS_ROW = /^([^[]*)\[@(.*)\]$/;

/**
 * The formula as a file stores it: « this row » is spelt out and names its table, `=` is dropped.
 * `table` is the one that the cell stands in, for `[@Total]` without a name.
 */
export function toFileFormula(formula: string, table: string | undefined): string {
  const bare = formula.startsWith('=') ? formula.slice(1) : formula;
  if (!bare.includes('[@')) return bare;
  return tokenize(bare)
    .map((token) => (token.type === 'structured' ? spellThisRow(token.value, table) : token.value))
    .join('');
}

function spellThisRow(reference: string, table: string | undefined): string {
  const found = THIS_ROW.exec(reference);
  if (found === null) return reference;
  const [, name, column = ''] = found;
  const bracketed = column.startsWith('[') ? column : `[${column}]`;
  return `${name === '' ? (table ?? '') : name}[[#This Row],${bracketed}]`;
}
