import type { Locator, Page } from 'playwright-core';

import type { Atelier } from './atelier';

/** The pane reached by keys alone: F6 to come into it, Tab from place to place, and what has the focus. */
export class Keys {
  constructor(
    private readonly page: Page,
    private readonly atelier: Atelier,
    private readonly onPress: () => void = () => undefined,
  ) {}

  press(key: string): Promise<void> {
    this.onPress();
    return this.page.keyboard.press(key);
  }

  /** Comes to a place of the pane: by Tab to it, or to its group of choices, then by the arrow. */
  async reach(place: Locator): Promise<void> {
    await place.waitFor();
    await this.goToPane();
    for (let i = 0; i < 80; i += 1) {
      const way = await place.evaluate(wayTo);
      if (way === '') return;
      await this.press(way);
    }
    throw new Error(`Tab never came to ${String(place)}: ${await this.focused()}`);
  }

  /** Goes down the sheet, cell after cell, from where one is. */
  async walkTo(address: string): Promise<void> {
    const box = this.page.getByLabel('Zone Nom');
    const at = async () => Number(/\d+/.exec(await box.inputValue())?.[0]);
    const row = Number(/\d+/.exec(address)?.[0]);
    for (let i = 0; i < 40 && (await at()) !== row; i += 1) {
      await this.press((await at()) < row ? 'ArrowDown' : 'ArrowUp');
    }
    expect(await box.inputValue()).toBe(address);
  }

  /** What has the focus in the pane, as it is called; empty where nothing has. */
  focused(): Promise<string> {
    return this.atelier.pane.locator('body').evaluate(() => {
      const element = document.activeElement as HTMLElement & {
        labels?: NodeListOf<HTMLLabelElement>;
      };
      if (element === document.body) return '';
      const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText;
      return (label ?? element.innerText).replace(/\s+/g, ' ').slice(0, 80);
    });
  }

  /** Waits until what has the focus is called so: a page that opens takes it. */
  async arriveAt(name: RegExp): Promise<void> {
    const seen = new Set<string>();
    for (let i = 0; i < 100; i += 1) {
      const focused = await this.focused();
      if (name.test(focused)) return;
      seen.add(focused);
      await this.page.waitForTimeout(50);
    }
    throw new Error(`The focus never came to ${name}: ${[...seen].join(' | ')}`);
  }

  /** Presses Tab until what has the focus is called so. */
  async tabTo(name: RegExp): Promise<void> {
    const seen: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      const focused = await this.focused();
      if (name.test(focused)) return;
      seen.push(focused);
      await this.press('Tab');
    }
    throw new Error(`Tab never came to ${name}: ${seen.join(' | ')}`);
  }

  /** Presses Enter on what Tab leads to. */
  async enter(name: RegExp): Promise<void> {
    await this.tabTo(name);
    await this.press('Enter');
  }

  /** Types into the fields in the order of the page, over what stands there. */
  async fill(fields: readonly (readonly [label: string, value: string])[]): Promise<void> {
    for (const [label, value] of fields) {
      await this.tabTo(new RegExp(`^${label}`));
      await this.press('Control+A');
      await this.page.keyboard.type(value);
    }
  }

  /** Ticks every box, from the first, by the space bar. */
  async tickAll(): Promise<void> {
    const boxes = await this.atelier.pane.getByRole('checkbox').count();
    for (let ticked = 0; ticked < boxes;) {
      if (await this.isBox()) {
        await this.press('Space');
        ticked += 1;
      }
      await this.press('Tab');
    }
  }

  private isBox(): Promise<boolean> {
    return this.atelier.pane
      .locator('body')
      .evaluate(() => (document.activeElement as HTMLInputElement | null)?.type === 'checkbox');
  }

  /** F6 goes from part to part of the page, until the pane. */
  async goToPane(): Promise<void> {
    for (let i = 0; i < 8; i += 1) {
      if (await this.page.evaluate(() => document.activeElement?.tagName === 'IFRAME')) return;
      await this.press('F6');
    }
    throw new Error('F6 never came to the pane');
  }

  /** F6 goes on to the sheet. */
  async goToSheet(): Promise<void> {
    for (let i = 0; i < 8; i += 1) {
      if (await this.atelier.grid.evaluate((grid) => grid.contains(document.activeElement))) return;
      await this.press('F6');
    }
    throw new Error('F6 never came to the sheet');
  }
}

/** The key that brings the focus nearer to a place of its page; empty once it is there. */
function wayTo(place: Element): string {
  const active = document.activeElement;
  if (active === place) return '';
  const isChoice = (element: Element | null): element is HTMLInputElement =>
    element instanceof HTMLInputElement && element.type === 'radio';
  const isSameGroup = isChoice(active) && isChoice(place) && active.name === place.name;
  return isSameGroup ? 'ArrowDown' : 'Tab';
}
