/** The page in other hosts and other clothes: an older Excel, English browsers, dark and contrast. */
import { auditPane } from './support/audit';
import { CERTIFICATE, ligne, REGIME } from './support/entete';
import { insertFirstForm, tellStory } from './support/story';

jest.setTimeout(90_000);

describe('an Excel that stops at ExcelApi 1.8', () => {
  const story = tellStory({ query: '?api=1.8' });

  test('the pane names the requirement set that is missing, and what to do', async () => {
    const { pane } = story.atelier;
    await pane.getByText('Cette version d’Excel ne convient pas').waitFor();
    expect(await pane.getByText('ExcelApi 1.9').isVisible()).toBe(true);
    expect(await pane.getByText(/Mettez Excel à jour/).isVisible()).toBe(true);
  });
});

describe('an English browser in Nouméa', () => {
  const story = tellStory({ locale: 'en-US', timezoneId: 'Pacific/Noumea' });

  test('the same rows give the same codes and the same dates', async () => {
    const { atelier } = story;
    await insertFirstForm(atelier);
    await atelier.paste('A14', [
      ligne('M-001'),
      ligne('M-002', { 5: '31/12/2024' }),
      ligne('M-003', { 5: '01/01/2025' }),
      ligne('M-004', { 3: '12/03/2024', 5: '31/12/2025', 7: '6,05 €/m²' }),
    ]);
    const expected = ['F15 bail-hors-annee', 'H17 montant-invalide', REGIME, ...CERTIFICATE];
    expect(await atelier.waitForFindings(expected)).toEqual([...expected].sort());
    expect(await atelier.cell('F15').innerText()).toBe('31/12/2024');
    // 12 March and not 3 December: the order of an English browser does not matter.
    expect(await atelier.cell('D17').innerText()).toBe('12/03/2024');
    expect(
      await atelier.pane
        .getByText(/31\/12\/2024/)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});

describe('dark and contrast themes', () => {
  const story = tellStory();

  beforeAll(async () => {
    await insertFirstForm(story.atelier);
    await story.atelier.typeRow('A14', ligne('M-001', { 6: 'T3', 7: '450' }));
    await story.atelier.pane.getByText(/T3/).first().waitFor();
  });

  test.each([
    ['Clair', 'clair'],
    ['Sombre', 'sombre'],
    ['Contraste élevé', 'contraste'],
  ])(
    '« %s » reaches the pane when one comes back to it, and nobody is shut out there',
    async (label, mode) => {
      const { atelier, page } = story;
      await page.getByRole('button', { name: 'Apparence' }).click();
      await page.getByRole('menuitemradio', { name: label }).click();
      // Excel tells no add-in of a new theme: the pane sees it when one comes back to it.
      await page.getByRole('grid').click();
      await atelier.pane.getByRole('tab', { selected: true }).click();
      await atelier.pane.locator(`[data-mode="${mode}"]`).waitFor();
      expect(await auditPane(page)).toEqual([]);
      await atelier.button('Certifier').click();
      expect(await auditPane(page)).toEqual([]);
      await atelier.button(/^Retour$/).click();
    },
  );
});
