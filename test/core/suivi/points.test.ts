import type { SuiviAnnee } from '../../../src/core/dossier/suivi';
import { centimes } from '../../../src/core/montant';
import { computeConsommation, computePoints } from '../../../src/core/suivi/points';

const year = (annee: number, demande: number, paye: number): SuiviAnnee => ({
  ...{ annee, idtop: '', t1t2: 0, t3t4: 0, t5: 0 },
  ...{ demande: centimes(demande), paye: centimes(paye) },
});

test('each year shows what was asked and paid until its end, whatever the order of the rows', () => {
  const rows = [year(2025, 3_000, 0), year(2023, 10_000, 10_000), year(2024, 5_000, 4_000)];
  expect(computePoints(rows, centimes(40_000))).toEqual([
    { annee: 2023, programme: 4_000_000, demande: 1_000_000, paye: 1_000_000 },
    // 10 000 + 5 000 asked, 10 000 + 4 000 paid.
    { annee: 2024, programme: 4_000_000, demande: 1_500_000, paye: 1_400_000 },
    { annee: 2025, programme: 4_000_000, demande: 1_800_000, paye: 1_400_000 },
  ]);
});

test('two rows of one year are one point', () => {
  const points = computePoints([year(2024, 1_000, 0), year(2024, 500, 500)], undefined);
  expect(points).toEqual([{ annee: 2024, programme: undefined, demande: 150_000, paye: 50_000 }]);
});

test('of 40 000 € programmed 18 000 asked and 14 000 paid leave 22 000 and 26 000: 45 % and 35 %', () => {
  const rows = [year(2023, 10_000, 10_000), year(2024, 8_000, 4_000)];
  expect(computeConsommation(rows, centimes(40_000))).toMatchObject({
    ...{ resteADemander: 2_200_000, resteAPayer: 2_600_000 },
    ...{ partDemandee: 0.45, partPayee: 0.35 },
  });
});

test.each([undefined, centimes(0)])('%s programmed gives no share', (programme) => {
  const { partDemandee, partPayee } = computeConsommation([year(2024, 10, 10)], programme);
  expect([partDemandee, partPayee]).toEqual([undefined, undefined]);
});
