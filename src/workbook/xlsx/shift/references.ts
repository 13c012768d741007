import { tokenize } from '@borgar/fx';

import type { WorkbookFile } from '../file';

/** An area named in a formula: its sheet, the formula's own when it names none, and its address. */
export interface Reference {
  readonly sheet: string | undefined;
  /** As written, `$` included. */
  readonly address: string;
}

/** The address to write instead, `#REF!` when there is nothing left of it, undefined to leave it. */
export type Replace = (reference: Reference) => string | undefined;

/** Rewrites every area named in a formula of the workbook: cells, names, rules of both kinds. */
export function replaceReferences(file: WorkbookFile, replace: Replace): void {
  for (const sheet of file.sheets) {
    const rewrite = (formula: string) => replaceInFormula(formula, sheet.name, replace);
    for (const row of sheet.formulas) {
      row?.forEach((formula, i) => {
        if (typeof formula === 'string') row[i] = rewrite(formula);
      });
    }
    for (const format of sheet.conditionalFormats) format.formulas = format.formulas.map(rewrite);
    for (const validation of sheet.validations) {
      if (validation.formula1 !== undefined) validation.formula1 = rewrite(validation.formula1);
      if (validation.formula2 !== undefined) validation.formula2 = rewrite(validation.formula2);
    }
  }
  for (const name of file.names) {
    name.refersTo = replaceInFormula(name.refersTo, name.scope, replace);
  }
}

/** The formula with its areas replaced; what it says of tables and names stays. */
export function replaceInFormula(
  formula: string,
  home: string | undefined,
  replace: Replace,
): string {
  return tokenize(formula)
    .map(({ type, value }) =>
      type.startsWith('range') ? replaceToken(value, home, replace) : value,
    )
    .join('');
}

function replaceToken(token: string, home: string | undefined, replace: Replace): string {
  const bang = token.lastIndexOf('!');
  const address = token.slice(bang + 1);
  if (!/^[$A-Z\d:]+$/i.test(address) || !/\d|:/.test(address)) return token;
  const sheet = bang < 0 ? home : unquote(token.slice(0, bang));
  const replaced = replace({ sheet, address });
  if (replaced === undefined) return token;
  return replaced === '#REF!' ? replaced : token.slice(0, bang + 1) + replaced;
}

function unquote(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
