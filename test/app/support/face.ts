import type { Bench } from './bench';

/** Everything a person could see change: sheets, cells, conditions, tables, names. */
export function faceOf(excel: Bench['excel']) {
  const { sheets, tables, names } = excel.workbook;
  return {
    sheets: sheets.map((sheet) => {
      const used = sheet.usedArea(true);
      const cells = used
        ? [...sheet.cellsIn(used)]
            .filter(({ cell }) => cell.value !== null)
            .map(({ row, column, cell }) => [row, column, cell.value, cell.formula])
        : [];
      const conditions = sheet.conditionalFormats.map(({ areas, rule, format, stopIfTrue }) => {
        return { areas, rule, format, stopIfTrue };
      });
      return { name: sheet.name, merges: sheet.merges.length, cells, conditions };
    }),
    tables: tables.map(({ name, area }) => ({ name, area })),
    names: names.filter(({ visible }) => visible).map(({ name, formula }) => ({ name, formula })),
  };
}
