/** Two hundred returned files given at once. How free the pane's thread stays is measured by the bench. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { enteteA, menagesOf, retour } from '../support/operation';
import { temporaryFolder } from '../support/temporaryFolder';
import { insertModeleA, tellStory } from './support/story';

jest.setTimeout(180_000);

const FILES = 200;

describe('two hundred returns', () => {
  const story = tellStory();
  const folder = temporaryFolder();

  /** Files of one household each, made from one return by another pseudonym and another bailleur. */
  async function writeReturns(): Promise<string[]> {
    const [menage] = menagesOf(2025, 'Néolia');
    if (!menage) throw new Error('Néolia has no household');
    const parts = unzipSync(await retour(2025, 'Néolia', [menage]));
    const names: string[] = [];
    for (let i = 0; i < FILES; i += 1) {
      const own = `M-${String(30_000 + i)}`;
      const renamed = Object.entries(parts).map(([name, bytes]) => [
        name,
        strToU8(
          strFromU8(bytes).replaceAll(menage.menage, own).replaceAll('Néolia', `Logis ${own}`),
        ),
      ]);
      const file = path.join(folder, `Logis-${own}.xlsx`);
      await writeFile(file, zipSync(Object.fromEntries(renamed) as typeof parts, { level: 1 }));
      names.push(file);
    }
    return names;
  }

  test('all are read and summed up, and only those in sight are in the page', async () => {
    const { atelier } = story;
    await insertModeleA(atelier, enteteA(2025));
    const files = await writeReturns();
    await atelier.pane.locator('input[type=file]').first().setInputFiles(files);
    // How far it is, then the end: neither is waited for longer than a minute.
    const [half, whole] = [
      /1\d\d\sfichiers lus|200\sménages à inscrire/,
      /200\sménages à inscrire/,
    ];
    for (const words of [half, whole]) {
      await atelier.pane.getByText(words).first().waitFor({ timeout: 60_000 });
    }
    await atelier.pane.getByText(`${FILES} fichiers`).first().waitFor();
    const drawn = await atelier.pane.getByRole('article').count();
    expect(drawn).toBeGreaterThan(3);
    expect(drawn).toBeLessThan(FILES / 4);
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });

  test('« Retirer tous les fichiers » leaves none', async () => {
    const { atelier } = story;
    await atelier.button('Autres actions').click();
    await atelier.pane.getByRole('menuitem', { name: 'Retirer tous les fichiers' }).click();
    await atelier.pane.getByText('Aucun retour réuni').waitFor();
  });
});
