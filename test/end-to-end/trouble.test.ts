/** When Excel says no, or nothing at all: the workbook stays whole and the pane says what to do. */
import { readFileSync } from 'node:fs';

import { keepWritten } from '../support/keepWritten';
import { contents, sheetContents } from './support/contents';
import { CERTIFICATE, ENTETE, ligne, REGIME } from './support/entete';
import { keepPane } from './support/images';
import { insertFirstForm, tellStory } from './support/story';

// The second request looks at what is to be changed, the third writes the form; the fourth only reads it again.
describe.each([2, 3])('the connection drops at request %i and comes back', (at) => {
  const story = tellStory();

  test('an insertion cut on its way leaves the workbook as it was, and says so', async () => {
    const { atelier, page } = story;
    await atelier.button(/^Bailleur/).click();
    await atelier.button('Insérer le Modèle B').click();
    const before = await contents(page);
    await page.evaluate(
      (first) => window.atelier?.host.dropConnection({ at: first, count: 3 }),
      at,
    );
    await atelier.fillModeleB(ENTETE);
    const alert = atelier.pane.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/L’insertion du formulaire n’a pas abouti/);
    expect(await alert.innerText()).toMatch(/la liaison avec Excel est interrompue/);
    expect(await contents(page)).toEqual(before);
  });

  test('« Réessayer » inserts it once the connection is back', async () => {
    const { atelier, page } = story;
    await page.evaluate(() => window.atelier?.host.clearFaults());
    await atelier.button('Réessayer').click();
    await atelier.pane.getByText('Modèle B inséré dans une nouvelle feuille').waitFor();
    await page.getByRole('tab', { name: 'Modèle B', exact: true }).waitFor();
  });
});

describe('a cell being edited, a protected sheet', () => {
  const story = tellStory();

  test('« Corriger » while a cell is being edited says to leave it first, and is done once it is left', async () => {
    const { atelier, page } = story;
    await insertFirstForm(atelier);
    await atelier.typeRow('A14', ligne('M-001', { 6: 'T3' }));
    const fix = atelier.button(/^Corriger/);
    await fix.waitFor();
    await atelier.goTo('A20');
    await page.keyboard.type('en cours');
    await fix.click();
    await atelier.pane.getByText(/Une cellule est en cours de saisie/).waitFor();
    expect(await atelier.cell('G14').innerText()).toBe('T3');
    await page.getByRole('grid').click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('Escape');
    await atelier.pane.getByText('1 correction faite').waitFor();
    expect(await atelier.cell('G14').innerText()).toBe('T3/T4');
  });

  test('on a protected sheet the pane explains why it cannot correct', async () => {
    const { atelier, page } = story;
    await atelier.type('A20', '');
    await atelier.type('G14', 'T3');
    await atelier.button(/^Corriger/).waitFor();
    await page.evaluate(() => {
      const { workbook } = window.atelier ?? {};
      workbook?.edit({ source: 'user', label: 'Protection' }, (tx) =>
        tx.protect(workbook.activeSheet, { options: {}, password: undefined }),
      );
    });
    await atelier.button('Tout vérifier').click();
    await atelier.pane.getByText(/La feuille est protégée/).waitFor();
    expect(await atelier.button(/^Corriger/).getAttribute('aria-disabled')).toBe('true');
    expect(await atelier.cell('G14').innerText()).toBe('T3');
  });
});

describe('Excel does not answer', () => {
  const story = tellStory();

  test('20 seconds after « Tout vérifier » the pane says where it stands, and « Relire le classeur » goes on', async () => {
    const { atelier, page } = story;
    await insertFirstForm(atelier);
    await atelier.typeRow('A14', ligne('M-001', { 6: 'T3' }));
    await atelier.button(/^Corriger/).waitFor();
    const before = await contents(page);
    await atelier.waitUntilQuiet();
    await page.evaluate(() => window.atelier?.host.keepSilent());
    await atelier.button('Tout vérifier').click();
    const alert = atelier.pane.getByRole('alert');
    await alert.waitFor({ timeout: 40_000 });
    expect(await alert.innerText()).toMatch(/Excel ne répond pas.*rien n’y est changé/);
    const ways = await alert.getByRole('button').allInnerTexts();
    expect(ways).toEqual(['Attendre', 'Relire le classeur', 'Annuler']);
    await keepPane(page, 'silence');
    await alert.getByRole('button', { name: 'Relire le classeur' }).click();
    await alert.waitFor({ state: 'detached' });
    await atelier.button(/^Corriger/).waitFor();
    expect(await contents(page)).toEqual(before);
  });
});

