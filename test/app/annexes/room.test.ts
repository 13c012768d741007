import { annexeExemples } from '../../../src/core/annexes/exemples';
import type { AnnexeFinding } from '../../../src/core/annexes/finding';
import { emptySaisie } from '../../../src/core/annexes/forms';
import type { AnnexeSaisie } from '../../../src/core/annexes/forms';
import { checked, setUp, until, type Bench } from '../support/bench';

const exemple = (nom: string, modele: '1' | '2'): AnnexeSaisie => {
  const found = annexeExemples.find((e) => e.nom === nom && e.saisie.modele === modele);
  if (!found) throw new Error(nom);
  return found.saisie;
};

const room = (bench: Bench) => bench.session.rooms.annexes;
const controle = (bench: Bench) => room(bench).getState().controle;
const brief = (findings: readonly AnnexeFinding[]) =>
  findings.map(({ code, lieu }) => `${code} ${lieu.cellule}`);
const findings = (bench: Bench) =>
  brief(controle(bench)?.tableaux.flatMap((each) => each.findings) ?? []);

let bench: Bench;
beforeEach(async () => {
  bench = await setUp();
});
afterEach(() => bench.dispose());

describe('inserting', () => {
  test.each([
    // 2 463 + 7 384, the two line totals
    ['Besançon', [2463, 7384, 9847]],
    // 15 428 + 15 175
    ['Dijon', [15_428, 15_175, 30_603]],
  ])(
    'Annexe 1 of %s adds up to its printed totals and nothing is said of it',
    async (nom, totals) => {
      await room(bench).insert(exemple(nom, '1'));
      expect(bench.session.getState().problem).toBeUndefined();
      expect(['E5', 'E6', 'E7'].map((cell) => bench.value('Annexe 1', cell))).toEqual(totals);
      expect(controle(bench)).toMatchObject({
        portee: 'feuille',
        lieu: 'Annexe 1',
        corrections: 0,
      });
      expect(controle(bench)?.tableaux).toHaveLength(1);
      expect(findings(bench)).toEqual([]);
      expect(controle(bench)?.nonCompris).toEqual([]);
    },
  );

  test('Annexe 2 of Besançon gives 15 M€ and no finding', async () => {
    await room(bench).insert(exemple('Besançon', '2'));
    expect(bench.value('Annexe 2', 'B7')).toBe(15);
    expect(findings(bench)).toEqual([]);
    expect(controle(bench)?.tableaux[0]?.annexe).toMatchObject({
      unite: 'M€',
      periode: { de: 2020, a: 2022 },
    });
  });

  test('the total of a line inserted in it is filled, and an altered total restored, with undo', async () => {
    await room(bench).insert(exemple('Besançon', '1'));
    await bench.workbook.apply([{ kind: 'insert-rows', sheet: 'Annexe 1', at: 7, count: 1 }]);
    // 2 463 + 7 384 = 9 847; a third line of 100 + 20 + 3 above the total gives 9 970
    bench.type('Annexe 1', 'A7', [['Autres', '100', '20', '3']]);
    await checked(bench);
    expect(bench.value('Annexe 1', 'E8')).toBe(9970);
    expect(findings(bench)).toEqual(['valeur-a-completer E7']);
    await room(bench).correctAll();
    expect(bench.value('Annexe 1', 'E7')).toBe(123);
    expect(findings(bench)).toEqual([]);
    bench.type('Annexe 1', 'E8', [['19 970']]);
    await checked(bench);
    expect(findings(bench)).toEqual(['total-general E8', 'total-general E8']);
    expect(controle(bench)?.corrections).toBe(0);
    const [altered] = controle(bench)?.tableaux.flatMap((each) => each.findings) ?? [];
    if (!altered) throw new Error('nothing found');
    await room(bench).correct(altered);
    expect(bench.value('Annexe 1', 'E8')).toBe(9970);
    expect(findings(bench)).toEqual([]);
    await bench.session.undo();
    expect(bench.value('Annexe 1', 'E8')).toBe(19_970);
  });

  test('a second and a third Annexe 1 get sheets of their own, and the last saisie is kept', async () => {
    for (const nom of ['Besançon', 'Dijon', 'Dijon']) await room(bench).insert(exemple(nom, '1'));
    const names = bench.excel.workbook.sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Annexe 1', 'Annexe 1 (2)', 'Annexe 1 (3)']));
    expect(await room(bench).lastSaisie('1')).toEqual(exemple('Dijon', '1'));
    expect(await room(bench).lastSaisie('2')).toBeUndefined();
    await room(bench).check('classeur');
    expect(controle(bench)?.tableaux).toHaveLength(3);
    expect(findings(bench)).toEqual([]);
  });

  test('undoing takes the sheet away, and what was said of it leaves', async () => {
    await room(bench).insert(exemple('Dijon', '1'));
    expect(bench.session.getState().notice).toEqual({
      kind: 'annexe-inseree',
      count: 2,
      undoable: true,
    });
    await bench.session.undo();
    await checked(bench);
    expect(bench.excel.workbook.sheet('Annexe 1')).toBeUndefined();
    expect(controle(bench)).toBeUndefined();
  });

  test('no line leaves one to fill; years reversed are put in order; sixty years fit', async () => {
    await room(bench).insert({ ...emptySaisie('1', { de: 2019, a: 2017 }, '€'), lignes: [] });
    expect(bench.value('Annexe 1', 'B4')).toBe('Année 2017 (en €)');
    expect(bench.value('Annexe 1', 'A6')).toBe('Total Général');
    expect(bench.value('Annexe 1', 'E6')).toBe(0);
    await room(bench).insert(emptySaisie('1', { de: 1980, a: 2039 }, 'k€'));
    expect(bench.session.getState().problem).toBeUndefined();
    expect(bench.value('Annexe 1 (2)', 'BJ4')).toBe('Total 1980 / 2039 (en k€)');
  });

  test('a label that begins with « = » arrives as text', async () => {
    const saisie = exemple('Dijon', '2');
    const lignes = [{ libelle: '=1+1', montants: [3] }];
    await room(bench).insert({ ...saisie, lignes });
    expect(bench.value('Annexe 2', 'A5')).toBe('=1+1');
    expect(bench.formula('Annexe 2', 'A5')).toBeUndefined();
  });
});

