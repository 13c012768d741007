/** The returned workbooks that are consolidated, as files of a folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { formFile } from './form';

/** Rows of each return. */
export const ROWS = 200;

/** One workbook, laid out once; each copy has a bailleur and households of its own. */
export async function writeReturns(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const parts = unzipSync(await formFile(ROWS));
  const texts = Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  for (let index = 0; index < count; index += 1) {
    const number = String(index).padStart(4, '0');
    const copy = texts.map(([name, text]) => {
      const own = text
        .replaceAll('>M-', `>M-${number}-`)
        .replaceAll('>Néolia<', `>Bailleur ${number}<`);
      return [name, strToU8(own)] as const;
    });
    const bytes = zipSync(Object.fromEntries(copy), { level: 1 });
    await writeFile(path.join(folder, `ModeleB_${number}.xlsx`), bytes);
  }
}
