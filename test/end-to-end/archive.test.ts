/** The archive that is handed over, as its guide says: published with its headers, opened by Excel on the web. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { declare, fillEntete, prepareDossier } from './support/declare';
import { Gestes } from './support/gestes';
import { publish, type Published } from './support/publish';
import { EXCEL, serveAsExcel } from './support/serveAsExcel';
import { tellStory } from './support/story';

jest.setTimeout(120_000);

describe('the archive, unzipped in an empty folder', () => {
  const story = tellStory({ https: true });
  let published: Published;
  let manifest: string;
  beforeAll(async () => {
    published = await publish();
    manifest = readFileSync(path.join(published.folder, 'manifest.xml'), 'utf8');
  });
  afterAll(() => published.stop());

  test('guide.html opens by a double click; its headers are those that the server adds', async () => {
    const { page } = story;
    await page.goto(pathToFileURL(path.join(published.folder, 'guide.html')).href);
    await page.getByRole('link', { name: 'Installer Relogement' }).first().click();
    await page.getByRole('heading', { name: 'Installer Relogement' }).waitFor();
    const headers = await page.locator('pre', { hasText: 'nosniff' }).innerText();
    expect(headers.trim().split('\n')).toHaveLength(3);
    published.addHeaders(headers);
  });

  test('every address of the manifest answers', async () => {
    const addresses = new Set(manifest.match(/https:\/\/localhost[^"]+/g));
    const wrong: string[] = [];
    for (const address of addresses) {
      const response = await story.opened.context.request.get(address);
      if (!response.ok()) wrong.push(`${response.status()} ${address}`);
    }
    expect(wrong).toEqual([]);
    expect(addresses.size).toBeGreaterThan(15);
  });

  test('the pane that the manifest names goes from a new form to its dossier de retour', async () => {
    const { atelier, opened, page, server } = story;
    const volet = /<SourceLocation DefaultValue="([^"]+)"/.exec(manifest)?.[1] ?? '';
    await serveAsExcel(opened.context, server.url);
    await atelier.open(`${EXCEL}?volet=${encodeURIComponent(volet)}`);
    const gestes = new Gestes(page);
    await gestes.click(atelier.button(/^Bailleur/));
    await declare(story, gestes, fillEntete);
    await prepareDossier(story, gestes);
    expect(opened.watch.errors).toEqual([]);
    const elsewhere = opened.watch.outside.filter((address) => !address.startsWith(EXCEL));
    expect(elsewhere).toEqual([]);
    const panes = page.frames().filter((frame) => frame.url().startsWith(published.url));
    expect(panes).toHaveLength(1);
  });

  test('a page of another site may not hold the pane', async () => {
    const { page, server } = story;
    const refused = page.waitForEvent('console', (message) =>
      message.text().includes('frame-ancestors'),
    );
    await page.goto(`${server.url}?volet=${encodeURIComponent(`${published.url}taskpane.html`)}`);
    expect((await refused).type()).toBe('error');
  });

  test('iml is one file', () => {
    const iml = path.join(published.folder, 'iml/iml.js');
    expect(execFileSync('node', [iml, '--help'], { encoding: 'utf8' })).toContain('verifier');
  });
});
