/** A low and narrow pane, as a page at 200 or 400 % leaves it: nothing is cut, and all can be reached. */
import type { Page } from 'playwright-core';

import { auditPane } from './support/audit';
import { ligne } from './support/entete';
import { insertFirstForm, tellStory } from './support/story';

jest.setTimeout(90_000);

/** 320 × 256: a screen of 1280 × 1024 at 400 %. 175 × 350: the pane of 350 × 700 at 200 %. */
const SIZES = [
  [320, 256],
  [175, 350],
] as const;

async function resizePane(page: Page, [width, height]: (typeof SIZES)[number]): Promise<void> {
  await page.locator('iframe[title="Volet"]').evaluate(
    (frame, size) => {
      frame.style.cssText = `position:fixed;top:0;left:0;width:${size.width}px;height:${size.height}px;z-index:9`;
    },
    { width, height },
  );
}

/** Runs in the pane: the controls that, once scrolled to, stand beyond its edges or under something else. */
function outOfReach(): readonly string[] {
  const controls = [
    ...document.querySelectorAll<HTMLElement>('button, input, select, textarea, a'),
  ];
  const isShown = (control: HTMLElement) => control.checkVisibility({ visibilityProperty: true });
  const isReached = (control: HTMLElement) => {
    const { left, right } = control.getBoundingClientRect();
    control.scrollIntoView({ block: 'center' });
    const { top, bottom } = control.getBoundingClientRect();
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isInside = left >= 0 && right <= window.innerWidth;
    return isInside && at !== null && (control.contains(at) || at.contains(control));
  };
  return controls
    .filter((control) => isShown(control) && control.tabIndex >= 0 && !isReached(control))
    .map((control) => control.innerText || control.outerHTML.slice(0, 120));
}

describe('a low and narrow pane', () => {
  const story = tellStory();
  beforeAll(async () => {
    await insertFirstForm(story.atelier);
    await story.atelier.typeRow('A14', ligne('M-001', { 6: 'T3', 8: '' }));
    await story.atelier.button(/^Corriger/).waitFor();
  });

  test.each([
    ['the findings', 'Contrôle', undefined],
    ['the attestations', 'Contrôle', /^Certifier/],
    ['a list of one’s own', 'Formulaires', /^Compléter depuis/],
    ['a plafond', 'Formulaires', /^Calculer un plafond/],
    ['the form to insert', 'Formulaires', /^Insérer un autre Modèle B|^Insérer un Modèle B/],
  ])('%s: every control is reached, and axe finds nothing', async (_, tab, page) => {
    await story.atelier.openTab(tab);
    if (page) await story.atelier.button(page).click();
    for (const size of SIZES) {
      await resizePane(story.page, size);
      expect(await story.atelier.pane.locator('html').evaluate(outOfReach)).toEqual([]);
      expect(await auditPane(story.page)).toEqual([]);
    }
    if (page) await story.atelier.button(/^Retour$/).click();
  });
});
