import { asWorkbookErrors } from './errors';

/** Opens an .xlsx in a window of its own, not yet saved. */
export async function openAsNew(bytes: Uint8Array): Promise<void> {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  await asWorkbookErrors(() => Excel.createWorkbook(btoa(binary)));
}
