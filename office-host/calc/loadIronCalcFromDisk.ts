import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { loadIronCalc } from './loadIronCalc';

/** Starts IronCalc in Node, from the file of its package. */
export async function loadIronCalcFromDisk(): Promise<void> {
  const require = createRequire(join(process.cwd(), 'package.json'));
  await loadIronCalc(await readFile(require.resolve('@ironcalc/wasm/wasm_bg.wasm')));
}
