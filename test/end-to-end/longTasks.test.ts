/** A form of 100,000 rows in the page: the pane stays at hand while it is checked, says how far it is, and gives up. */
import type { Frame } from 'playwright-core';

import { formFile } from '../bench/form';
import { openFile } from './support/files';
import { noteLongTasks } from './support/noteLongTasks';
import { tellStory } from './support/story';

jest.setTimeout(300_000);

describe('a form of 100,000 rows', () => {
  const story = tellStory({
    prepare: async (context) => {
      context.setDefaultTimeout(120_000);
      await context.addInitScript(noteLongTasks);
    },
  });
  const paneFrame = async (): Promise<Frame> => {
    const handle = await story.page.locator('iframe[title="Volet"]').elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error('The page has no pane');
    return frame;
  };
  const longest = async () =>
    (await paneFrame()).evaluate<number>('Math.max(0, ...window.longTasks.splice(0))');
  const bar = () => story.atelier.pane.getByRole('progressbar');

  test('is checked while the pane stays at hand: no task takes a tenth of the check', async () => {
    const { atelier, page } = story;
    await atelier.button(/^Bailleur/).click();
    await openFile(page, 'grand.xlsx', await formFile(100_000));
    await atelier.button('Tout vérifier').waitFor();
    await bar().waitFor({ state: 'detached' });
    await longest();
    const start = Date.now();
    await atelier.button('Tout vérifier').click();
    await atelier.pane
      .getByText(/^Vérification du formulaire\s:\s[\d\s]+\slignes\ssur\s100\s000$/)
      .waitFor();
    await bar().waitFor({ state: 'detached' });
    expect(await longest()).toBeLessThan((Date.now() - start) / 10);
    await atelier.pane.getByRole('article').first().waitFor();
  });

  test('whose check is given up from the keyboard is said to be as before, and is read again by a button', async () => {
    const { atelier, page } = story;
    await atelier.button('Tout vérifier').click();
    await atelier.pane.getByText(/\slignes\ssur\s100\s000$/).waitFor();
    const frame = await paneFrame();
    const focused = () => frame.evaluate<string>('document.activeElement.textContent');
    for (let i = 0; i < 40 && (await focused()) !== 'Annuler'; i += 1) {
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('Enter');
    await atelier.pane.getByText(/^La lecture est arrêtée/).waitFor();
    expect(await bar().count()).toBe(0);
    await atelier.button('Relire le classeur').click();
    await bar().waitFor();
    await bar().waitFor({ state: 'detached' });
    expect(await atelier.pane.getByText(/^La lecture est arrêtée/).count()).toBe(0);
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});
