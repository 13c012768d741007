import { writeSuivi } from '../../../src/app/changes/parts/writeSuivi';
import { computeBilan } from '../../../src/core/bilan/bilan';
import { centimes } from '../../../src/core/montant';
import { createFileWorkbook, openFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { fillClasseur, IDTOP } from '../../app/suivi/classeur';
import { modeleAPrecedent, IDTOP as OPERATION_IDTOP } from '../../support/operation';
import { declare, OPERATIONS, writeConvention } from '../../support/troisOperations';
import { workbook } from '../sheet';

async function classeur(programme: number | null = 100_000) {
  const file = createFileWorkbook();
  await fillClasseur(file, programme);
  return file;
}

async function openOperation() {
  return (await openFileWorkbook(await modeleAPrecedent())).snapshot();
}

test('an empty workbook has an empty bilan, of which nobody knows what is left', () => {
  expect(computeBilan(workbook([]))).toMatchObject({
    annees: [],
    declaration: undefined,
    consommation: { programme: undefined, demande: 0, resteADemander: undefined },
  });
});

test('what Paramètres leaves blank is read in the header of the Modèle A', async () => {
  const { parametres } = computeBilan(await openOperation(), OPERATION_IDTOP);
  expect(parametres).toMatchObject({
    convention: '168',
    maitreOuvrage: 'Grand Besançon Habitat',
  });
});

test('the year of the Modèle A counts its rows until the suivi has them', async () => {
  const file = await classeur();
  const of2025 = async () => computeBilan(await file.snapshot(), IDTOP).annees.at(-1);
  // 1 T1/T2, 3 T3/T4 and 1 T5 et plus: 1 500 + 3 × 4 000 + 5 000 euros.
  const declared = { annee: 2025, t1t2: 1, t3t4: 3, t5: 1, total: 5, forfait: 1_850_000 };
  expect(await of2025()).toMatchObject({ ...declared, demande: 0 });

  const asked = { annee: 2025, idtop: IDTOP, t1t2: 0, t3t4: 0, t5: 0, demande: centimes(18_500) };
  await file.apply(writeSuivi(await file.snapshot(), [asked]).commands);
  expect(await of2025()).toMatchObject({ ...declared, demande: 1_850_000 });

  const closed = { rang: 7, t1t2: 1, t3t4: 2, t5: 1, forfait: centimes(14_500) };
  await file.apply(writeSuivi(await file.snapshot(), [closed]).commands);
  expect(await of2025()).toMatchObject({ t3t4: 2, total: 4, forfait: 1_450_000 });
});

test('each bailleur has its households and their forfaits, its name in any case', async () => {
  const { declaration } = computeBilan(await (await classeur()).snapshot(), IDTOP);
  expect(declaration?.bailleurs).toEqual([
    // 4 000 + 5 000, then 1 500 + 2 × 4 000.
    { bailleur: 'Habitat 25', t1t2: 0, t3t4: 1, t5: 1, total: 2, montant: 900_000 },
    { bailleur: 'Néolia', t1t2: 1, t3t4: 2, t5: 0, total: 3, montant: 950_000 },
  ]);
});

test('what is left of 100 000 euros after 52 000,50 asked and 18 000 paid', async () => {
  const { consommation } = computeBilan(await (await classeur()).snapshot(), IDTOP);
  expect(consommation).toEqual({
    programme: 10_000_000,
    demande: 5_200_050,
    paye: 1_800_000,
    resteADemander: 4_799_950,
    resteAPayer: 8_200_000,
    partDemandee: 0.520005,
    partPayee: 0.18,
  });
});

test('a programmed subsidy of nothing has no shares, and one not given no rest', async () => {
  const zero = computeBilan(await (await classeur(0)).snapshot(), IDTOP).consommation;
  expect(zero).toMatchObject({ programme: 0, resteADemander: -5_200_050, partPayee: undefined });
  const none = computeBilan(await (await classeur(null)).snapshot(), IDTOP).consommation;
  expect(none).toMatchObject({ programme: undefined, resteAPayer: undefined });
});

test('another operation has nothing of this one', async () => {
  const bilan = computeBilan(await (await classeur()).snapshot(), '999');
  expect(bilan).toMatchObject({ annees: [], declaration: undefined, operation: undefined });
});

describe('three operations of one convention', () => {
  const file = createFileWorkbook();
  beforeAll(async () => {
    for (const operation of ['P', 'G', 'C'] as const) {
      for (const annee of [2024, 2025]) await declare(file, operation, annee);
    }
    await writeConvention(file);
  });

  test('2025 counts 22 + 14 + 18 = 54 households, not the 18 of one operation: 194 000 €', async () => {
    const { annees } = computeBilan(await file.snapshot());
    // 75 000 + 52 500 + 66 500; 2024: 32 + 18 + 15 households, 106 000 + 65 000 + 50 000 €.
    expect(annees).toMatchObject([
      { annee: 2024, total: 65, forfait: 22_100_000 },
      { annee: 2025, total: 54, forfait: 19_400_000 },
    ]);
  });

  test('2025 stays 54 whichever operations were closed already', async () => {
    const closed = createFileWorkbook();
    for (const operation of ['P', 'G', 'C'] as const) await declare(closed, operation, 2025);
    const row = { annee: 2025, idtop: OPERATIONS.C[0], t1t2: 3, t3t4: 13, t5: 2 };
    const followed = { ...row, forfait: centimes(66_500) };
    await closed.apply(writeSuivi(await closed.snapshot(), [followed]).commands);
    const { annees } = computeBilan(await closed.snapshot());
    expect(annees).toMatchObject([{ annee: 2025, total: 54, forfait: 19_400_000 }]);
  });

  test('by bailleur over all years and operations: Habitat 25 has 35 households, 120 000 €', async () => {
    const { declaration } = computeBilan(await file.snapshot());
    const habitat = declaration?.bailleurs.find(({ bailleur }) => bailleur === 'Habitat 25');
    // P 9 + 6, G 5 + 4, C 5 + 6 households; 28 000 + 20 000, 15 000 + 18 000, 17 500 + 21 500 €.
    expect(habitat).toMatchObject({ total: 35, montant: 12_000_000 });
    expect(declaration).toMatchObject({ annee: 2025, depuis: 2024, table: undefined });
    const total = declaration?.bailleurs.reduce((sum, each) => sum + each.montant, 0);
    // 221 000 + 194 000.
    expect(total).toBe(41_500_000);
  });

  test('the bilan of one operation has its own years alone: P, 32 then 22 households', async () => {
    const { annees, declaration } = computeBilan(await file.snapshot(), OPERATIONS.P[0]);
    expect(annees.map(({ total, forfait }) => [total, forfait])).toEqual([
      [32, 10_600_000],
      [22, 7_500_000],
    ]);
    expect(declaration?.bailleurs).toHaveLength(6);
  });
});
