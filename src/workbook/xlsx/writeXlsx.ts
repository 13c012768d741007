import type { WorkbookFile } from './file';
import { finishCharts } from './finishCharts';
import { finishParts } from './finishParts';
import { fileNames } from './names';
import { writeSheet } from './writeSheet';

/**
 * The .xlsx file that holds `file`. Formulas go with their last result, so that a viewer that does
 * not calculate shows figures; Excel calculates again on opening. `day` is an ISO date: the same workbook
 * of the same day always gives the same bytes.
 */
export async function writeXlsx(file: WorkbookFile, day?: string): Promise<Uint8Array> {
  // Who only reads does without the library.
  const { Workbook } = await import('@cj-tech-master/excelts');
  const book = new Workbook();
  book.calcProperties = { fullCalcOnLoad: true };
  const active = Math.max(
    0,
    file.sheets.findIndex((sheet) => sheet.name === file.activeSheet),
  );
  book.views = [
    {
      x: 0,
      y: 0,
      width: 24_000,
      height: 12_000,
      firstSheet: 0,
      activeTab: active,
      visibility: 'visible',
    },
  ];
  file.sheets.forEach((sheet, index) => {
    writeSheet(book, sheet, file.defaultFont, index === active);
  });
  finishParts(book, file, fileNames(file), day);
  finishCharts(book, file);
  return book.xlsx.writeBuffer({ zip: { modTime: partsDate(day), timestamps: 'dos' } });
}

/** When the parts of the archive were made, as its directory says: left out, the library takes the clock. */
function partsDate(day = '1980-01-01'): Date {
  return new Date(`${day}T12:00:00`);
}
