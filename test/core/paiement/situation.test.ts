/** What the first page says of three operations: what can be asked, what waits and why, whom to pay. */
import { nextClasseur } from '../../../src/app/changes/parts/nextClasseur';
import { appendReversements } from '../../../src/app/changes/parts/writeReversements';
import { writeSuivi } from '../../../src/app/changes/parts/writeSuivi';
import { checkForm } from '../../../src/core/check';
import { centimes } from '../../../src/core/montant';
import { readSituation } from '../../../src/core/paiement/situation';
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

const situation = (snapshot: Snapshot, le: string) =>
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
