/**
 * What the writing library cannot say, put right in the parts that it renders, before they are packed.
 * Only its own output is edited, whose spelling is fixed by the pinned version.
 */
import type { Workbook } from '@cj-tech-master/excelts';

import { calculatedColumn } from './calculatedColumn';
import { appXml, coreXml } from './docProps';
import { escapeXml } from './escapeXml';
import type { FileSheet, FileTable, WorkbookFile } from './file';
import type { WrittenName } from './names';
import { byPriority } from './writeRules';

type Parts = Parameters<Workbook['xlsx']['addTables']>[0];
type Edit = (xml: string, part: string) => string;

/**
 * Makes the workbook write its names whole, `stopIfTrue`, tables' filter buttons and calculated columns,
 * and what the file says of itself.
 */
export function finishParts(
  book: Workbook,
  file: WorkbookFile,
  names: readonly WrittenName[],
  day: string | undefined,
): void {
  const { xlsx } = book;
  xlsx.addCore = (parts) => append(parts, 'docProps/core.xml', coreXml(day));
  xlsx.addApp = (parts) => append(parts, 'docProps/app.xml', appXml());
  const [addWorkbook, addWorksheets, addTables] = [
    xlsx.addWorkbook.bind(xlsx),
    xlsx.addWorksheets.bind(xlsx),
    xlsx.addTables.bind(xlsx),
  ];
  xlsx.addWorkbook = (parts, model: object) =>
    addWorkbook(parts, { ...model, definedNames: names });
  xlsx.addWorksheets = (parts, model) =>
    addWorksheets(
      editing(parts, (xml, part) => {
        const index = /worksheets\/sheet(\d+)\.xml$/.exec(part)?.[1];
        const sheet = index === undefined ? undefined : file.sheets[Number(index) - 1];
        return sheet === undefined ? xml : editRules(xml, sheet);
      }),
      model,
    );
  const tables = file.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  xlsx.addTables = (parts, model) => {
    addTables(
      editing(parts, (xml) => {
        const found = tables.find(({ table }) => xml.includes(` name="${table.name}"`));
        return found === undefined ? xml : finishTable(xml, found.sheet, found.table);
      }),
      model,
    );
  };
}

function append(parts: Parts, name: string, xml: string): Promise<void> {
  parts.append(xml, { name });
  return Promise.resolve();
}

function editing(parts: Parts, edit: Edit): Parts {
  const edited = Object.create(parts) as Parts;
  edited.append = (data: unknown, options) => {
    parts.append(typeof data === 'string' ? edit(data, options.name) : data, options);
  };
  return edited;
}

/** Rules follow the cells, which may be tens of megabytes that nothing here concerns. */
function editRules(xml: string, sheet: FileSheet): string {
  const end = Math.max(0, xml.indexOf('</sheetData>'));
  return xml.slice(0, end) + breakLines(stopRules(xml.slice(end), sheet));
}

/** Rules are numbered from 1 by priority, which tells them apart in the part. */
function stopRules(xml: string, sheet: FileSheet): string {
  return byPriority(sheet).reduce(
    (text, format, index) =>
      format.stopIfTrue
        ? text.replace(new RegExp(`(<cfRule [^>]*priority="${index + 1}")`), '$1 stopIfTrue="1"')
        : text,
    xml,
  );
}

/** A plain line break in an attribute reads as a space. */
function breakLines(xml: string): string {
  return xml.replace(/ (prompt|error)="[^"]*"/g, (text) => text.replaceAll('\n', '&#10;'));
}

/** Excel leaves the filter out where there are no buttons, and lets it span the rows where there are. */
function finishTable(xml: string, sheet: FileSheet, table: FileTable): string {
  const filter = /<autoFilter.*<\/autoFilter>/s;
  const plain = xml
    .replace(/ totalsRowLabel="Total"/, '')
    .replace(/ name="[^"]*"/g, (name) => name.replaceAll('\n', '_x000a_'));
  const range = table.totalsRow ? withoutLastRow(table.range) : table.range;
  return calculate(plain, sheet, table).replace(
    filter,
    table.filterButtons ? `<autoFilter ref="${range}"/>` : '',
  );
}

function calculate(xml: string, sheet: FileSheet, table: FileTable): string {
  return xml.replace(/<tableColumn id="(\d+)"([^>]*)\/>/g, (column, id: string, rest: string) => {
    const formula = calculatedColumn(sheet, table, Number(id) - 1);
    if (formula === undefined) return column;
    const inside = `<calculatedColumnFormula>${escapeXml(formula)}</calculatedColumnFormula>`;
    return `<tableColumn id="${id}"${rest}>${inside}</tableColumn>`;
  });
}

function withoutLastRow(range: string): string {
  return range.replace(/\d+$/, (row) => String(Number(row) - 1));
}