describe('the totals follow', () => {
  const insertRow = (at: number) =>
    bench.workbook.apply([{ kind: 'insert-rows', sheet: 'Annexe 1', at, count: 1 }]);

  test.each([
    ['above the first line', 5],
    ['in the middle', 6],
    ['just above the total', 7],
  ])('a line inserted %s', async (_where, at) => {
    await room(bench).insert(exemple('Besançon', '1'));
    await insertRow(at);
    bench.type('Annexe 1', `A${at}`, [['Autres concours', '100', '10', '1']]);
    // 4 175 + 100, 3 072 + 10, 2 600 + 1, and 9 847 + 111
    expect(['B8', 'C8', 'D8', 'E8'].map((cell) => bench.value('Annexe 1', cell))).toEqual([
      4275, 3082, 2601, 9958,
    ]);
  });

  test('lines deleted, even the last one', async () => {
    await room(bench).insert(exemple('Besançon', '1'));
    const apply = (at: number) =>
      bench.workbook.apply([{ kind: 'delete-rows', sheet: 'Annexe 1', at, count: 1 }]);
    await apply(5);
    expect(bench.value('Annexe 1', 'E6')).toBe(7384);
    // Without any line there is nothing to add, and the first one typed again counts.
    await apply(5);
    await insertRow(5);
    bench.type('Annexe 1', 'A5', [['Autres concours', '100', '10', '1']]);
    expect(bench.value('Annexe 1', 'E6')).toBe(111);
  });

  test('a year typed over a heading is not added', async () => {
    await room(bench).insert(exemple('Besançon', '1'));
    bench.type('Annexe 1', 'B4', [['2017']]);
    expect(bench.value('Annexe 1', 'B7')).toBe(4175);
  });
});

