import type { Locator, Page } from 'playwright-core';

/** What a person does by hand, counted as it is done: clicks, fields typed, blocks pasted, files given. */
export class Gestes {
  private readonly counts = { clic: 0, touche: 0, champ: 0, collage: 0, fichier: 0 };

  constructor(protected readonly page: Page) {}

  async click(place: Locator): Promise<void> {
    this.count('clic');
    await place.click();
  }

  async check(box: Locator): Promise<void> {
    this.count('clic');
    await box.check();
  }

  /** Goes to a cell of the sheet. */
  goTo(cell: Locator): Promise<void> {
    return this.click(cell);
  }

  async fill(field: Locator, text: string): Promise<void> {
    this.count('champ');
    await field.fill(text);
  }

  /** Pastes where the cursor stands. */
  async paste(rows: readonly (readonly string[])[]): Promise<void> {
    this.count('collage');
    const text = rows.map((row) => row.join('\t')).join('\r\n');
    await this.page.evaluate((block) => navigator.clipboard.writeText(block), text);
    await this.page.keyboard.press('Control+V');
  }

  /** Files chosen in the box of the system, which a click opens. */
  async give(opener: Locator, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
    this.count('fichier', Array.isArray(files) ? files.length : 1);
    const box = this.page.waitForEvent('filechooser');
    await this.click(opener);
    await (await box).setFiles(files);
  }

  /** « 11 clics, 8 champs, 1 collage ». */
  told(): string {
    return Object.entries(this.counts)
      .filter(([, count]) => count > 0)
      .map(([noun, count]) => `${count} ${noun}${count > 1 ? 's' : ''}`)
      .join(', ');
  }

  protected count(noun: keyof typeof this.counts, more = 1): void {
    this.counts[noun] += more;
  }
}
