/**
 * Files that somebody typed, as the pane tells them: two columns that may hold the typologie, a subtotal, a
 * note, a hidden sheet. What was read of each cell is told, and what is doubtful is asked once.
 */
import { enteteA, retourDouteux } from '../support/operation';
import { auditPane } from './support/audit';
import { openFile, xlsx } from './support/files';
import { keepPage, keepPane } from './support/images';
import { insertModeleA, tellStory } from './support/story';

jest.setTimeout(120_000);

/** 1 × 1 500 + 3 × 4 000 + 1 × 5 000 € by the true column; 5 × 1 500 € by the other. */
const [TRUE_AMOUNT, OTHER_AMOUNT] = [/18.500.€/, /7.500.€/];

describe('the open workbook of a bailleur', () => {
  const story = tellStory({ https: true });
  const says = (text: string | RegExp) => story.atelier.says(text);

  test('asks which column holds the typologie, and counts nothing meanwhile', async () => {
    const { atelier, page } = story;
    await atelier.button(/^Bailleur/).click();
    await openFile(page, 'neolia.xlsx', await retourDouteux(2025, 'Néolia'));
    await says(/2.colonnes peuvent contenir la typologie/);
    await says(/Forfait.*0.€/);
    expect(await auditPane(page)).toEqual([]);
    await keepPane(page, 'colonne-ambigue');
  });

  test('each answer gives its amount; « Annuler » and « Choisir de nouveau » ask again', async () => {
    const { atelier, page } = story;
    await atelier.button(/^Colonne A/).click();
    await says(/Choix gardé dans le classeur/);
    await says(OTHER_AMOUNT);
    await atelier.button('Annuler').click();
    await atelier.button(/^Colonne H/).click();
    await says(TRUE_AMOUNT);
    await atelier.pane.locator('summary', { hasText: /cellules/ }).click();
    await says(/La typologie.: colonne .*indiquée par vous/);
    await keepPane(page, 'lecture-ouverte');
    await atelier.button('Choisir de nouveau la typologie').click();
    await says(/2.colonnes peuvent contenir la typologie/);
    await atelier.button(/^Colonne H/).click();
    await says(TRUE_AMOUNT);
    await page.getByRole('tab', { name: 'Colonnes' }).click();
    await keepPage(page, 'colonnes');
  });

  test('the account opens onto the subtotal and the note, and goes to their cells', async () => {
    const { atelier, page } = story;
    await says(/^Sous-total.: B13, C13/);
    await says(/^Note.: B14/);
    await atelier.button('Aller à la cellule B14').click();
    expect(await atelier.arrival('B14')).toBe('B14');
    expect(await auditPane(page)).toEqual([]);
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});

describe('returns given to a maître d’ouvrage', () => {
  const story = tellStory({ https: true });
  const says = (text: string | RegExp) => story.atelier.says(text);
  const give = async (name: string, bytes: Uint8Array) =>
    story.atelier.pane
      .locator('input[type=file]')
      .first()
      .setInputFiles([xlsx(name, bytes)]);

  test('one whose headings leave a doubt waits, with its hidden sheet told', async () => {
    const { atelier, page } = story;
    await insertModeleA(atelier, enteteA(2025));
    await give('neolia.xlsx', await retourDouteux(2025, 'Néolia'));
    await says(/2.colonnes peuvent contenir la typologie/);
    await says(/feuille masquée/i);
    await says('Un retour attend que vous indiquiez une colonne.');
    expect(await auditPane(page)).toEqual([]);
    await keepPane(page, 'retour-douteux');
  });

  test('the column chosen lets its five households in, and holds for the next file', async () => {
    const { atelier, page } = story;
    await atelier.button(/^Colonne H/).click();
    await says(/5.ménages à inscrire/);
    await give('saiemb.xlsx', await retourDouteux(2025, 'Saiemb'));
    await says(/8.ménages à inscrire/);
    expect(await atelier.button(/^Colonne H/).count()).toBe(0);
    await keepPane(page, 'retour-choisi');
  });

  test('its account opens onto what is not read', async () => {
    const { atelier, page } = story;
    const article = atelier.pane.getByRole('article').filter({ hasText: 'neolia.xlsx · Ménages' });
    await article.getByRole('button', { name: /constats?$|^Lecture/ }).click();
    await article.locator('summary').click();
    await says(/La typologie.: colonne .*indiquée par vous/);
    expect(await auditPane(page)).toEqual([]);
    await keepPane(page, 'retour-lecture');
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});
