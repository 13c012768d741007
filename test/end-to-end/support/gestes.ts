import type { Locator, Page } from 'playwright-core';

/** What a person does by hand, counted as it is done: clicks, fields typed, blocks pasted, files given. */
export class Gestes {
  clics = 0;
  champs = 0;
  collages = 0;
  fichiers = 0;

  constructor(private readonly page: Page) {}

  async click(place: Locator): Promise<void> {
    this.clics += 1;
    await place.click();
  }

  async check(box: Locator): Promise<void> {
    this.clics += 1;
    await box.check();
  }

  async fill(field: Locator, text: string): Promise<void> {
    this.champs += 1;
    await field.fill(text);
  }

  /** Pastes where the cursor stands. */
  async paste(rows: readonly (readonly string[])[]): Promise<void> {
    this.collages += 1;
    const text = rows.map((row) => row.join('\t')).join('\r\n');
    await this.page.evaluate((block) => navigator.clipboard.writeText(block), text);
    await this.page.keyboard.press('Control+V');
  }

  /** Files chosen in the box of the system, which a click opens. */
  async give(opener: Locator, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    this.fichiers += Array.isArray(files) ? files.length : 1;
    const box = this.page.waitForEvent('filechooser');
    await this.click(opener);
    await (await box).setFiles(files);
  }

  /** « 11 clics, 8 champs, 1 collage ». */
  told(): string {
    const counts = [
      [this.clics, 'clic'],
      [this.champs, 'champ'],
      [this.collages, 'collage'],
      [this.fichiers, 'fichier'],
    ] as const;
    return counts
      .filter(([count]) => count > 0)
      .map(([count, noun]) => `${count} ${noun}${count > 1 ? 's' : ''}`)
      .join(', ');
  }
}
