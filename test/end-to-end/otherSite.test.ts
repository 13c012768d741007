/**
 * The pane as a frame of another site, as Excel on the web has it, in a browser that refuses storage to
 * frames of other sites (a private window of Chrome, and more and more browsers): it works, without memory.
 */
import { CERTIFICATE, ligne, REGIME } from './support/entete';
import { EXCEL, serveAsExcel } from './support/serveAsExcel';
import { insertFirstForm, tellStory } from './support/story';

jest.setTimeout(120_000);

const MEMOIRE = /ne laisse rien garder au volet/;

describe('a frame of another site, storage refused', () => {
  const refused = { '[*.]localhost,*': { setting: 2 } };
  const preferences = { profile: { content_settings: { exceptions: { cookies: refused } } } };
  const story = tellStory({ https: true, preferences });

  const open = () =>
    story.atelier.open(
      `${EXCEL}?volet=${encodeURIComponent(new URL('taskpane.html', story.server.url).href)}`,
    );
  const frame = () => story.page.frames().find((each) => each.url().startsWith(story.server.url));

  test('the browser refuses the pane its storage, and the pane says so on its first page', async () => {
    await serveAsExcel(story.opened.context, story.server.url);
    await open();
    const { pane } = story.atelier;
    await pane.getByText(MEMOIRE).waitFor();
    const refusal = await frame()?.evaluate(() => {
      try {
        return window.localStorage.length;
      } catch (error) {
        return error instanceof DOMException ? error.name : String(error);
      }
    });
    expect(refusal).toBe('SecurityError');
  });

  test('it works all the same: a form, a finding, a correction, and nothing more is said of memory', async () => {
    const { atelier } = story;
    await insertFirstForm(atelier);
    await atelier.typeRow('A14', ligne('M-001', { 6: 'T3' }));
    // What the pane needs for its list comes through this process, which the browsers keep busy.
    await atelier.button(/^Corriger/).waitFor();
    const expected = ['G14 typologie-a-normaliser', REGIME, ...CERTIFICATE];
    expect(await atelier.waitForFindings(expected)).toEqual([...expected].sort());
    await atelier.button(/^Corriger/).click();
    await atelier.pane.getByText('1 correction faite').waitFor();
    expect(await atelier.pane.getByText(MEMOIRE).count()).toBe(0);
  });

  test('the next opening asks again who one is: nothing was kept', async () => {
    await open();
    await story.atelier.button(/^Bailleur/).waitFor();
    await story.atelier.pane.getByText(MEMOIRE).waitFor();
  });
});
