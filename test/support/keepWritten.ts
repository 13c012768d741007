import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps a workbook that a test had written, once, in the folder that `npm test` names: Microsoft's
 * validator reads them all afterwards. Where no folder is named nothing is kept.
 */
export function keepWritten(bytes: Uint8Array): void {
  const folder = process.env.RELOGEMENT_ECRITS;
  if (folder === undefined) return;
  const path = join(folder, `${createHash('sha256').update(bytes).digest('hex')}.xlsx`);
  if (!existsSync(path)) writeFileSync(path, bytes);
}
