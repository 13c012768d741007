import type { FrameLocator, Locator, Page } from 'playwright-core';

/** A finding as the pane shows it. */
export interface ShownFinding {
  readonly code: string;
  readonly cellule: string;
}

/** The demonstration page, used as a person would: by labels, keys and what is on the screen. */
export class Atelier {
  readonly pane: FrameLocator;
  readonly grid: Locator;

  /** `frame` is the name of the pane's iframe: a colleague's pane may stand beside. */
  constructor(
    readonly page: Page,
    frame = 'Volet',
  ) {
    this.pane = page.frameLocator(`iframe[title="${frame}"]`);
    this.grid = page.getByRole('grid');
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.grid.waitFor();
  }

  /** Goes to an address by the « Zone Nom », as a French user of Excel does. */
  async goTo(address: string): Promise<void> {
    const box = this.page.getByLabel('Zone Nom');
    await box.click();
    await box.fill(address);
    await box.press('Enter');
  }

  /** Waits until the pane asks Excel nothing more, so that a fault meets the request it is meant for. */
  async waitUntilQuiet(): Promise<void> {
    await this.page.evaluate(async () => {
      const requests = window.atelier?.host.requests ?? [];
      for (let before = -1; before !== requests.length;) {
        before = requests.length;
        await new Promise((resolve) => setTimeout(resolve, 700));
      }
    });
  }

  /** Where the sheet is, once the pane had it go to `address`: going there takes a request. */
  async arrival(address: string): Promise<string> {
    const box = this.page.getByLabel('Zone Nom');
    for (let i = 0; i < 50 && (await box.inputValue()) !== address; i += 1) {
      await this.page.waitForTimeout(100);
    }
    return box.inputValue();
  }

  cell(address: string): Locator {
    return this.page.locator(`[data-address="${address}"]`);
  }

  /** What the formula bar shows for a cell. */
  async formula(address: string): Promise<string> {
    await this.goTo(address);
    return this.page.getByLabel('Barre de formule').inputValue();
  }

  /** Types into a cell and leaves it by Enter; answers « Oui » where a validation asks. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.confirmValidation();
  }

  /** Types a row cell after cell, with Tab between them; empty texts are passed over. */
  async typeRow(address: string, texts: readonly string[]): Promise<void> {
    await this.goTo(address);
    for (const text of texts) {
      if (text !== '') await this.page.keyboard.type(text);
      await this.page.keyboard.press('Tab');
      await this.confirmValidation();
    }
  }

  private async confirmValidation(): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    const alert = this.page.getByRole('alertdialog');
    for (const box of [dialog, alert]) {
      if (await box.isVisible()) await box.getByRole('button', { name: 'Oui' }).click();
    }
  }

  /** Pastes a block at an address, as copied from another workbook. */
  async paste(address: string, rows: readonly (readonly string[])[]): Promise<void> {
    const text = rows.map((row) => row.join('\t')).join('\r\n');
    await this.goTo(address);
    await this.page.evaluate((block) => navigator.clipboard.writeText(block), text);
    await this.page.keyboard.press('Control+V');
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name });
  }

  /** Opens a tab of the pane, from the menu where it finds no room in the row. */
  async openTab(name: string): Promise<void> {
    const tab = this.pane.getByRole('tab', { name, exact: true });
    if (await tab.isVisible()) return tab.click();
    await this.button(/autres? onglets?/).click();
    await this.pane.getByRole('menuitem', { name, exact: true }).click();
  }

  /** Waits until the pane shows a text. */
  async says(text: string | RegExp): Promise<void> {
    await this.pane.getByText(text).first().waitFor();
  }

  /** Inserts a Modèle B by the form, and waits until the pane says so. */
  async insertModeleB(entete: EnteteFields): Promise<void> {
    await this.fillModeleB(entete);
    await this.pane.getByText('Modèle B inséré dans une nouvelle feuille').waitFor();
  }

  /** Fills the insertion form by its labels and submits it; what follows is the caller's to await. */
  async fillModeleB(entete: EnteteFields): Promise<void> {
    await this.pane.getByRole('radio', { name: /Protocole/ }).check();
    for (const [label, value] of entete) {
      await this.pane.getByLabel(label).first().fill(value);
    }
    await this.pane.getByRole('button', { name: 'Insérer', exact: true }).click();
  }

  /** Every finding that the pane lists: its virtual list is scrolled from top to end. */
  async findings(): Promise<ShownFinding[]> {
    const seen = new Map<string, ShownFinding>();
    for (let at = 0, end = false; !end; at += 1) {
      const step = await this.pane.locator('body').evaluate(readFindingsAt, at);
      for (const finding of step.findings) {
        seen.set(`${finding.cellule} ${finding.code}`, finding);
      }
      end = step.end;
    }
    return [...seen.values()];
  }

  /** Waits until the pane lists these findings and no other, and says what differs otherwise. */
  async waitForFindings(expected: readonly string[]): Promise<string[]> {
    const wanted = [...expected].sort().join('\n');
    let shown: string[] = [];
    for (let attempt = 0; attempt < 60; attempt += 1) {
      shown = codesAtCells(await this.findings());
      if (shown.join('\n') === wanted) break;
      await this.page.waitForTimeout(150);
    }
    return shown;
  }
}

/** Labels of the insertion form with what is typed into them. */
export type EnteteFields = readonly (readonly [label: string, value: string])[];

/**
 * Runs in the pane: brings the list to its `at`-th screen, waits until it is drawn, and reads the
 * findings then in the document.
 */
async function readFindingsAt(
  _body: HTMLElement | SVGElement,
  at: number,
): Promise<{ findings: ShownFinding[]; end: boolean }> {
  const first = document.querySelector('[data-code]');
  let list = first?.parentElement ?? null;
  while (list && getComputedStyle(list).overflowY !== 'auto') list = list.parentElement;
  if (!list) return { findings: [], end: true };
  list.scrollTop = at * list.clientHeight * 0.7;
  await new Promise((resolve) => setTimeout(resolve, 60));
  const findings = [...document.querySelectorAll('[data-code]')].map((item) => ({
    code: item.getAttribute('data-code') ?? '',
    cellule: item.getAttribute('data-cellule') ?? '',
  }));
  return { findings, end: list.scrollTop + list.clientHeight >= list.scrollHeight - 1 };
}

/** `D12 date-texte`, sorted, so that two lists of findings compare as sets. */
export function codesAtCells(findings: readonly ShownFinding[]): string[] {
  return findings.map(({ code, cellule }) => `${cellule} ${code}`).sort();
}
