/** A start that fails at any step: the pane says so in words, and is no blank page. */
import type { BrowserContext } from 'playwright-core';

import { tellStory } from './support/story';

jest.setTimeout(90_000);

const WAITS = /Le volet s’ouvre…\s*S’il ne s’affiche pas dans la minute, vérifiez votre connexion/;
const FAILED = /Le volet n’a pas pu s’ouvrir\. Votre classeur n’est pas touché/;

/** What goes wrong before the pane shows, and what then stands in it. */
const STARTS: readonly (readonly [
  string,
  RegExp,
  (context: BrowserContext) => Promise<unknown>,
])[] = [
  [
    'office.js does not come',
    FAILED,
    (context) => context.route('**/office.js', (route) => route.abort()),
  ],
  [
    'an old engine does not understand the script',
    WAITS,
    (context) =>
      context.route('**/taskpane.js*', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'class { #not understood' }),
      ),
  ],
  [
    'the pane throws before it shows',
    FAILED,
    (context) =>
      inPane(context, () => {
        Date.prototype.getFullYear = () => {
          throw new Error('refused');
        };
      }),
  ],
];

/** Before the scripts of the pane, and of it alone. */
function inPane(context: BrowserContext, act: () => void): Promise<unknown> {
  return context.addInitScript(`if (window !== window.top) (${act.toString()})()`);
}

describe.each(STARTS)('a start that fails: %s', (_, told, prepare) => {
  const story = tellStory({
    https: true,
    prepare: async (context) => void (await prepare(context)),
  });

  test('the pane is no blank page', async () => {
    const root = story.atelier.pane.locator('#root');
    await root.filter({ hasText: told }).waitFor();
    // These words stand from the start: the script has failed by then, and nothing comes after it.
    const { errors } = story.opened.watch;
    if (told === WAITS && errors.length === 0) await story.page.waitForEvent('pageerror');
    expect(await root.innerText()).toMatch(told);
  });
});

describe('a machine without the faces of the sheet', () => {
  const story = tellStory({
    prepare: async (context) => {
      await context.addInitScript(() => {
        document.fonts.load = () => Promise.reject(new DOMException('', 'NetworkError'));
      });
    },
  });

  test('the page stands, its texts measured in another face', async () => {
    await story.atelier.button(/^Bailleur/).waitFor();
    expect(story.opened.watch.errors).toEqual([]);
  });
});
