/** The parts of the pane that come after its first screen: over a network that fails, and that is lost. */
import { insertFirstForm, tellStory } from './support/story';

const SUIVI = /\/suivi\.[0-9a-f]{8}\.js$/;

describe('a part that the network does not bring', () => {
  const story = tellStory({
    prepare: async (context) => void (await context.route(SUIVI, (route) => route.abort())),
  });

  test('its tab says so, and « Réessayer » shows it once the network is back', async () => {
    const { atelier, opened } = story;
    await insertFirstForm(atelier);
    await atelier.openTab('Suivi');
    const alert = atelier.pane.getByRole('alert').filter({ hasText: 'Cette partie du volet' });
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/n’a pas pu être chargée/);
    await opened.context.unroute(SUIVI);
    await atelier.button('Réessayer').click();
    await atelier.pane
      .getByRole('button', { name: /Reprendre l’an dernier/ })
      .first()
      .waitFor();
    expect(await alert.count()).toBe(0);
  });
});

describe('a network that is lost once the pane had a moment of rest', () => {
  const story = tellStory();

  test('every tab, a page and an act are there', async () => {
    const { atelier, page, opened } = story;
    const suivi = page.waitForResponse(SUIVI);
    const files = page.waitForResponse(/\/fichiers\.[0-9a-f]{8}\.js$/);
    await Promise.all([suivi, files]);
    await page.waitForTimeout(500);
    await opened.context.route(/\.js$/, (route) => route.abort());
    await insertFirstForm(atelier);
    await atelier.openTab('Suivi');
    await atelier.pane
      .getByRole('button', { name: /Reprendre l’an dernier/ })
      .first()
      .waitFor();
    await atelier.openTab('Consolidation');
    await atelier.pane.getByText('Insérez-le d’abord').waitFor();
    await atelier.openTab('Annexes');
    await atelier.button('Tout le classeur').click();
    await atelier.pane.getByText('Aucun tableau').first().waitFor();
    await atelier.pane.getByRole('tab', { name: 'Formulaires' }).click();
    await atelier.button('Calculer un plafond APL').click();
    await atelier.pane.getByRole('heading', { name: 'Calculer un plafond APL' }).waitFor();
    expect(await atelier.pane.getByRole('alert').count()).toBe(0);
  });
});
