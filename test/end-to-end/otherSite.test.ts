/**
 * The pane as a frame of another site, as Excel on the web has it. In a browser that refuses storage to such
 * frames (a private window of Chrome, and more and more browsers) it works, without memory; in one that keeps
 * storage apart for each site around the frame, it remembers there and nowhere else.
 */
import { CERTIFICATE, ligne, REGIME } from './support/entete';
import { EXCEL, serveAsExcel } from './support/serveAsExcel';
import { insertFirstForm, tellStory, type Story } from './support/story';

jest.setTimeout(120_000);

const MEMOIRE = /ne laisse rien garder au volet/;

/** Serves the page under Excel's name. */
const serve = ({ opened, server }: Story) => serveAsExcel(opened.context, server.url);

/** Opens it there, with the pane where it is. */
const openInExcel = ({ atelier, server }: Story) =>
  atelier.open(`${EXCEL}?volet=${encodeURIComponent(new URL('taskpane.html', server.url).href)}`);

const frameOf = ({ page, server }: Story) =>
  page.frames().find((each) => each !== page.mainFrame() && each.url().startsWith(server.url));

describe('a frame of another site, storage refused', () => {
  const refused = { '[*.]localhost,*': { setting: 2 } };
  const preferences = { profile: { content_settings: { exceptions: { cookies: refused } } } };
  const story = tellStory({ https: true, preferences });

  test('the browser refuses the pane its storage, and the pane says so on its first page', async () => {
    await serve(story);
    await openInExcel(story);
    const { pane } = story.atelier;
    await pane.getByText(MEMOIRE).waitFor();
    const refusal = await frameOf(story)?.evaluate(() => {
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
    await openInExcel(story);
    await story.atelier.button(/^Bailleur/).waitFor();
    await story.atelier.pane.getByText(MEMOIRE).waitFor();
  });
});

describe('a frame of another site, storage kept apart for each site around it', () => {
  const story = tellStory({ https: true, preferences: { profile: { cookie_controls_mode: 0 } } });
  const question = () => story.atelier.button(/^Bailleur/);
  /** The keys of ours; office.js has one of its own. */
  const kept = () =>
    frameOf(story)?.evaluate(() =>
      Object.keys(window.localStorage).filter((key) => key.includes('relogement')),
    );

  test('what one is, said inside Excel, is remembered there, and no cookie is set', async () => {
    await serve(story);
    await openInExcel(story);
    await question().click();
    await story.atelier.button('Insérer le Modèle B').waitFor();
    expect(await story.atelier.pane.getByText(MEMOIRE).count()).toBe(0);
    await openInExcel(story);
    await story.atelier.button('Insérer le Modèle B').waitFor();
    expect(await kept()).toEqual(['relogement.role']);
    expect(await story.opened.context.cookies()).toEqual([]);
  });

  test('the same pane in a page of its own site knows nothing of it, and Excel’s keeps its own', async () => {
    await story.atelier.open(story.server.url);
    await question().waitFor();
    expect(await kept()).toEqual([]);
    await openInExcel(story);
    await story.atelier.button('Insérer le Modèle B').waitFor();
  });
});

describe('an Excel that gives a key for storage (`Office.context.partitionKey`)', () => {
  const story = tellStory({ query: '?partition=c1:' });

  test('goes before every key: another context asks again, the same one does not', async () => {
    const { atelier, page, server } = story;
    await atelier.button(/^Bailleur/).click();
    await atelier.button('Insérer le Modèle B').waitFor();
    const keys = await page.evaluate(() => Object.keys(window.localStorage));
    expect(keys).toEqual([expect.stringMatching(/^c1:relogement/)]);
    await atelier.open(`${server.url}?partition=c2:`);
    await atelier.button(/^Bailleur/).waitFor();
    await atelier.open(`${server.url}?partition=c1:`);
    await atelier.button('Insérer le Modèle B').waitFor();
  });
});
