/** Somebody without a mouse: from the sheet to the certificate by keys alone. */
import type { Page } from 'playwright-core';

import { CERTIFICATE, ligne, REGIME } from './support/entete';
import { keepPane } from './support/images';
import { insertFirstForm, tellStory } from './support/story';

jest.setTimeout(90_000);

describe('by keyboard alone', () => {
  const story = tellStory();

  /** Presses Tab in the pane until what has the focus is called so. */
  async function tabTo(page: Page, name: RegExp): Promise<void> {
    const seen: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      const focused = await story.atelier.pane.locator('body').evaluate(() => {
        const element = document.activeElement as HTMLElement & {
          labels?: NodeListOf<HTMLLabelElement>;
        };
        const label = element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText;
        return label ?? (element === document.body ? '' : element.innerText.slice(0, 80));
      });
      if (name.test(focused)) return;
      seen.push(focused);
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${name}: ${seen.join(' | ')}`);
  }

  /** F6 goes from part to part of the page, until the pane. */
  async function goToPane(page: Page): Promise<void> {
    for (let i = 0; i < 8; i += 1) {
      if (await page.evaluate(() => document.activeElement?.tagName === 'IFRAME')) return;
      await page.keyboard.press('F6');
    }
    throw new Error('F6 never came to the pane');
  }

  test('a finding is reached, corrected, and the keyboard stays in the list', async () => {
    const { atelier, page } = story;
    await insertFirstForm(atelier);
    await atelier.typeRow('A14', ligne('M-001', { 6: 'T3' }));
    await atelier.button(/^Corriger/).waitFor();
    await goToPane(page);
    await tabTo(page, /^Corriger/);
    await keepPane(page, 'clavier');
    await page.keyboard.press('Enter');
    await atelier.pane.getByText('1 correction faite').waitFor();
    expect(await atelier.cell('G14').innerText()).toBe('T3/T4');
    const inPane = await page.evaluate(() => document.activeElement?.tagName);
    expect(inPane).toBe('IFRAME');
  });

  test('keys of the add-in act from the sheet: correct, check, next error', async () => {
    const { atelier, page } = story;
    await atelier.type('G14', 'T3');
    await atelier.button(/^Corriger/).waitFor();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+Shift+Alt+C');
    await atelier.pane.getByText('1 correction faite').waitFor();
    expect(await atelier.cell('G14').innerText()).toBe('T3/T4');
    await atelier.type('I14', '1');
    const withError = ['H14 loyer-superieur-plafond', REGIME, ...CERTIFICATE];
    expect(await atelier.waitForFindings(withError)).toEqual([...withError].sort());
    await atelier.goTo('A20');
    await page.keyboard.press('Control+Shift+Alt+E');
    expect(await atelier.arrival('H14')).toBe('H14');
    await atelier.type('I14', '6,20');
    await page.keyboard.press('Control+Shift+Alt+V');
    const left = [REGIME, ...CERTIFICATE];
    expect(await atelier.waitForFindings(left)).toEqual([...left].sort());
    await goToPane(page);
  });

  test('the régime is answered, the attestations given, the form certified', async () => {
    const { atelier, page } = story;
    expect(await atelier.waitForFindings([REGIME, ...CERTIFICATE])).toContain(REGIME);
    await tabTo(page, /2018/);
    await page.keyboard.press('Enter');
    const left = [...CERTIFICATE];
    expect(await atelier.waitForFindings(left)).toEqual([...left].sort());
    await tabTo(page, /^Certifier/);
    await page.keyboard.press('Enter');
    await atelier.pane.getByRole('checkbox').first().waitFor();
    const boxes = await atelier.pane.getByRole('checkbox').count();
    for (let i = 0; i < boxes; i += 1) {
      while (!(await isBox())) await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
    }
    await tabTo(page, /Nom du représentant/);
    await page.keyboard.type('Claire Dupuis');
    await tabTo(page, /Fait à/);
    await page.keyboard.type('Montbéliard');
    await tabTo(page, /^Certifier$/);
    await page.keyboard.press('Enter');
    await atelier.pane.getByText(/Formulaire certifié/).waitFor();
    expect(await atelier.formula('H56')).toBe('Claire Dupuis');
  });

  const isBox = () =>
    story.atelier.pane
      .locator('body')
      .evaluate(() => (document.activeElement as HTMLInputElement | null)?.type === 'checkbox');
});
