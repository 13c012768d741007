import type { Page } from 'playwright-core';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file as a person hands it over. */
export function xlsx(name: string, bytes: Uint8Array) {
  return { name, mimeType: XLSX, buffer: Buffer.from(bytes) };
}

/** Opens a workbook in the page, and waits until its name stands in the title. */
export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByLabel('Fichier à ouvrir').setInputFiles(xlsx(name, bytes));
  await page.getByText(name).waitFor();
}
