/** What the first page says of three operations: what can be asked, what waits and why, whom to pay. */
import { nextClasseur } from '../../../src/app/changes/parts/nextClasseur';
import { appendReversements } from '../../../src/app/changes/parts/writeReversements';
import { writeSuivi } from '../../../src/app/changes/parts/writeSuivi';
import type { CellValue } from '../../../src/core/CellValue';
import { checkForm } from '../../../src/core/check';
import { serialOfDate } from '../../../src/core/date';
import { centimes } from '../../../src/core/montant';
import { readSituation } from '../../../src/core/paiement/situation';
import type { SnapshotLike } from '../../../src/core/reading/snapshotLike';
import type { Snapshot } from '../../../src/workbook/port';
import { createFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import {
  declare,
  jour,
  MOA,
  NEOLIA,
  OPERATIONS,
  writeConvention,
} from '../../support/troisOperations';
import { sheet, workbook } from '../sheet';

const serial = (day: string) => serialOfDate(jour(day));

const situation = (snapshot: SnapshotLike, le: string) =>
  readSituation(snapshot, jour(le), (form) => checkForm(form, jour(le)));

/** 2023 of three operations; of P 95 500 € asked and received on 2 April 2024, shared out, Néolia not paid. */
async function classeur(): Promise<Snapshot> {
  const file = createFileWorkbook();
  for (const operation of ['P', 'G', 'C'] as const) await declare(file, operation, 2023);
  await writeConvention(file);
  const [idtop] = OPERATIONS.P;
  const row = { annee: 2023, idtop, t1t2: 5, t3t4: 17, t5: 4, forfait: centimes(95_500) };
  const money = {
    ...{ demande: centimes(95_500), demandeLe: jour('2024-03-01') },
    ...{ paye: centimes(95_500), payeLe: jour('2024-04-02') },
  };
  await file.apply(writeSuivi(await file.snapshot(), [{ ...row, ...money }]).commands);
  await file.apply(
    appendReversements(await file.snapshot(), [
      [2023, idtop, NEOLIA, 7_000, null, null],
      [2023, idtop, MOA, 13_500, null, null],
      [2023, idtop, 'Habitat 25', 9_000, 9_000, 45_400],
    ]),
  );
  return file.snapshot();
}

describe('of 2023, seen on 15 April 2024', () => {
  const read = async () => situation(await classeur(), '2024-04-15');

  test('each operation says what can be asked, and what waits under its 10 %', async () => {
    const { operations } = await read();
    expect(
      operations.map(({ nom, controle, dossier }) => [
        nom,
        dossier.demande,
        controle.attendu,
        controle.admissible,
        controle.constats.map(({ code }) => code),
      ]),
    ).toEqual([
      // Asked and received whole.
      ['Planoise', 9_550_000, 0, 9_550_000, []],
      // 11 000 < 20 000; 1 500 < 12 000.
      ['Grette', undefined, 0, 0, ['tranche-inferieure-10']],
      ['Copropriété Île-de-France', undefined, 0, 0, ['tranche-inferieure-10']],
    ]);
  });

  test('every figure leads to the rows: the first household of the form, the row of the bailleur', async () => {
    const { operations, aPayer } = await read();
    expect(operations[0]?.lieu.cellule).toBe('A13');
    expect(aPayer[0]?.lieu).toEqual({ feuille: 'Reversements', cellule: 'A10' });
  });

  test('Néolia waits until 1 June, sixty days after 2 April; the maître d’ouvrage for nothing', async () => {
    const { aPayer } = await read();
    expect(aPayer).toMatchObject([
      {
        bailleur: NEOLIA,
        reste: 700_000,
        echeance: '2024-06-01',
        retard: 0,
        operation: 'Planoise',
      },
    ]);
  });
});

test('on 2 June Néolia is one day late, in the workbook of the next year too', async () => {
  const precedent = await classeur();
  expect(situation(precedent, '2024-06-01').aPayer[0]?.retard).toBe(0);
  expect(situation(precedent, '2024-06-02').aPayer[0]?.retard).toBe(1);
  const file = createFileWorkbook();
  const next = nextClasseur(await file.snapshot(), precedent);
  await file.apply(next?.commands ?? []);
  const after = situation(await file.snapshot(), '2024-06-02');
  expect(after.aPayer).toMatchObject([
    { bailleur: NEOLIA, reste: 700_000, retard: 1, annee: 2023 },
  ]);
  // G of 2024 declares nothing yet: 11 000 € still wait, named by bailleur.
  const grette = after.operations.find(({ nom }) => nom === 'Grette');
  expect(grette?.dossier.reports).toMatchObject({ montant: 1_100_000, sansBailleur: 0 });
});

/** Tables as somebody fills them: years paid in P and G, and who waits for a share of each. */
function tables(
  suivi: readonly (readonly CellValue[])[],
  reversements: readonly (readonly CellValue[])[],
): SnapshotLike {
  const years = ['Année', 'IDTOP', 'Payé le'];
  const shares = ['Année', 'IDTOP', 'Bailleur', 'Dû', 'Reversé', 'Reversé le'];
  const at = (name: string, columns: readonly string[], rows: number) => ({
    ...{ name, sheet: name, columns, headerRow: true, totalsRow: false },
    range: `A1:${String.fromCharCode(64 + columns.length)}${rows + 1}`,
  });
  return workbook(
    [sheet('Suivi', [years, ...suivi]), sheet('Reversements', [shares, ...reversements])],
    {
      tables: [at('Suivi', years, suivi.length), at('Reversements', shares, reversements.length)],
    },
  );
}

test('the earliest day comes first, by the last payment of its own year and operation; no day comes last', () => {
  const [p] = OPERATIONS.P;
  const [g] = OPERATIONS.G;
  const snapshot = tables(
    [
      // Paid in two parts: the sixty days run from the second.
      [2022, p, serial('2023-02-01')],
      [2022, p, serial('2023-03-01')],
      [2023, p, serial('2024-04-02')],
      [2023, g, serial('2024-01-15')],
    ],
    [
      [2023, p, 'Néolia', 100, null, null],
      [2021, p, 'Sans date', 100, null, null],
      [2023, g, 'Habitat 25', 100, null, null],
      [2022, p, 'Orvitis', 100, 40, serial('2023-03-20')],
      [2022, p, 'Soldé', 100, 100, serial('2023-03-20')],
      [2023, p, 'Aussi le 1er juin', 100, null, null],
    ],
  );
  expect(
    situation(snapshot, '2024-03-16').aPayer.map(({ bailleur, echeance, retard, reste }) => [
      bailleur,
      echeance,
      retard,
      reste,
    ]),
  ).toEqual([
    // 1 March 2023 and 60 days: 30 April; 16 March 2024 is 321 days later (2024 has a 29 February).
    ['Orvitis', '2023-04-30', 321, 6_000],
    // 15 January 2024 and 60 days: 15 March (16 + 29 + 15).
    ['Habitat 25', '2024-03-15', 1, 10_000],
    ['Néolia', '2024-06-01', 0, 10_000],
    ['Aussi le 1er juin', '2024-06-01', 0, 10_000],
    ['Sans date', undefined, 0, 10_000],
  ]);
});
