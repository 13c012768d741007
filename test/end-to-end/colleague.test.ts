/** Two people, two panes, one workbook: each is told of the other, and what one pastes is brought in once. */
import { Atelier } from './support/atelier';
import { auditPane } from './support/audit';
import { CERTIFICATE, ligne, REGIME } from './support/entete';
import { keepPage } from './support/images';
import { insertFirstForm, tellStory } from './support/story';

jest.setTimeout(120_000);

describe('two panes on one workbook', () => {
  const story = tellStory({ query: '?deux', viewport: { width: 1680, height: 900 } });
  const colleague = () => new Atelier(story.page, 'Volet du collègue');
  /** What stands in the column of the households, from row 14 on. */
  const menages = (count: number) =>
    story.page.evaluate((rows) => {
      const { workbook } = window.atelier ?? {};
      if (!workbook) return [];
      return Array.from({ length: rows }, (_, i) => workbook.text(workbook.activeSheet, 14 + i, 2));
    }, count);
  const both = async (expected: readonly string[]) => {
    const sorted = [...expected].sort();
    expect(await story.atelier.waitForFindings(expected)).toEqual(sorted);
    expect(await colleague().waitForFindings(expected)).toEqual(sorted);
  };

  test('what one inserts and types, the other sees judged', async () => {
    const { atelier } = story;
    await insertFirstForm(atelier);
    await colleague()
      .button(/^Bailleur/)
      .click();
    await atelier.typeRow('A14', ligne('M-001', { 7: '46 m²' }));
    await both(['H14 montant-invalide', REGIME, ...CERTIFICATE]);
    await keepPage(story.page, 'deux-volets');
    expect(await auditPane(story.page)).toEqual([]);
  });

  test('forty rows that one pastes over thirty are brought in once, by the pane of who pasted', async () => {
    const { atelier } = story;
    const names = Array.from({ length: 40 }, (_, i) => `M-${String(i + 1).padStart(3, '0')}`);
    await atelier.paste(
      'A14',
      names.map((name) => ligne(name)),
    );
    await atelier.pane.getByText(/replacées dans le tableau/).waitFor();
    // Ten rows more than the thirty: the certificate moved down by ten.
    await both([REGIME, ...['H64', 'H65', 'H66'].map((at) => `${at} certification-manquante`)]);
    expect(await menages(41)).toEqual([...names, '']);
    expect(
      await colleague()
        .pane.getByText(/replacées dans le tableau/)
        .count(),
    ).toBe(0);
  });

  test('what the colleague corrects, the other pane no longer lists', async () => {
    const { atelier } = story;
    await atelier.type('G15', 'T3');
    const typed = ['G15 typologie-a-normaliser', REGIME];
    const certificate = ['H64', 'H65', 'H66'].map((at) => `${at} certification-manquante`);
    await both([...typed, ...certificate]);
    await colleague()
      .button(/^Corriger : T3\/T4/)
      .click();
    await both([REGIME, ...certificate]);
    expect(await atelier.formula('G15')).toBe('T3/T4');
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});
