/** The demonstration page by itself: what a reader hears, where keys go, what narrow windows show. */
import { tellStory } from './support/story';

describe('the page around the sheet', () => {
  const story = tellStory({ viewport: { width: 1280, height: 800 } });
  const grid = () => story.page.getByRole('grid');

  test('a formula with decimals and semicolons survives F2 and Enter', async () => {
    const { atelier, page } = story;
    await atelier.goTo('A1');
    await page.keyboard.type('=SOMME(1,5;2)');
    await page.keyboard.press('Enter');
    await atelier.goTo('A1');
    await page.keyboard.press('F2');
    await page.keyboard.press('Enter');
    await atelier.goTo('A1');
    expect(await page.getByLabel('Barre de formule').inputValue()).toBe('=SOMME(1,5;2)');
    expect(await page.evaluate(() => window.atelier?.workbook.activeSheet.value(1, 1))).toBe(3.5);
  });

  test('after « Ne pas enregistrer » a reader finds the page again, and the keyboard the grid', async () => {
    const { page } = story;
    await page.getByRole('button', { name: 'Nouveau classeur' }).click();
    await page.getByRole('button', { name: 'Ne pas enregistrer' }).click();
    // Found by its role: nothing around it is hidden from readers.
    await grid().waitFor();
    await page.getByRole('tab', { name: 'Feuil1' }).waitFor();
    expect(await grid().evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('[aria-hidden=true] [role=grid]').count()).toBe(0);
  });

  test('the headings of a table stand in place of the letters once they scrolled out', async () => {
    const { atelier, page } = story;
    const named = () => page.locator('.grid-header.column.named').allInnerTexts();
    await atelier.paste('B3', [['Clé', 'Valeur'], ...Array.from({ length: 80 }, () => ['a', '1'])]);
    await page.evaluate(() => {
      const { workbook } = window.atelier ?? {};
      workbook?.edit({ source: 'user', label: 'Tableau' }, (tx) =>
        tx.addTable(workbook.activeSheet, { top: 3, left: 2, bottom: 83, right: 3 }),
      );
    });
    await atelier.goTo('C83');
    await page.locator('.grid-header.column.named').first().waitFor();
    expect(await named()).toEqual(['Clé', 'Valeur']);
    await atelier.goTo('E83');
    await page.locator('[data-column="2"]', { hasText: 'B' }).waitFor();
    expect(await named()).toEqual([]);
    await atelier.goTo('B3');
    await page.locator('[data-column="2"]', { hasText: 'B' }).waitFor();
    expect(await named()).toEqual([]);
  });

  test('F6 goes into the pane and out of it, both ways', async () => {
    const { page } = story;
    await grid().click();
    const where = () =>
      page.evaluate(() => {
        const { tagName, className } = document.activeElement ?? {};
        return tagName === 'IFRAME' ? 'pane' : (className?.split(' ')[0] ?? '');
      });
    const seen: string[] = [];
    for (const key of ['F6', 'F6', 'F6', 'Shift+F6', 'Shift+F6']) {
      await page.keyboard.press(key);
      seen.push(await where());
    }
    expect(seen).toEqual(['sheet-tab', 'pane', 'ribbon-button', 'pane', 'sheet-tab']);
  });

  test('many sheets leave the pane in view, and the sheet shown has its tab in view', async () => {
    const { page } = story;
    const add = page.getByRole('button', { name: 'Nouvelle feuille' });
    for (let count = 0; count < 15; count += 1) await add.click();
    const side = await page.locator('.pane-side').boundingBox();
    const sheet = await page.locator('.sheet-side').boundingBox();
    const tab = await page.getByRole('tab', { selected: true, name: /^Feuil/ }).boundingBox();
    if (!side || !sheet || !tab) throw new Error('All three are drawn');
    expect(side.x + side.width).toBeLessThanOrEqual(1280);
    expect(sheet.x + sheet.width).toBeLessThanOrEqual(side.x + 1);
    expect(tab.x + tab.width).toBeLessThanOrEqual(sheet.x + sheet.width);
  });

  test.each([1000, 811, 810, 680, 420, 320])('at %d px nothing is cut', async (width) => {
    const { page } = story;
    await page.setViewportSize({ width, height: 700 });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('button, input, textarea, iframe, [role=grid]')]
        .filter((each) => each.checkVisibility() && !each.closest('.ribbon-panel, .sheet-tabs'))
        .filter((each) => {
          const { left, right, bottom } = each.getBoundingClientRect();
          return left < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
        })
        .map((each) => each.getAttribute('aria-label') ?? each.textContent),
    );
    expect(cut).toEqual([]);
    // The ribbon and the tabs scroll: their last part can be reached.
    const ends = await page.evaluate(() =>
      ['.ribbon-panel', '.sheet-tabs'].map((selector) => {
        const row = document.querySelector(selector);
        return row ? getComputedStyle(row).overflowX : '';
      }),
    );
    expect(ends).toEqual(['auto', 'auto']);
  });
});
