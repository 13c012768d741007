/** One workbook of 100,000 rows read and verified, beside pandas, SheetJS and the least that any reader does. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { unzipSync } from 'fflate';

import { checkForm } from '../../src/core/check';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import { openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { fail, formFile, TODAY } from './form';
import { compare, median } from './measure';
import { pandasReading } from './python';
import { sheetJsReading } from './sheetjs';

const [TENTH, WHOLE] = [10_000, 100_000];

export async function readAndCheck(bytes: Uint8Array): Promise<number> {
  const workbook = await openFileWorkbook(bytes, { styles: false });
  const [form] = recogniseForms(await workbook.snapshot());
  return checkForm(form ?? fail('The form was not recognised.'), TODAY).compteurs.declarees;
}

export async function benchOneWorkbook(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'relogement-bench-'));
  const times: number[] = [];
  for (const rows of [TENTH, WHOLE]) {
    const bytes = await formFile(rows);
    const file = path.join(folder, `${rows}.xlsx`);
    await writeFile(file, bytes);
    const job = `read and verify a workbook of ${rows} rows (median of 3)`;
    const ours = await median(3, () => readAndCheck(bytes));
    times.push(ours);
    compare(job, ours, { name: 'pandas with openpyxl, reading only', time: pandasReading(file) });
    compare(job, ours, await sheetJsReading(bytes));
    const scan = await median(3, () => scanSheet(bytes));
    compare(job, ours, { name: 'a bare inflate-and-scan of its sheets', time: scan });
  }
  const [tenth = 0, whole = 0] = times;
  const peer = { name: `those of ${TENTH} rows, ten times`, time: 10 * tenth };
  compare(`the same ${WHOLE} rows, time per row`, whole, peer);
  await rm(folder, { recursive: true });
}

/** The limit: inflates the sheets and passes once over every byte, looking for where cells begin. */
function scanSheet(bytes: Uint8Array): void {
  const sheets = unzipSync(bytes, { filter: ({ name }) => name.startsWith('xl/worksheets/') });
  let cells = 0;
  for (const sheet of Object.values(sheets))
    for (let at = 0; at < sheet.length - 1; at += 1)
      if (sheet[at] === 0x3c && sheet[at + 1] === 0x63) cells += 1;
  if (cells === 0) fail('no cell was found');
}
