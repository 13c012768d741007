import { areaAddress } from '../../src/grid/a1';
import type { Command, Workbook } from '../../src/workbook/port';

/**
 * What « Déplacer ou copier » makes of the sheet of a form: the same cells; a table of another name,
 * `ModeleB_1` becoming `ModeleB_12`, which its formulas follow; none of the names of the whole workbook. Without
 * a table it is what other software writes.
 */
export async function copySheet(
  workbook: Pick<Workbook, 'snapshot' | 'apply'>,
  { from, to, table }: { readonly from: string; readonly to: string; readonly table?: string },
): Promise<void> {
  const { sheets, tables } = await workbook.snapshot();
  const sheet = sheets.find(({ name }) => name === from);
  const own = tables.find((each) => each.sheet === from);
  if (!sheet || !own) throw new Error(`No form in ${from}`);
  const { top, left, values, formulas } = sheet;
  const width = values[0]?.length ?? 0;
  const whole = { top, left, bottom: top + values.length - 1, right: left + width - 1 };
  const added: Command[] = [
    { kind: 'add-sheet', sheet: to },
    { kind: 'write', sheet: to, range: areaAddress(whole), values },
  ];
  if (table !== undefined) {
    added.push({
      kind: 'add-table',
      sheet: to,
      range: own.range,
      name: table,
      style: null,
      filterButtons: false,
      banded: false,
    });
  }
  const following = formulas.flatMap((row, r) =>
    row.flatMap((formula, c): Command[] => {
      if (formula === null || table === undefined) return [];
      const at = { top: top + r, left: left + c, bottom: top + r, right: left + c };
      const text = formula.replaceAll(`${own.name}[`, `${table}[`);
      return [{ kind: 'formulas', sheet: to, range: areaAddress(at), formulas: [[text]] }];
    }),
  );
  await workbook.apply([...added, ...following, { kind: 'activate', sheet: to }]);
}
