/** Reads workbooks one after the other for whoever only wants their data: fonts and fills are left out. */
import { WorkbookError } from '../errors';
import type { Snapshot } from '../port';
import { readXlsx } from './read';
import { takeSnapshot } from './snapshot';

/** Errors lose their class on the way out of a worker: they travel as data. */
export type SnapshotAnswer =
  { readonly snapshot: Snapshot } | { readonly message: string; readonly at: WorkbookError['at'] };

async function answer(bytes: Uint8Array): Promise<SnapshotAnswer> {
  try {
    return { snapshot: takeSnapshot(await readXlsx(bytes, { styles: false })) };
  } catch (error) {
    if (error instanceof WorkbookError) return { message: error.message, at: error.at };
    return { message: String(error), at: { reason: 'damaged' } };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
  void answer(data).then((reply) => {
    self.postMessage(reply);
  });
});
