import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { temporaryFolder } from '../support/temporaryFolder';

const MINUTES = 60_000;

/** Opens the workbooks in LibreOffice, lets it calculate, and gives back what it saves, in order. */
export function recalculate(workbooks: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = temporaryFolder();
  try {
    const names = workbooks.map((_, index) => `classeur-${index}.xlsx`);
    workbooks.forEach((bytes, index) => writeFileSync(join(folder, names[index] ?? ''), bytes));
    convert(folder, names, 'xlsx:Calc MS Excel 2007 XML', 'sortie');
    return names.map((name) => readFileSync(join(folder, 'sortie', name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One start for all the files, with a profile of its own so that an open LibreOffice is left alone. */
function convert(folder: string, names: readonly string[], format: string, output: string): void {
  const profile = pathToFileURL(join(folder, 'profil')).href;
  execFileSync(
    process.env.SOFFICE ?? 'soffice',
    [
      '--headless',
      `-env:UserInstallation=${profile}`,
      '--convert-to',
      format,
      '--outdir',
      join(folder, output),
      ...names.map((name) => join(folder, name)),
    ],
    { stdio: 'pipe', timeout: 10 * MINUTES },
  );
}
