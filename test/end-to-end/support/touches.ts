import type { Locator, Page } from 'playwright-core';

import type { Atelier } from './atelier';
import { Gestes } from './gestes';
import { Keys } from './keys';

/** The same by keys alone: every key is counted that is not the text of a field. */
export class Touches extends Gestes {
  private readonly keys: Keys;

  constructor(page: Page, atelier: Atelier) {
    super(page);
    this.keys = new Keys(page, atelier, () => this.count('touche'));
  }

  override async click(place: Locator): Promise<void> {
    await settled(place);
    await this.keys.reach(place);
    await this.keys.press('Enter');
  }

  override async check(box: Locator): Promise<void> {
    await this.keys.reach(box);
    if (!(await box.isChecked())) await this.keys.press('Space');
  }

  override async goTo(cell: Locator): Promise<void> {
    await this.keys.goToSheet();
    await this.keys.walkTo((await cell.getAttribute('data-address')) ?? '');
  }

  override async fill(field: Locator, text: string): Promise<void> {
    this.count('champ');
    await this.keys.reach(field);
    await this.page.keyboard.type(text);
  }
}

/** Waits until a button answers, as a click does: what is read meanwhile adds places on the way to it. */
async function settled(place: Locator): Promise<void> {
  const button = await place.elementHandle();
  await button?.waitForElementState('enabled');
}
