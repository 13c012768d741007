/** Which forms of last year's workbook declare a year, and in what order the years come. */
import type { CellValue } from '../../../src/core/CellValue';
import { contextTables } from '../../../src/core/forms/names';
import type { SnapshotLike } from '../../../src/core/reading/snapshotLike';
import { comparer } from '../../../src/core/suivi/comparer';
import { computeConsommation } from '../../../src/core/suivi/points';
import { reprendre } from '../../../src/core/suivi/reprendre';
import { classeur, stacked, type Insere } from '../reading/insere';
import { sheet } from '../sheet';

type Row = readonly CellValue[];

/** Forms one under the other, each of its year, and the tables beside them. */
function workbookOf(
  formes: readonly Insere[],
  tables: Readonly<Record<string, readonly Row[]>> = {},
): SnapshotLike {
  const base = classeur(stacked(...formes));
  const others = Object.entries(tables).map(([name, rows]) => {
    const columns: readonly string[] =
      name === 'Suivi' ? contextTables.suivi.columns : contextTables.menages.columns;
    const last = String.fromCharCode(64 + columns.length);
    return {
      sheet: sheet(name, [columns, ...rows]),
      table: { name, sheet: name, range: `A1:${last}${rows.length + 1}`, columns },
    };
  });
  return {
    ...base,
    sheets: [...base.sheets, ...others.map((each) => each.sheet)],
    tables: [...base.tables, ...others.map((each) => each.table)],
  };
}

const form = (nom: string, annee: CellValue, change: Partial<Insere> = {}): Insere => ({
  nom,
  menages: ['M-1'],
  ...change,
  entete: { annee, ...change.entete },
});
const DRAFT = { certificat: { certifieLe: null } };

/** « year households » of each year taken. */
const taken = (...args: Parameters<typeof workbookOf>) =>
  reprendre(workbookOf(...args), 'IDT-77').annees.map(({ annee, t3t4 }) => `${annee} ${t3t4}`);

describe('the forms that declare a year', () => {
  const two = { menages: ['M-1', 'M-2'] };

  test.each<readonly [string, readonly Insere[], readonly string[]]>([
    ['a Modèle A counts', [form('ModeleA_1', 2024)], ['2024 1']],
    [
      'without households it is a form that nobody filled',
      [form('ModeleA_1', 2024, { menages: [], lignes: 2 })],
      [],
    ],
    ['without a year it declares none', [form('ModeleA_1', null)], []],
    [
      'Modèles B of its workbook are in it',
      [form('ModeleB_1', 2024, two), form('ModeleA_1', 2024)],
      ['2024 1'],
    ],
    [
      'an empty Modèle A leaves the Modèles B to count',
      [form('ModeleB_1', 2024, two), form('ModeleA_1', 2024, { menages: [], lignes: 2 })],
      ['2024 2'],
    ],
    [
      'two Modèles B of one year are added',
      [form('ModeleB_1', 2024, two), form('ModeleB_2', 2024)],
      ['2024 3'],
    ],
    [
      'Modèles A of two years are two years',
      [form('ModeleA_1', 2025), form('ModeleA_2', 2024, two)],
      ['2024 2', '2025 1'],
    ],
    [
      'of two drafts of a year the last counts',
      [form('ModeleA_1', 2024, DRAFT), form('ModeleA_2', 2024, { ...DRAFT, ...two })],
      ['2024 2'],
    ],
    [
      'of two certified of a year the last counts',
      [form('ModeleA_1', 2024), form('ModeleA_2', 2024, two)],
      ['2024 2'],
    ],
    [
      'the certified one counts before a draft',
      [form('ModeleA_1', 2024), form('ModeleA_2', 2024, { ...DRAFT, ...two })],
      ['2024 1'],
    ],
    [
      'and after one',
      [form('ModeleA_1', 2024, { ...DRAFT, ...two }), form('ModeleA_2', 2024)],
      ['2024 1'],
    ],
    [
      'of another operation there is nothing to take',
      [form('ModeleA_1', 2024, { entete: { idtopOperation: 'IDT-9' } })],
      [],
    ],
    [
      'of an operation that nobody named it is taken',
      [form('ModeleA_1', 2024, { entete: { idtopOperation: null } })],
      ['2024 1'],
    ],
  ])('%s', (_, formes, expected) => {
    expect(taken(formes)).toEqual(expected);
  });

  test('years of forms that nobody certified are told, each once', () => {
    const draft = (nom: string, annee: number) => form(nom, annee, DRAFT);
    const formes = [
      draft('ModeleB_1', 2024),
      draft('ModeleB_2', 2024),
      form('ModeleB_3', 2023),
      draft('ModeleB_4', 2022),
    ];
    expect(reprendre(workbookOf(formes)).nonCertifiees).toEqual([2024, 2022]);
  });
});

