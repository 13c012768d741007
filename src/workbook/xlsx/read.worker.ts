/** Reads a workbook away from the page, which stays responsive and may give up waiting. */
import { WorkbookError } from '../errors';
import { readXlsx } from './read';
import type { WorkerAnswer } from './readInWorker';

async function answer(bytes: Uint8Array): Promise<WorkerAnswer> {
  try {
    return { file: await readXlsx(bytes) };
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
