import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is looked for once all tests are done (`closeTemporary.js`). */
const PREFIX = 'relogement-';

const made = new Set<string>();
afterAll(removeFolders);

/**
 * A new empty folder, gone once the tests of the file are done. One of a file that fails while it is loaded
 * goes with the run.
 */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  made.add(folder);
  return folder;
}

/** Removes what was made; one that is gone already, or full, is no fault. */
export function removeFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  made.clear();
}
