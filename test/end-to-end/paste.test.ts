/** What people paste: more rows than there are, and things that are no relogement at all. */
import { CERTIFICATE, ligne, REGIME } from './support/entete';
import { insertFirstForm, tellStory } from './support/story';

describe('fifty rows pasted over thirty', () => {
  const story = tellStory();
  const MENAGES = Array.from({ length: 50 }, (_, i) => `M-${String(i + 1).padStart(3, '0')}`);
  /** What the sheet holds in a column, as it is shown. */
  const column = (first: number, count: number, at: number) =>
    story.page.evaluate(
      ([from, rows, col]) => {
        const { workbook } = window.atelier ?? {};
        if (!workbook) return [];
        return Array.from({ length: rows }, (_, i) =>
          workbook.text(workbook.activeSheet, from + i, col),
        );
      },
      [first, count, at] as const,
    );

  test('all of them are brought in, none is lost, and the totals count them', async () => {
    const { atelier } = story;
    await insertFirstForm(atelier);
    await atelier.paste(
      'A14',
      MENAGES.map((menage) => ligne(menage)),
    );
    await atelier.pane.getByText(/replacée?s? dans le tableau/).waitFor();
    expect(await column(14, 50, 2)).toEqual(MENAGES);
    // Fifty rows from 14 to 63, one thin row, eight totals: all are T3/T4.
    expect(await column(65, 8, 9)).toEqual(['0', '50', '0', '50', '0', '50', '0', '50']);
    // The certificate moved down by the twenty rows that were missing.
    const moved = ['H74', 'H75', 'H76'].map((cell) => `${cell} certification-manquante`);
    const expected = [REGIME, ...moved];
    expect(await atelier.waitForFindings(expected)).toEqual([...expected].sort());
  });

  test('« Annuler » gives back the sheet as it was pasted, and says what stands outside', async () => {
    const { atelier } = story;
    await atelier.button('Annuler').click();
    await atelier.pane.getByText('La dernière action a été annulée.').waitFor();
    expect(await column(14, 50, 2)).toEqual(MENAGES);
    const codes = async () => (await atelier.findings()).map(({ code }) => code);
    for (let i = 0; i < 20 && !(await codes()).includes('lignes-hors-tableau'); i += 1) {
      await story.page.waitForTimeout(200);
    }
    expect(await codes()).toContain('lignes-hors-tableau');
  });

  test('« Intégrer les lignes au tableau » brings them in again', async () => {
    const { atelier } = story;
    await atelier.button('Intégrer les lignes au tableau').click();
    await atelier.pane.getByText('1 correction faite').waitFor();
    expect(await column(14, 50, 2)).toEqual(MENAGES);
    expect(await column(65, 8, 9)).toEqual(['0', '50', '0', '50', '0', '50', '0', '50']);
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});

describe('nonsense pasted into the table', () => {
  const story = tellStory();

  test('each cell is blamed for what it is, and nothing runs', async () => {
    const { atelier } = story;
    await insertFirstForm(atelier);
    await atelier.paste('A14', [
      ligne('🏠🏠🏠', { 0: '=1/0', 3: '32/13/2024', 6: '<img src=x onerror=alert(1)>', 8: '=1/0' }),
      ligne('x'.repeat(10_000), { 4: 'hier', 7: '-5', 8: 'π' }),
    ]);
    const expected = [
      // A column of text keeps a formula as the text that it is; a column of numbers counts it.
      'A14 bailleur-different',
      'D14 date-invalide',
      'G14 typologie-inconnue',
      'I14 cellule-manquante',
      'E15 date-invalide',
      'H15 montant-invalide',
      'I15 montant-invalide',
      REGIME,
      ...CERTIFICATE,
    ];
    expect(await atelier.waitForFindings(expected)).toEqual([...expected].sort());
    expect(await atelier.cell('A14').innerText()).toBe('=1/0');
    expect(await atelier.cell('I14').innerText()).toBe('#DIV/0!');
    const title = atelier.pane.getByText(/^Ligne 15 · ménage x/);
    expect((await title.innerText()).length).toBeLessThan(80);
  });

  test('a table copied from Excel keeps its dates in the order dd/mm/yyyy', async () => {
    const { atelier, page } = story;
    const cells = ligne('M-003', { 3: '12/03/2024', 4: '05/02/2024', 5: '01/03/2025' });
    const html = `<html><body><table>${[cells].map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
    await atelier.goTo('A14');
    await page.evaluate(
      ([rich, plain]) =>
        navigator.clipboard.write([
          new ClipboardItem({
            'text/html': new Blob([rich], { type: 'text/html' }),
            'text/plain': new Blob([plain], { type: 'text/plain' }),
          }),
        ]),
      [html, cells.join('\t')] as const,
    );
    await page.keyboard.press('Control+V');
    await atelier.goTo('A15');
    await page.keyboard.press('Control+V');
    const double = ['B14 identifiant-doublon', 'B15 identifiant-doublon'];
    const expected = [...double, REGIME, ...CERTIFICATE];
    expect(await atelier.waitForFindings(expected)).toEqual([...expected].sort());
    expect(await atelier.cell('D14').innerText()).toBe('12/03/2024');
    expect(await atelier.cell('E14').innerText()).toBe('05/02/2024');
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});
