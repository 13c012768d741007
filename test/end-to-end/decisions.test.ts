/**
 * An avertissement that somebody can explain: its reason and a name, the household eligible, the decision
 * that a change of the lease ends, and the sheet that keeps it. Real office.js, real browser.
 */
import { auditPane } from './support/audit';
import { ligne } from './support/entete';
import { keepPage, keepPane } from './support/images';
import { insertFirstForm, tellStory } from './support/story';

jest.setTimeout(120_000);

const story = tellStory({ https: true });
const says = (text: string | RegExp) => story.atelier.says(text);
/** How many findings of that rule the pane lists. */
const early = async () =>
  (await story.atelier.findings()).filter(({ code }) => code === 'bail-avant-livraison').length;

test('a lease before the delivery is to be justified, and asks for a reason and a name', async () => {
  const { atelier, page } = story;
  await insertFirstForm(atelier);
  await atelier.paste('A14', [ligne('M-001', { 3: '10/03/2025' }), ligne('M-002')]);
  await says(/4.000.€ à justifier/);
  await atelier.button('Justifier…').click();
  await atelier.button('Garder la décision').click();
  await says('Indiquez la raison.');
  expect(await auditPane(page)).toEqual([]);
  await atelier.pane.getByLabel('Raison').fill('Livré par tranches, procès-verbal du 28 février');
  await atelier.pane.getByLabel('Votre nom').fill('Claude Martin');
  await keepPane(page, 'justifier');
});

test('once kept, nothing is left to justify, and the pane says who, when and why', async () => {
  const { atelier, page } = story;
  await atelier.button('Garder la décision').click();
  await says(/cet avertissement ne compte plus/);
  expect(await early()).toBe(0);
  expect(await atelier.pane.getByText(/à justifier/).count()).toBe(1);
  await atelier.pane.getByText(/1.avertissement justifié/).click();
  await says(/Justifié le .* par Claude Martin/);
  expect(await auditPane(page)).toEqual([]);
  await keepPane(page, 'justifies');
});

test('the sheet keeps the decision, and opens on it', async () => {
  const { page } = story;
  await page.getByRole('tab', { name: 'Décisions' }).click();
  await keepPage(page, 'decisions');
  await page.getByRole('tab', { name: 'Modèle B' }).click();
});

test('another lease ends the decision, which is said; the former one gives it back', async () => {
  const { atelier, page } = story;
  await atelier.type('F14', '02/03/2025');
  await says(/cette décision ne vaut plus/);
  expect(await early()).toBe(1);
  expect(await auditPane(page)).toEqual([]);
  await keepPane(page, 'decision-caduque');
  await atelier.type('F14', '01/03/2025');
  await says(/1.avertissement justifié/);
});

test('a decision taken back lets the avertissement count again', async () => {
  const { atelier } = story;
  await atelier.pane.getByText(/1.avertissement justifié/).click();
  await atelier.button(/^Retirer la décision/).click();
  await says(/l’avertissement compte de nouveau/);
  expect(await early()).toBe(1);
  expect(story.opened.watch).toEqual({ errors: [], outside: [] });
});
