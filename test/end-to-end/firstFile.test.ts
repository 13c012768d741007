/** The readers of files, which are at hand before the first file comes. */
import { enteteA, menagesOf, retour } from '../support/operation';
import { xlsx } from './support/files';
import { insertModeleA, tellStory } from './support/story';

describe('a network that is lost before any file was given', () => {
  const story = tellStory();

  test('the first returned file is read: its readers were at hand', async () => {
    const { atelier, page, opened } = story;
    await insertModeleA(atelier, enteteA(2025));
    // The pane's own reader, that of returned files, and the one that it reads them with.
    for (let i = 0; i < 100 && page.workers().length < 3; i += 1) await page.waitForTimeout(100);
    expect(page.workers()).toHaveLength(3);
    await opened.context.route(/\.js$/, (route) => route.abort());
    const returned = await retour(2025, 'Néolia', menagesOf(2025, 'Néolia').slice(0, 1));
    const input = atelier.pane.locator('input[type=file]').first();
    await input.setInputFiles([xlsx('Neolia.xlsx', returned)]);
    await atelier.pane.getByText('1 ménage à inscrire').first().waitFor();
  });
});
