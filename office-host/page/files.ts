import { WorkbookError } from '../../src/workbook/errors';
import { createReader } from '../../src/workbook/reader/createReader';
import { writeXlsx } from '../../src/workbook/xlsx/writeXlsx';
import type { HostWorkbook } from '../model';
import { fillFromFile } from './files/fillFromFile';
import { workbookToFile } from './files/workbookToFile';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const read = createReader({ keep: false });

/** Fills a new workbook with the contents of an .xlsx file. */
export async function openFile(workbook: HostWorkbook, file: Blob): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  fillFromFile(workbook, await read('workbook', bytes));
}

/** Offers the workbook as a download, written on `day`. */
export async function saveFile(workbook: HostWorkbook, name: string, day: string): Promise<void> {
  const bytes = await writeXlsx(workbookToFile(workbook), day);
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; the browser keeps the data until it ends.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Why a file cannot be opened, in French; undefined when the fault is ours. */
export function openingRefusal(error: unknown): string | undefined {
  if (!(error instanceof WorkbookError)) return undefined;
  return 'Ce fichier ne peut pas être ouvert : ce n’est pas un classeur .xlsx lisible, ou il est trop volumineux.';
}