describe('the years that are taken', () => {
  const suivi = (annee: number, idtop: string, more: Row = []): Row => [
    annee,
    idtop,
    1,
    2,
    3,
    6,
    ...more,
  ];

  test('come by year, then operation, whatever the order of rows', () => {
    const rows = [suivi(2024, 'B'), suivi(2023, 'C'), suivi(2024, 'A'), suivi(2022, '')];
    const order = (list: readonly Row[]) =>
      reprendre(workbookOf([], { Suivi: list })).annees.map(
        ({ annee, idtop }) => `${annee}${idtop}`,
      );
    expect(order(rows)).toEqual(['2022', '2023C', '2024A', '2024B']);
    expect(order(rows.toReversed())).toEqual(['2022', '2023C', '2024A', '2024B']);
  });

  test('two rows of a year are one: sums added, of two days the later one', () => {
    // Forfait, Demandé, Demandé le, Payé, Payé le.
    const rows = [
      suivi(2024, 'IDT-77', [100, 10, 45_400, 5, 45_500]),
      suivi(2024, 'idt-77', [50, 20, 45_300, null, null]),
    ];
    const of = (list: readonly Row[]) =>
      reprendre(workbookOf([], { Suivi: list }), 'IDT-77').annees;
    const [one] = of(rows);
    expect(one).toMatchObject({
      t1t2: 2,
      t3t4: 4,
      t5: 6,
      forfait: 15_000,
      demande: 3_000,
      paye: 500,
    });
    expect([one?.demandeLe, one?.payeLe]).toEqual(['2024-04-18', '2024-07-27']);
    const [turned] = of(rows.toReversed());
    expect([turned?.demandeLe, turned?.payeLe]).toEqual(['2024-04-18', '2024-07-27']);
  });

  test('a year declared and followed has the households of the form and the payments of the table', () => {
    const [one, ...more] = reprendre(
      workbookOf([form('ModeleA_1', 2024)], {
        Suivi: [suivi(2024, 'IDT-77', [null, 900, 45_400, 800, 45_500])],
      }),
      'IDT-77',
    ).annees;
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      t1t2: 0,
      t3t4: 1,
      t5: 0,
      forfait: 400_000,
      demande: 90_000,
      paye: 80_000,
    });
  });

  test('a row that names no household gives its year a count, and no household', () => {
    const snapshot = workbookOf([form('ModeleA_1', 2024, { menages: ['M-1', ''] })]);
    const { menages, annees } = reprendre(snapshot);
    expect(menages.map(({ identifiant }) => identifiant)).toEqual(['M-1']);
    expect(annees[0]?.t3t4).toBe(2);
  });

  test('households are those of the forms and of the table, each once, of a year that is a number', () => {
    const { menages } = reprendre(
      workbookOf([form('ModeleA_1', 2024)], {
        Menages: [
          [2024, 'idt-77', 'm-1'],
          [2023, 'IDT-77', 'M-7'],
          ['2022', 'IDT-77', 'M-8'],
          [2021, null, ' '],
        ],
      }),
    );
    expect(menages.map(({ annee, identifiant }) => `${annee} ${identifiant}`)).toEqual([
      '2024 M-1',
      '2023 M-7',
    ]);
  });
});

test('a household kept here under a year that is a text is not the one that is taken', () => {
  const reprise = {
    ...{ annees: [], declares: [], personnels: 0, nonCertifiees: [], nonPayables: [] },
    menages: [{ annee: 2024, idtop: '', identifiant: 'M-1' }],
  };
  const added = (annee: CellValue) =>
    comparer(reprise, {
      suivi: [],
      menages: [{ annee, idtop: null, identifiant: 'M-1' }],
      declares: [],
    }).menages;
  expect(added(2024)).toEqual([]);
  expect(added('2024')).toEqual(reprise.menages);
});

test('of a programme that nobody gave nothing is left to tell', () => {
  expect(computeConsommation([], undefined)).toEqual({
    ...{ programme: undefined, demande: 0, paye: 0 },
    ...{ resteADemander: undefined, resteAPayer: undefined },
    ...{ partDemandee: undefined, partPayee: undefined },
  });
});
