/** SheetJS as a peer: the cells of every sheet as rows, in this process as ours are read. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { read, utils } from '@e965/xlsx';

import { median, type Peer } from './measure';

/** Without formulas and looks, which a verdict does not need either. */
function readAll(bytes: Uint8Array): void {
  const book = read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false });
  for (const sheet of Object.values(book.Sheets)) utils.sheet_to_json(sheet, { header: 1 });
}

export async function sheetJsReading(bytes: Uint8Array): Promise<Peer> {
  return { name: 'SheetJS, reading only', time: await median(3, () => readAll(bytes)) };
}

/** The first `count` files of a folder, scaled to `size` of them. */
export async function sheetJsReadingAll(
  folder: string,
  count: number,
  size: number,
): Promise<Peer> {
  const names = (await readdir(folder)).sort().slice(0, count);
  const time = await median(1, async () => {
    for (const name of names) readAll(await readFile(path.join(folder, name)));
  });
  const scaled = (time * size) / count;
  return { name: `SheetJS, reading only, ${count} files scaled to ${size}`, time: scaled };
}
