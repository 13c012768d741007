/**
 * The add-in as Excel on the web runs it: its production page untouched, Microsoft's whole office.js
 * with its handshake, over HTTPS. Only the address of Microsoft's CDN is answered from this machine.
 */
import type { Page } from 'playwright-core';

import { codesAtCells } from './support/atelier';
import { CERTIFICATE, ligne, REGIME } from './support/entete';
import { insertFirstForm, tellStory } from './support/story';

jest.setTimeout(120_000);

describe('the untouched page of the pane over HTTPS', () => {
  const story = tellStory({ https: true });

  test('the whole office.js finds Excel on the web, without any other request', async () => {
    const { atelier, cdn, opened } = story;
    await atelier.button(/^Bailleur/).waitFor();
    const frame = story.page.frames().find((one) => one.url().includes('taskpane.html'));
    const known = await frame?.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      return { host, platform, language: Office.context.displayLanguage };
    });
    expect(known).toEqual({ host: 'Excel', platform: 'OfficeOnline', language: 'fr-FR' });
    expect(cdn).toContain('office.js');
    expect(cdn.filter((name) => name.endsWith('absent'))).toEqual([]);
    expect(opened.watch).toEqual({ errors: [], outside: [] });
  });
  test('the form is inserted, a faulty row is blamed and corrected', async () => {
    const { atelier } = story;
    await insertFirstForm(atelier);
    await atelier.typeRow('A14', ligne('M-001', { 6: 'T3' }));
    const expected = ['G14 typologie-a-normaliser', REGIME, ...CERTIFICATE];
    expect(await atelier.waitForFindings(expected)).toEqual([...expected].sort());
    await atelier.button(/^Corriger/).click();
    const left = [REGIME, ...CERTIFICATE];
    expect(await atelier.waitForFindings(left)).toEqual([...left].sort());
    expect(await atelier.cell('G14').innerText()).toBe('T3/T4');
  });

  test('« Tout vérifier » of the ribbon finds what changed while no event was told', async () => {
    const { atelier, page } = story;
    await setEvents(page, false);
    await atelier.type('H14', '6,11');
    await page.waitForTimeout(500);
    expect(codesAtCells(await atelier.findings())).not.toContain('H14 loyer-superieur-plafond');

    await page.getByRole('button', { name: 'Tout vérifier' }).click();
    const found = ['H14 loyer-superieur-plafond', REGIME, ...CERTIFICATE];
    expect(await atelier.waitForFindings(found)).toEqual([...found].sort());
    await setEvents(page, true);
  });

  test('« Insérer le Modèle B » of the ribbon opens the questions of a second form', async () => {
    const { atelier, page } = story;
    await page.getByRole('button', { name: 'Insérer le Modèle B' }).click();
    await atelier.button('Insérer').waitFor();
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});

/** Whether the add-in is told of changes, which Excel now and then fails to do. */
async function setEvents(page: Page, told: boolean): Promise<void> {
  const pane = page.frames().find((frame) => frame.url().includes('taskpane.html'));
  await pane?.evaluate(
    (enabled) =>
      Excel.run(async (context) => {
        context.runtime.enableEvents = enabled;
        await context.sync();
      }),
    told,
  );
}
