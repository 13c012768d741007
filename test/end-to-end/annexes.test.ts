/** Two published conventions, from the file to the corrected annexe and the text that quotes it. */
import { BROUILLON, conventions, workbookOf, type Convention } from '../support/conventions';
import { docx, paragraph, run } from '../support/docx';
import { auditPane } from './support/audit';
import { readFeed } from './support/feed';
import { openFile } from './support/files';
import { keepPage, keepPane } from './support/images';
import { tellStory } from './support/story';

jest.setTimeout(120_000);

/** « 7,4 M€ concordant Annexe 1 ! E5 », in the order of the text; counts have no cell. */
const CITATIONS: Readonly<Record<string, readonly string[]>> = {
  besancon: [
    // 3 375 + 2 097 + 1 912 = 7 384 k€ rounds to 7,4 M€.
    '7,4 M€ concordant E5',
    // 800 + 975 + 688 = 2 463 k€ rounds to 2,5 M€.
    '2,5 M€ concordant E4',
    '15 millions d’€ concordant B6',
    '8 millions d’€ concordant B5',
    '7 millions d’€ concordant B4',
  ],
  dijon: [
    // 5 836 + 5 678 + 3 661 = 15 175 k€ rounds to 15,2 M€.
    '15,2 M€ concordant E5',
    // 7 385 + 4 567 + 3 476 = 15 428 k€ rounds to 15,4 M€.
    '15,4 M€ concordant E4',
  ],
};

/** The announced sums: 201 + 3 144 + 1 175 + 190 + 297, and 268 + 5 823 + 1 575 + 391 + 1 306. */
const SOMMES: Readonly<Record<string, string>> = {
  besancon: '5 007 = 201 + 3 144 + 1 175 + 190 + 297',
  dijon: '9 363 = 268 + 5 823 + 1 575 + 391 + 1 306',
};

