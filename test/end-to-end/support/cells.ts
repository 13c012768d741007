import type { Page } from 'playwright-core';

type Value = string | number | boolean | null;

/** What the open workbook holds under a defined name, and where. */
export interface Named {
  readonly sheet: string;
  readonly address: string;
  readonly value: Value;
}

/** The first cell of a defined name. */
export async function named(page: Page, name: string): Promise<Named> {
  return page.evaluate((wanted) => {
    const workbook = window.atelier?.workbook;
    const found = workbook?.names.find((one) => one.name === wanted);
    const place = /^=(?:'((?:[^']|'')+)'|([^!]+))!\$([A-Z]+)\$(\d+)/.exec(found?.formula ?? '');
    const sheet = (place?.[1] ?? place?.[2] ?? '').replaceAll("''", "'");
    const model = workbook?.sheet(sheet);
    if (!place || !model) throw new Error(`Nothing is called ${wanted}`);
    const letters = place[3] ?? '';
    const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
    const row = Number(place[4]);
    return { sheet, address: `${letters}${row}`, value: model.value(row, column) as Value };
  }, name);
}

/** The body of a native table, and the row of the sheet on which it begins. */
export interface TableCells {
  readonly sheet: string;
  readonly first: number;
  readonly left: number;
  readonly rows: readonly (readonly Value[])[];
}

/** Blank rows are left out. */
export async function tableCells(page: Page, name: string): Promise<TableCells> {
  return page.evaluate((wanted) => {
    const workbook = window.atelier?.workbook;
    const table = workbook?.tables.find((one) => one.name === wanted);
    const sheet = workbook?.sheets.find(({ name }) => name === sheetOf(table?.sheet));
    if (!table || !sheet) throw new Error(`There is no table ${wanted}`);
    const { top, left, bottom, right } = table.area;
    const rows: Value[][] = [];
    for (let row = top + 1; row <= bottom; row += 1) {
      const values: Value[] = [];
      for (let column = left; column <= right; column += 1) {
        values.push(sheet.value(row, column) as Value);
      }
      rows.push(values);
    }
    const filled = rows.filter((row) => row.some((value) => value !== null && value !== ''));
    return { sheet: sheet.name, first: top + 1, left, rows: filled };

    function sheetOf(one: unknown): string {
      return typeof one === 'string' ? one : ((one as { name?: string } | undefined)?.name ?? '');
    }
  }, name);
}

/** The filled cells of each row of a sheet, from left to right. */
export async function sheetLines(page: Page, name: string): Promise<readonly Value[][]> {
  return page.evaluate((wanted) => {
    const sheet = window.atelier?.workbook.sheet(wanted);
    const area = sheet?.usedArea(true);
    if (!sheet || !area) throw new Error(`There is no sheet ${wanted} with cells`);
    const lines: Value[][] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      const line: Value[] = [];
      for (let column = area.left; column <= area.right; column += 1) {
        const value = sheet.value(row, column) as Value;
        if (value !== null && value !== '') line.push(value);
      }
      if (line.length > 0) lines.push(line);
    }
    return lines;
  }, name);
}