describe('controlling', () => {
  const HAND_MADE = [
    ['Poste', '2023 (k€)', '2024 (k€)', 'Total'],
    ['Travaux', '100', '50', '150'],
    ['Études', '20', '30', '50'],
    ['Total', '120', '80', '201'],
  ];
  const typed = async () => {
    await bench.workbook.apply([{ kind: 'add-sheet', sheet: 'Budget' }]);
    bench.type('Budget', 'B2', HAND_MADE);
    await bench.workbook.select('Budget', 'B2');
  };

  test('a sheet made by others: 201 is neither 150 + 50 nor 120 + 80', async () => {
    await typed();
    await room(bench).check('feuille');
    expect(findings(bench)).toEqual(['ecart-arrondi E5', 'ecart-arrondi E5']);
    bench.type('Budget', 'E5', [['210']]);
    await until(() => findings(bench).join() === 'total-general E5,total-general E5');
  });

  test.each([
    ['one cell', 'C3'],
    ['one column', 'C:C'],
    ['the table without its headings', 'B3:E5'],
    ['the table', 'B2:E5'],
  ])('a selection of %s stands for its table', async (_what, range) => {
    await typed();
    await bench.workbook.select('Budget', range);
    await room(bench).check('selection');
    expect(bench.session.getState().problem).toBeUndefined();
    expect(controle(bench)?.tableaux.map(({ annexe }) => annexe.feuille)).toEqual(['Budget']);
    expect(controle(bench)?.portee).toBe('selection');
  });

  test('an empty cell away from every table gives an empty control', async () => {
    await typed();
    await bench.workbook.select('Budget', 'Z90');
    await room(bench).check('selection');
    expect(controle(bench)).toMatchObject({
      tableaux: [],
      nonCompris: [],
      lieu: 'Budget\u00a0!\u00a0Z90',
    });
  });

  test('a line inserted inside a selection is followed', async () => {
    await typed();
    await bench.workbook.select('Budget', 'B2:E5');
    await room(bench).check('selection');
    bench.excel.workbook.edit({ source: 'user', label: 'Insertion' }, (tx) =>
      tx.insertRows(bench.sheet('Budget'), 4, 1),
    );
    await until(() => controle(bench)?.lieu === 'Budget\u00a0!\u00a0B2:E6');
    bench.type('Budget', 'B4', [['Divers', '7', '7', '14']]);
    await until(() => findings(bench).includes('somme-colonne C6'));
  });

  test('another sheet edited is not read again', async () => {
    await typed();
    await bench.workbook.apply([{ kind: 'add-sheet', sheet: 'Autre' }]);
    await room(bench).check('feuille');
    await checked(bench);
    const snapshot = jest.spyOn(bench.workbook, 'snapshot');
    const readBlocks = jest.spyOn(bench.workbook, 'readBlocks');
    bench.type('Autre', 'A1', [['x']]);
    await checked(bench);
    expect(snapshot).not.toHaveBeenCalled();
    expect(readBlocks).not.toHaveBeenCalled();
    bench.type('Budget', 'Z90', [['x']]);
    await checked(bench);
    expect(snapshot).toHaveBeenCalled();
  });

  test('a sheet deleted leaves the list of the workbook', async () => {
    await typed();
    await room(bench).insert(exemple('Dijon', '1'));
    await room(bench).check('classeur');
    expect(controle(bench)?.tableaux).toHaveLength(2);
    bench.excel.workbook.edit({ source: 'user', label: 'Suppression' }, (tx) =>
      tx.deleteSheet(bench.sheet('Budget')),
    );
    await until(() => controle(bench)?.tableaux.length === 1);
  });
});

describe('correcting', () => {
  const PUBLISHED = [
    ['PRETS', 'Total 2020 - 2022 (en k€)'],
    ['Production', '7 M€'],
    ['Services', '8 M€'],
    ['Total Général', '15 M€'],
  ];
  const typed = async () => {
    await bench.workbook.apply([
      { kind: 'add-sheet', sheet: 'Annexe' },
      { kind: 'write', sheet: 'Annexe', range: 'A4:B7', values: PUBLISHED },
      { kind: 'activate', sheet: 'Annexe' },
    ]);
    await room(bench).check('feuille');
  };

  test('« en k€ » over « 7 M€ » is corrected in one click, and undone in another', async () => {
    await typed();
    const [first] = controle(bench)?.tableaux[0]?.findings ?? [];
    expect(first?.code).toBe('unite-contradictoire');
    if (first) await room(bench).correct(first);
    expect(bench.value('Annexe', 'B4')).toBe('Total 2020 - 2022 (en M€)');
    expect(findings(bench)).toEqual([
      'nombre-en-texte B5',
      'nombre-en-texte B6',
      'nombre-en-texte B7',
    ]);
    expect(bench.session.getState().notice).toMatchObject({
      kind: 'corrige',
      count: 1,
      undoable: true,
    });
    await bench.session.undo();
    await until(() => findings(bench)[0] === 'unite-contradictoire B4');
    expect(bench.value('Annexe', 'B4')).toBe('Total 2020 - 2022 (en k€)');
  });

  test('everything is corrected at once: the heading, then the texts that it lets become numbers', async () => {
    await typed();
    expect(controle(bench)?.corrections).toBe(4);
    await room(bench).correctAll();
    expect(bench.session.getState().notice).toMatchObject({ kind: 'corrige', count: 4 });
    expect(['B5', 'B6', 'B7'].map((cell) => bench.value('Annexe', cell))).toEqual([7, 8, 15]);
    expect(findings(bench)).toEqual([]);
    expect(controle(bench)?.corrections).toBe(0);
  });

  test('a cell that no longer holds what was seen is not touched, and that is said', async () => {
    await typed();
    const [first] = controle(bench)?.tableaux[0]?.findings ?? [];
    bench.type('Annexe', 'B4', [['Total 2021 - 2023 (en k€)']]);
    if (first) await room(bench).correct(first);
    expect(bench.value('Annexe', 'B4')).toBe('Total 2021 - 2023 (en k€)');
    expect(bench.session.getState().notice?.kind).toBe('sans-changement');
  });

  test('a protected sheet says so and keeps its cells', async () => {
    await typed();
    await bench.workbook.apply([{ kind: 'protect', sheet: 'Annexe' }]);
    await room(bench).correctAll();
    expect(bench.session.getState().problem).toMatchObject({
      code: 'protected',
      during: 'correction',
    });
    expect(bench.value('Annexe', 'B4')).toBe('Total 2020 - 2022 (en k€)');
  });
});
