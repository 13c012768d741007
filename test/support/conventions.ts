/** The two conventions of `conventionTexts` as files. */
import { areaAddress } from '../../src/grid/a1';
import type { CellValue, Command, SheetSnapshot } from '../../src/workbook/port';
import { createFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';

export * from './conventionTexts';

/** The workbook of a convention as .xlsx bytes. */
export async function workbookOf({
  sheets,
}: {
  readonly sheets: readonly Pick<SheetSnapshot, 'name' | 'values'>[];
}): Promise<Uint8Array> {
  const workbook = createFileWorkbook();
  await workbook.apply(sheets.flatMap(({ name, values }) => sheetCommands(name, values)));
  return workbook.toBytes();
}

function sheetCommands(
  sheet: string,
  values: readonly (readonly CellValue[])[],
): readonly Command[] {
  const right = Math.max(...values.map((row) => row.length));
  const range = areaAddress({ top: 1, left: 1, bottom: values.length, right });
  const labels = { kind: 'column-width', sheet, columns: 'A:A', width: 52 } as const;
  const amounts = { kind: 'column-width', sheet, columns: 'B:E', width: 15 } as const;
  return [{ kind: 'add-sheet', sheet }, { kind: 'write', sheet, range, values }, labels, amounts];
}
