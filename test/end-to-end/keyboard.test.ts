/** Somebody without a mouse: a whole declaration and a whole consolidation by keys alone. */
import { enteteA, menagesOf, retour } from '../support/operation';
import { CERTIFICATE, ENTETE, ligne, REGIME } from './support/entete';
import { xlsx } from './support/files';
import { keepPane } from './support/images';
import { Keys } from './support/keys';
import { tellStory } from './support/story';

jest.setTimeout(120_000);

describe('a declaration by keyboard alone', () => {
  const story = tellStory();
  let keys: Keys;
  beforeAll(() => {
    keys = new Keys(story.page, story.atelier);
  });

  test('who one is is answered, and the keyboard goes on in the pane', async () => {
    await story.atelier.button(/^Bailleur/).waitFor();
    await keys.goToPane();
    await keys.enter(/^Bailleur/);
    await keys.arriveAt(/^Contrôle$/);
  });

  test('the form is inserted, its page opened on its first field', async () => {
    await keys.enter(/^Insérer le Modèle B/);
    await keys.arriveAt(/^Numéro/);
    // The kind of act stands before its number.
    await keys.press('Shift+Tab');
    await keys.press('ArrowDown');
    await keys.arriveAt(/^Protocole/);
    await keys.fill(ENTETE);
    await keys.enter(/^Insérer$/);
    await story.atelier.pane.getByText('Modèle B inséré dans une nouvelle feuille').waitFor();
    await keys.arriveAt(/^Contrôle$/);
  });

  test('a row is typed in the sheet, where F6 goes; its finding is corrected, and the keyboard stays in the list', async () => {
    const { atelier, page } = story;
    await keys.goToSheet();
    await atelier.typeRow('A14', ligne('M-001', { 6: 'T3' }));
    await atelier.button(/^Corriger/).waitFor();
    await keys.goToPane();
    await keys.tabTo(/^Corriger/);
    await keepPane(page, 'clavier');
    await keys.press('Enter');
    await atelier.pane.getByText('1 correction faite').waitFor();
    expect(await atelier.cell('G14').innerText()).toBe('T3/T4');
    expect(await keys.focused()).not.toBe('');
  });

  test('the régime is answered, and what is left is the certificate', async () => {
    const { atelier } = story;
    expect(await atelier.waitForFindings([REGIME, ...CERTIFICATE])).toContain(REGIME);
    await keys.enter(/2018/);
    const left = [...CERTIFICATE];
    expect(await atelier.waitForFindings(left)).toEqual([...left].sort());
    expect(await keys.focused()).not.toBe('');
  });

  test('« Certifier » opens on the first attestation; refused, it goes to what is missing; then the form is certified', async () => {
    const { atelier } = story;
    await keys.enter(/^Certifier/);
    await atelier.pane.getByRole('checkbox').first().waitFor();
    expect(await keys.focused()).not.toBe('');
    await keys.tickAll();
    await keys.enter(/^Certifier$/);
    await keys.arriveAt(/^Nom du représentant/);
    await keys.fill([
      ['Nom du représentant', 'Claire Dupuis'],
      ['Fait à', 'Montbéliard'],
    ]);
    await keys.enter(/^Certifier$/);
    await atelier.pane.getByText(/Formulaire certifié/).waitFor();
    expect(await keys.focused()).not.toBe('');
    expect(await atelier.formula('H56')).toBe('Claire Dupuis');
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});

describe('a consolidation by keyboard alone', () => {
  const story = tellStory();
  let keys: Keys;
  beforeAll(() => {
    keys = new Keys(story.page, story.atelier);
  });

  test('the Modèle A is inserted', async () => {
    const entete = enteteA(2025);
    await story.atelier.button(/^Maître d’ouvrage/).waitFor();
    await keys.goToPane();
    await keys.enter(/^Maître d’ouvrage/);
    await keys.arriveAt(/^Formulaires$/);
    await keys.enter(/^Insérer le Modèle A/);
    await keys.arriveAt(/^Numéro/);
    await keys.fill([
      ['Numéro', entete.convention],
      ['Année N-1', '2025'],
      ['IDTOP', entete.idtopOperation ?? ''],
      ['Libellé', entete.libelleOperation ?? ''],
      ['Nom du maître', entete.maitreOuvrage],
      ['Raison sociale', entete.raisonSociale ?? ''],
      ['Adresse', entete.adresse ?? ''],
      ['SIRET', entete.siret ?? ''],
    ]);
    await keys.tabTo(/^Je ne sais pas encore/);
    await keys.press('ArrowDown');
    await keys.arriveAt(/^Règlement de 2018/);
    await keys.enter(/^Insérer$/);
    await keys.arriveAt(/^Consolidation$/);
  });

  test('a return is chosen in the box of the browser, and the keyboard comes to the list of returns', async () => {
    const { atelier, page } = story;
    const menages = menagesOf(2025, 'Néolia');
    const opened = page.waitForEvent('filechooser');
    await keys.enter(/^Choisir des fichiers/);
    await (await opened).setFiles([xlsx('Neolia.xlsx', await retour(2025, 'Néolia', menages))]);
    await atelier.pane.getByText(`${menages.length} ménages retenus`).waitFor();
    await keys.arriveAt(/^1 fichier/);
    await keys.enter(/^Lecture du fichier/);
    await atelier.pane
      .getByRole('button', { name: 'Lecture du fichier', expanded: true })
      .waitFor();
    await keys.arriveAt(/^Lecture du fichier/);
  });

  test('what will change is shown before it is written; Escape comes back', async () => {
    await keys.enter(/^Inscrire 5 ménages/);
    await keys.arriveAt(/^Ce qui va changer/);
    await keys.press('Escape');
    await keys.arriveAt(/^Inscrire 5 ménages/);
    await keys.press('Enter');
    await keys.arriveAt(/^Ce qui va changer/);
    await keys.enter(/^Inscrire 5 ménages/);
    await story.atelier.pane.getByText('5 ménages inscrits dans le Modèle A.').waitFor();
    await keys.arriveAt(/^Inscrire de nouveau/);
    expect(await story.atelier.cell('B13').innerText()).toBe('M-25015');
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});
