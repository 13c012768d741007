/** What the earlier years of an operation declared, asked and were paid, for the page of a year. */
import type { CellValue } from '../../../src/core/CellValue';
import { checkForm } from '../../../src/core/check';
import { contextTables } from '../../../src/core/forms/names';
import type { Centimes } from '../../../src/core/montant';
import { readDossierPaiement } from '../../../src/core/paiement/readDossierPaiement';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import { anneeOf } from '../../../src/core/rules/entete';
import { AUJOURDHUI, serial } from '../build';
import { classeur, stacked, type Insere } from '../reading/insere';
import { sheet } from '../sheet';

const euros = (amount: number) => (amount * 100) as Centimes;
const COLUMNS = contextTables.suivi.columns;
const DRAFT = { certificat: { certifieLe: null } };

const form = (nom: string, annee: number, count: number, change: Partial<Insere> = {}): Insere => ({
  nom,
  menages: Array.from({ length: count }, (_, index) => `${nom}-${index}`),
  cellules: { dateLivraison: serial(`${annee}-01-02`), dateBail: serial(`${annee}-04-02`) },
  ...change,
  entete: { annee, ...change.entete },
});

/** The page of 2025 in a workbook with these forms and rows of *Suivi*. */
function page(formes: readonly Insere[], suivi: readonly (readonly CellValue[])[] = []) {
  const base = classeur(stacked(...formes, form('ModeleA_9', 2025, 1)));
  const snapshot = {
    ...base,
    sheets: [...base.sheets, sheet('Suivi', [COLUMNS, ...suivi])],
    tables: [
      ...base.tables,
      { name: 'Suivi', sheet: 'Suivi', range: `A1:K${suivi.length + 1}`, columns: COLUMNS },
    ],
  };
  const forms = recogniseForms(snapshot);
  const reading = forms.find((each) => anneeOf(each) === 2025);
  if (!reading) throw new Error('no form of 2025');
  return readDossierPaiement(snapshot, reading, checkForm(reading, AUJOURDHUI), forms, AUJOURDHUI);
}

describe('what the year before declared', () => {
  const followed = (forfait: CellValue): readonly CellValue[] => [
    2023,
    'IDT-77',
    0,
    2,
    0,
    2,
    forfait,
  ];
  const carried = (...args: Parameters<typeof page>) =>
    page(...args).reports.annees.map(({ annee, montant }) => [annee, montant]);

  test('is the sum in Suivi where its form is gone', () => {
    expect(carried([], [followed(8_000)])).toEqual([[2023, euros(8_000)]]);
    expect(carried([], [followed(null)])).toEqual([]);
  });

  test('is what its form says, where there is one, whatever the sum in Suivi: 2 × 4 000', () => {
    const one = form('ModeleA_1', 2023, 2);
    expect(carried([one], [followed(9_000)])).toEqual([[2023, euros(8_000)]]);
    expect(page([one]).reports.parBailleur).toEqual([
      { bailleur: 'Néolia', montant: euros(8_000) },
    ]);
  });

  test('is that of the last of two drafts, and of the certified form beside a draft', () => {
    const [one, two] = [form('ModeleA_1', 2023, 1), form('ModeleA_2', 2023, 2)];
    expect(
      carried([
        { ...one, ...DRAFT },
        { ...two, ...DRAFT },
      ]),
    ).toEqual([[2023, euros(8_000)]]);
    expect(
      carried([
        { ...two, ...DRAFT },
        { ...one, ...DRAFT },
      ]),
    ).toEqual([[2023, euros(4_000)]]);
    expect(carried([one, { ...two, ...DRAFT }])).toEqual([[2023, euros(4_000)]]);
    expect(carried([{ ...two, ...DRAFT }, one])).toEqual([[2023, euros(4_000)]]);
  });

  test('is not that of a Modèle B, of another operation, of the same year or of a later one', () => {
    const others = [
      form('ModeleB_1', 2023, 2),
      form('ModeleA_1', 2023, 2, { entete: { idtopOperation: 'IDT-78' } }),
      form('ModeleA_2', 2026, 2),
    ];
    expect(carried(others, [followed(8_000)])).toEqual([[2023, euros(8_000)]]);
  });
});

describe('what was asked and paid', () => {
  /** Année, IDTOP, three counts, Total, Forfait, Demandé, Demandé le, Payé, Payé le. */
  const row = (annee: number, ...rest: readonly CellValue[]): readonly CellValue[] => [
    ...[annee, 'IDT-77', 0, 0, 0, 0],
    ...rest,
  ];

  test('of the year itself: sums added, of two days the later one, of one the one that is given', () => {
    const { demande, demandeLe, paye, payeLe } = page(
      [],
      [
        row(2025, null, 1_000, null, 700, 46_000),
        row(2025, null, 500, 45_900, null, 45_990),
        row(2024, null, 99, 46_050, 99, 46_060),
      ],
    );
    expect([demande, paye]).toEqual([euros(1_500), euros(700)]);
    expect([demandeLe, payeLe]).toEqual(['2025-08-31', '2025-12-09']);
  });

  test('where nobody gave it is not known, which is not zero', () => {
    const { demande, demandeLe, paye, payeLe } = page([], [row(2024, null, 5, 46_000, 5, 46_000)]);
    expect([demande, demandeLe, paye, payeLe]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(page([], [row(2025, null, 0)]).demande).toBe(0);
  });

  test('before: earlier years only, of the operation or of none', () => {
    const { verse } = page(
      [],
      [
        row(2023, null, null, null, 10),
        [2024, null, 0, 0, 0, 0, null, null, null, 20],
        row(2025, null, null, null, 40),
        row(2026, null, null, null, 80),
        [2024, 'IDT-78', 0, 0, 0, 0, null, null, null, 160],
      ],
    );
    // 10 of the operation and 20 of any.
    expect(verse).toBe(euros(30));
  });

  test('a year paid and never recorded as asked was asked for what was paid', () => {
    const closed = row(2023, 8_000, null, null, 3_000);
    expect(page([], [closed]).reports.montant).toBe(euros(5_000));
  });
});
