import type { Page } from 'playwright-core';

/**
 * Everything that the open workbook holds, to compare before and after: sheets with their cells,
 * formats and rules, tables, names, settings. Where the selection stands is left out.
 */
export async function contents(page: Page): Promise<Record<string, unknown>> {
  const text = await page.evaluate(() => {
    const workbook = window.atelier?.workbook;
    if (!workbook) throw new Error('The page has no workbook');
    // A sheet or a table stands for itself by name where something else points to it.
    const plain = (_key: string, value: unknown): unknown => {
      if (value instanceof Map) return [...value];
      return workbook.sheets.find((sheet) => sheet === value)?.name ?? value;
    };
    const sheets = workbook.sheets.map((sheet) => {
      const area = sheet.usedArea(false);
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        cells: area ? [...sheet.cellsIn(area)] : [],
        merges: sheet.merges,
        validations: sheet.validations,
        conditionalFormats: sheet.conditionalFormats,
        columns: sheet.columns,
        rows: sheet.rows,
        notes: sheet.notes,
        freeze: sheet.freeze,
        protection: sheet.protection,
        pageLayout: sheet.pageLayout,
      };
    });
    const tables = workbook.tables.map(({ name, sheet, area, columns, style }) => ({
      name,
      sheet,
      area,
      columns,
      style,
    }));
    const names = workbook.names.map(({ name, formula, scope, visible }) => ({
      name,
      formula,
      scope,
      visible,
    }));
    return JSON.stringify({ sheets, tables, names, settings: workbook.settings }, plain);
  });
  return JSON.parse(text) as Record<string, unknown>;
}

/** What one sheet holds, by its name; an empty sheet would compare to nothing. */
export async function sheetContents(page: Page, name: string): Promise<unknown> {
  const { sheets } = (await contents(page)) as { sheets: { name: string; cells: unknown[] }[] };
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet?.cells.length) throw new Error(`There is no sheet ${name} with cells`);
  return sheet;
}