describe('the sheet changes under the pane', () => {
  const story = tellStory();
  const certificate = ['H53', 'H54', 'H55'].map((cell) => `${cell} certification-manquante`);
  const FIRST_FORM = ['G15 typologie-a-normaliser', REGIME, ...certificate];
  /** By the menu of forms in the strip of the pane, which names each one's sheet. */
  const chooseForm = async (sheet: RegExp) => {
    await story.atelier.button(/^Modèle B/).click();
    await story.atelier.pane.getByRole('menuitemradio', { name: sheet }).click();
  };
  const expectFindings = async (findings: readonly string[]) =>
    expect(await story.atelier.waitForFindings(findings)).toEqual([...findings].sort());

  test('findings follow rows inserted and deleted above them', async () => {
    const { atelier, page } = story;
    await insertFirstForm(atelier);
    await atelier.paste('A14', [ligne('M-001'), ligne('M-002'), ligne('M-003', { 6: 'T3' })]);
    await expectFindings(['G16 typologie-a-normaliser', REGIME, ...CERTIFICATE]);
    await atelier.goTo('A15');
    await page.keyboard.press('Control++');
    const lower = ['H55', 'H56', 'H57'].map((cell) => `${cell} certification-manquante`);
    await expectFindings(['G17 typologie-a-normaliser', REGIME, ...lower]);
    await atelier.goTo('A15:A16');
    await page.keyboard.press('Control+-');
    const upper = ['H53', 'H54', 'H55'].map((cell) => `${cell} certification-manquante`);
    await expectFindings(['G15 typologie-a-normaliser', REGIME, ...upper]);
  });

  test('findings follow Ctrl+Z of what was typed', async () => {
    const { atelier, page } = story;
    await atelier.type('H14', 'beaucoup');
    await expectFindings(['H14 montant-invalide', ...FIRST_FORM]);
    await page.keyboard.press('Control+Z');
    await expectFindings(FIRST_FORM);
    expect(await atelier.cell('H14').innerText()).toBe('6,05');
  });

  test('a second insertion makes a second form; the pane follows the sheet one looks at', async () => {
    const { atelier, page } = story;
    const first = await sheetContents(page, 'Modèle B');
    await atelier.pane.getByRole('tab', { name: 'Formulaires' }).click();
    await atelier.button('Insérer un Modèle B').click();
    await atelier.fillModeleB([]);
    await atelier.pane.getByText('Modèle B inséré dans une nouvelle feuille').waitFor();
    await atelier.pane.getByRole('tab', { name: 'Contrôle' }).click();
    await atelier.pane.getByText(/Saisissez ou collez vos relogements/).waitFor();
    await atelier.typeRow('A14', ligne('M-009', { 6: 'Maison' }));
    await expectFindings(['G14 typologie-inconnue', REGIME, ...CERTIFICATE]);
    expect(await sheetContents(page, 'Modèle B')).toEqual(first);
    await chooseForm(/feuille Modèle B$/);
    await expectFindings(FIRST_FORM);
  });

  test('saved as .xlsx and opened again, both forms are known and say the same', async () => {
    const { page } = story;
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Enregistrer sous…' }).click();
    const saved = readFileSync(await (await download).path());
    keepWritten(saved);
    await page.getByLabel('Fichier à ouvrir').setInputFiles({
      name: 'relogements.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: saved,
    });
    await page.getByText('relogements.xlsx').waitFor();
    await chooseForm(/feuille Modèle B \(2\)$/);
    await expectFindings(['G14 typologie-inconnue', REGIME, ...CERTIFICATE]);
    await chooseForm(/feuille Modèle B$/);
    await expectFindings(FIRST_FORM);
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});
