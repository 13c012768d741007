import { readXlsx } from '../../../src/workbook/xlsx/read';
import { writeXlsx } from '../../../src/workbook/xlsx/writeXlsx';
import { loadIronCalcFromDisk } from '../../calc/loadIronCalcFromDisk';
import { createHostWorkbook, type Border, type HostWorkbook } from '../../model';
import { fillFromFile } from '../../page/files/fillFromFile';
import { workbookToFile } from '../../page/files/workbookToFile';

const TODAY = 46_082;
const THIN: Border = { line: 'Continuous', weight: 'Thin', color: '#7F7F7F' };
const area = (top: number, left: number, bottom = top, right = left) => ({
  top,
  left,
  bottom,
  right,
});

beforeAll(loadIronCalcFromDisk);

/** One of everything that a form holds. */
function full(): HostWorkbook {
  const workbook = createHostWorkbook({ today: TODAY, firstSheet: 'Modèle B' });
  const sheet = workbook.activeSheet;
  workbook.edit({ source: 'addin', label: 'Tout' }, (tx) => {
    const lists = tx.addSheet('Listes');
    tx.write(lists, area(1, 1, 3, 1), [['T1/T2'], ['T3/T4'], ['T5 et plus']]);
    tx.addName('IML_Typologies', '=Listes!$A$1:$A$3');
    tx.updateSheet(lists, { visibility: 'VeryHidden' });
    tx.merge(sheet, area(1, 1, 1, 3), false);
    tx.format(sheet, area(1, 1, 1, 3), { bold: true, fontSize: 14, horizontal: 'Center' });
    tx.write(sheet, area(1, 1), [['TITRE']]);
    tx.format(sheet, area(5, 1, 6, 1), { numberFormat: '@' });
    tx.format(sheet, area(5, 2, 6, 2), { numberFormat: 'dd/mm/yyyy', horizontal: 'Center' });
    tx.format(sheet, area(4, 1, 6, 3), { wrap: true, fill: '#F2F2F2', left: THIN, bottom: THIN });
    tx.write(sheet, area(4, 1, 6, 3), [
      ['Ménage', 'Bail', 'Loyer (€, par m²)'],
      ['007', 45_749, 6.05],
      ['=pas une formule', 45_750, 7],
    ]);
    const table = tx.addTable(sheet, area(4, 1, 6, 3), { name: 'IML_B1', hasHeaders: true });
    tx.updateTable(table, { style: 'TableStyleLight1', showFilterButton: false });
    tx.write(sheet, area(8, 3), [['=SUM(IML_B1[Loyer (€, par m²)])']]);
    tx.write(sheet, area(9, 1), [["'0612"]]);
    tx.validate(sheet, area(5, 3, 6, 3), {
      rule: { type: 'decimal', operator: 'GreaterThan', formula1: 0 },
      prompt: { showPrompt: true, title: 'Loyer', message: 'En euros par m².' },
      errorAlert: { showAlert: true, style: 'Warning', title: 'Loyer', message: 'Positif.' },
    });
    tx.validate(sheet, area(5, 4, 6, 4), {
      rule: { type: 'list', source: '=IML_Typologies', inCellDropDown: true },
    });
    for (const formula of ['=$C5>7', '=$C5=7']) {
      tx.addConditionalFormat(sheet, area(5, 1, 6, 3), {
        rule: { type: 'custom', formula },
        format: { fill: '#FDE7E9' },
        stopIfTrue: true,
      });
    }
    const { id } = tx.addChart(sheet, { sheet, area: area(4, 1, 6, 3) }, 'Columns');
    tx.updateChart(sheet, id, { name: 'Loyers', area: area(12, 1, 20, 4), valueFormat: '0.00' });
    tx.columnWidth(sheet, 1, 1, 97.5);
    tx.rowHeight(sheet, 4, 4, 45);
    tx.note(sheet, 5, 2, 'Date du bail.');
    tx.freeze(sheet, { rows: 4, columns: 1 });
    tx.pageLayout(sheet, {
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      printArea: area(1, 1, 9, 4),
      printTitleRows: { top: 4, bottom: 4 },
      centerHorizontally: true,
    });
    tx.updateSheet(sheet, { showGridlines: false, tabColor: '#1F6FEB' });
    tx.activate(sheet);
    tx.protect(sheet, { options: { allowFormatCells: true }, password: undefined });
  });
  return workbook;
}

async function savedAndOpened(workbook: HostWorkbook): Promise<HostWorkbook> {
  const bytes = await writeXlsx(workbookToFile(workbook));
  const opened = createHostWorkbook({ today: TODAY });
  fillFromFile(opened, await readXlsx(bytes));
  return opened;
}

describe('a workbook saved and opened again', () => {
  let before: HostWorkbook;
  let after: HostWorkbook;

  beforeAll(async () => {
    before = full();
    after = await savedAndOpened(before);
  });

  test('holds the same when it is saved once more', () => {
    expect(workbookToFile(after)).toEqual(workbookToFile(before));
  });

  test('keeps its sheets, hidden ones included, and no spare one', () => {
    expect(after.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['Modèle B', 'Visible'],
      ['Listes', 'VeryHidden'],
    ]);
    expect(after.activeSheet.name).toBe('Modèle B');
  });

  test('keeps texts that look like numbers or formulas as texts', () => {
    expect(after.activeSheet.value(5, 1)).toBe('007');
    expect(after.activeSheet.value(6, 1)).toBe('=pas une formule');
    expect(after.activeSheet.value(9, 1)).toBe('0612');
  });

  test('calculates structured references again', () => {
    expect(after.activeSheet.cell(8, 3).formula).toBe('=SUM(IML_B1[Loyer (€, par m²)])');
    expect(after.activeSheet.value(8, 3)).toBeCloseTo(13.05, 10);
  });

  test('keeps what is shown: dates, merged cells, notes, sizes', () => {
    expect(after.text(after.activeSheet, 5, 2)).toBe('02/04/2025');
    expect(after.activeSheet.merges).toEqual([area(1, 1, 1, 3)]);
    expect(after.activeSheet.notes.get('B5')).toBe('Date du bail.');
    expect(after.activeSheet.columnWidth(1)).toBe(97.5);
    expect(after.activeSheet.rowHeight(4)).toBe(45);
  });

  test('keeps lists, refusals, conditional formats in their order, and protection', () => {
    const sheet = after.activeSheet;
    expect(after.listEntries(sheet, 5, 4)).toEqual(['T1/T2', 'T3/T4', 'T5 et plus']);
    expect(after.checkEntry(sheet, 5, 3, '-1')?.style).toBe('Warning');
    expect(sheet.conditionalFormats.map(({ rule }) => rule)).toEqual([
      { type: 'custom', formula: '=$C5>7' },
      { type: 'custom', formula: '=$C5=7' },
    ]);
    expect(sheet.protection?.options).toMatchObject({
      allowFormatCells: true,
      allowSort: false,
      allowAutoFilter: false,
    });
  });
});