describe.each(conventions)('the convention of $nom', (convention: Convention) => {
  const story = tellStory({ https: true });

  test('Annexe 1 is exact, and Annexe 2 says k€ over cells in M€', async () => {
    const { atelier } = story;
    await atelier.button(/^Finances/).click();
    await openFile(story.page, `${convention.nom}.xlsx`, await workbookOf(convention));
    await atelier.button('Tout le classeur').click();
    const expected = [
      'B3 unite-contradictoire',
      'B4 nombre-en-texte',
      'B5 nombre-en-texte',
      'B6 nombre-en-texte',
    ];
    expect(await atelier.waitForFindings(expected)).toEqual(expected);
    await atelier.pane.getByText('4 erreurs dans l’Annexe 2').waitFor();
    expect(await auditPane(story.page)).toEqual([]);
    await keepPane(story.page, `annexes-${convention.nom}`);
  });

  test('one click puts the heading and the cells right, and « Annuler » brings them back', async () => {
    const { atelier } = story;
    await atelier.button('Tout corriger (4)').click();
    await atelier.pane.getByText('2 tableaux : tout est juste').waitFor();
    await story.page.getByRole('tab', { name: 'Annexe 2' }).click();
    expect(await atelier.formula('B3')).toBe('Total 2020 - 2022 (en M€)');
    expect(await atelier.formula('B6')).toBe({ besancon: '15', dijon: '30' }[convention.nom]);
    await atelier.button('Annuler').click();
    await atelier.pane.getByText('4 erreurs dans l’Annexe 2').waitFor();
    expect(await atelier.formula('B6')).toBe({ besancon: '15 M€', dijon: '30 M€' }[convention.nom]);
  });

  test('each amount of the text stands beside the cell that it quotes', async () => {
    const { atelier } = story;
    await atelier.button('Comparer').click();
    await atelier.pane.getByRole('menuitem', { name: 'Rapprocher un texte' }).click();
    await atelier.pane.getByLabel('Texte', { exact: true }).fill(convention.texte);
    await atelier.button('Rapprocher').click();
    await atelier.pane.getByRole('feed', { name: 'Montants cités' }).waitFor();
    const citations = await readFeed(atelier);
    const lines = citations.map(({ citation }) => citation);
    expect(lines).toEqual(expect.arrayContaining([...(CITATIONS[convention.nom] ?? [])]));
    expect(lines.filter((line) => line.includes('different'))).toEqual([]);
    expect(citations.map(({ text }) => text).join()).toContain(SOMMES[convention.nom]);
    expect(await auditPane(story.page)).toEqual([]);
    await keepPane(story.page, `texte-${convention.nom}`);
  });

  test('« Aller à la cellule » goes there', async () => {
    const { atelier, page } = story;
    const first = atelier.pane.getByRole('article').filter({ hasText: 'Annexe 1 ! E5' }).first();
    await first.getByRole('button', { name: 'Aller à la cellule' }).click();
    expect(await atelier.arrival('E5')).toBe('E5');
    await keepPage(page, `texte-${convention.nom}`);
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});

describe('a draft whose amounts are still to come', () => {
  const story = tellStory({ https: true });

  test('« X M€ » is told to be completed, twice, and so is « X aides »', async () => {
    const { atelier } = story;
    const [convention] = conventions;
    if (!convention) throw new Error('No convention');
    await atelier.button(/^Finances/).click();
    await openFile(story.page, 'brouillon.xlsx', await workbookOf(convention));
    await atelier.button('Rapprocher un texte').click();
    await atelier.pane.getByLabel('Texte', { exact: true }).fill(BROUILLON);
    await atelier.button('Rapprocher').click();
    await atelier.pane.getByRole('feed', { name: 'Montants cités' }).waitFor();
    const citations = await readFeed(atelier);
    await keepPane(story.page, 'texte-brouillon');
    expect(citations.map(({ citation }) => citation)).toEqual([
      'X M€ a-completer',
      'X M€ a-completer',
      'X a-completer',
    ]);
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});

describe('an Annexe 1 inserted from the pane', () => {
  const story = tellStory({ https: true });

  test('holds the example of Dijon with totals that are formulas, and adds up', async () => {
    const { atelier } = story;
    await atelier.button(/^Finances/).click();
    await keepPane(story.page, 'annexes-accueil');
    await atelier.button('Insérer l’Annexe 1').click();
    await atelier.button(/Dijon/).click();
    await keepPane(story.page, 'annexes-insertion');
    await atelier.button('Insérer').click();
    await atelier.pane.getByText('Annexe insérée dans une nouvelle feuille.').waitFor();
    await atelier.pane.getByText('1 tableau : tout est juste').waitFor();
    await keepPage(story.page, 'annexe-inseree');
    const shown = await story.page.evaluate(() => {
      const { workbook } = window.atelier ?? {};
      const sheet = workbook?.sheets.find(({ name }) => name === 'Annexe 1');
      if (!workbook || !sheet) return [];
      return Array.from({ length: 30 }, (_, row) =>
        Array.from({ length: 6 }, (_, column) => workbook.text(sheet, row + 1, column + 1)),
      ).flat();
    });
    // 15 428 + 15 175 = 30 603.
    const bare = shown.map((text) => text.replace(/\s/g, ''));
    expect(bare).toEqual(expect.arrayContaining(['15428', '15175', '30603']));
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});

/** A column whose heading tells nothing and whose total lies among its figures: a mean, or a wrong sum. */
const BUDGET: readonly (readonly (string | number)[])[] = [
  ['Poste', '2021 (k€)', '2022 (k€)', 'Coût moyen (k€)', 'Cumul (k€)', 'Repère (k€)'],
  // 100 + 300 = 400; (100 + 300) / 2 = 200; cumulated 400
  ['Études', 100, 300, 200, 400, 40],
  // 500 + 100 = 600; mean 300; cumulated 400 + 600 = 1 000
  ['Travaux', 500, 100, 300, 1000, 70],
  // 600 + 400 = 1 000; mean 500
  ['Total', 600, 400, 500, 1000, 55],
];

describe('a budget made by somebody else', () => {
  const story = tellStory({ https: true });
  const open = async () => {
    const sheets = [{ name: 'Budget', values: BUDGET }];
    const bytes = await workbookOf({ sheets });
    await openFile(story.page, 'budget.xlsx', bytes);
  };

  test('its mean and its cumulative column are no sums; the doubtful one is asked once, and remembered', async () => {
    const { atelier } = story;
    await atelier.button(/^Finances/).click();
    await open();
    await atelier.button('Tout le classeur').click();
    await atelier.pane
      .getByText(/2\snon sommées\s: Coût moyen \(k€\) et Cumul \(k€\)/)
      .first()
      .waitFor();
    await atelier.pane.getByText(/Colonne «\sRepère \(k€\)\s»/).waitFor();
    await keepPane(story.page, 'budget-question');
    expect(await auditPane(story.page)).toEqual([]);
    await atelier.button('Ce n’est pas une somme').click();
    await atelier.pane.getByText(/Réponse gardée dans le classeur/).waitFor();
    await atelier.pane
      .getByText(/3\snon sommées/)
      .first()
      .waitFor();
    await keepPane(story.page, 'budget-repondu');
    await atelier.button('Contrôler').click();
    await atelier.pane.getByRole('menuitem', { name: 'Tout le classeur' }).click();
    await atelier.pane
      .getByText(/3\snon sommées/)
      .first()
      .waitFor();
    expect(await atelier.pane.getByText('Ce n’est pas une somme').count()).toBe(0);
  });
});

describe('a convention that carries its annexe', () => {
  const story = tellStory({ https: true });
  const row = (cells: readonly (string | number)[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(String(cell)))}</w:tc>`).join('')}</w:tr>`;
  const ANNEXE: readonly (readonly (string | number)[])[] = [
    ['Aides', '2021 (k€)', '2022 (k€)', 'Total (k€)'],
    ['Prêts', 100, 200, 300],
    ['Subventions', 40, 50, 90],
    ['Total', 140, 250, 390],
  ];
  const word = (rows: typeof ANNEXE, prose: string) =>
    Buffer.from(
      docx(
        paragraph(run(prose)) +
          `<w:tbl>${rows.map(row).join('')}</w:tbl>` +
          paragraph(run('Fait en deux exemplaires.')),
      ),
    );
  const open = (label: string, name: string, buffer: Buffer) =>
    story.atelier.pane.getByLabel(label).setInputFiles({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer,
    });

  test('with one altered figure in its own table is told at that cell, and in the table itself', async () => {
    const { atelier, page } = story;
    await atelier.button(/^Finances/).click();
    const sheets = [{ name: 'Annexe 1', values: ANNEXE }];
    await openFile(page, 'annexe.xlsx', await workbookOf({ sheets }));
    await atelier.button('Rapprocher un texte').click();
    // The signed table prints 60 for 50: 200 + 60 = 260, not 250; 40 + 60 = 100, not 90.
    const altered = ANNEXE.map((cells, i) => (i === 2 ? ['Subventions', 40, 60, 90] : cells));
    await open('Ouvrir un fichier', 'convention.docx', word(altered, 'Les prêts sont de 300 k€.'));
    await atelier.pane.getByRole('feed', { name: 'Montants cités' }).waitFor();
    await atelier.pane.getByText(/erreurs? dans les tableaux du texte/).waitFor();
    const different = atelier.pane.getByRole('article').filter({ hasText: 'Différent' });
    expect(await different.count()).toBe(1);
    expect(await different.innerText()).toMatch(/Annexe\s1\s!\sC3/);
    expect(await auditPane(page)).toEqual([]);
    await keepPane(page, 'convention-alteree');
  });

  test('and its next version leaves what moved; the report prints it', async () => {
    const { atelier, page } = story;
    await atelier.button('Autre texte').click();
    await open('Ouvrir un fichier', 'v2.docx', word(ANNEXE, 'Les prêts sont de 310 k€.'));
    await atelier.pane.getByRole('feed', { name: 'Montants cités' }).waitFor();
    await open('Version précédente du texte', 'v1.docx', word(ANNEXE, 'Les prêts sont de 300 k€.'));
    await atelier.pane.getByText(/^1\smontant a changé.* depuis v1\.docx\.$/).waitFor();
    await keepPane(page, 'convention-versions');
    await atelier.button('Écrire le rapport').click();
    await atelier.pane.getByText('Rapport inscrit dans une feuille, prêt à imprimer.').waitFor();
    await keepPage(page, 'convention-rapport');
    expect(story.opened.watch).toEqual({ errors: [], outside: [] });
  });
});
