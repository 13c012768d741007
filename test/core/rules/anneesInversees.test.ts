/** Two digits of a year typed the other way round: asked, where that makes the row right. */
import { checkForm } from '../../../src/core/check';
import { isSafe, type FindingCode } from '../../../src/core/finding';
import { sentenceOf } from '../../../src/text/fr';
import { AUJOURDHUI, formB, rows, serial } from '../build';

function findingOf(code: FindingCode, cells: Parameters<typeof rows>[0][number]) {
  const { findings } = checkForm(formB({ lignes: rows([cells]) }), AUJOURDHUI);
  return findings.find((finding) => finding.code === code);
}

describe('a lease out of the year 2025', () => {
  test.each([
    ['2052-04-02', '2025-04-02', '5 and 2'],
    ['2205-04-02', '2025-04-02', '2 and 0'],
  ])('of %s is asked about %s (%s)', (typed, meant) => {
    const finding = findingOf('bail-hors-annee', { dateBail: serial(typed) });
    const [year, month, day] = meant.split('-');
    expect(finding).toMatchObject({
      inverse: meant,
      correction: {
        valeur: serial(meant),
        libelle: `${day}/${month}/${year}`,
        aConfirmer: true,
        cellule: finding?.lieu.cellule,
      },
    });
    expect(finding && sentenceOf(finding)).toContain('sont-ils inversés');
  });

  test.each([
    ['2024-04-02', 'one digit differs, none is swapped'],
    ['2026-02-05', 'no two digits side by side give 2025'],
    ['2250-04-02', 'swaps give 2520 and 2205'],
  ])('of %s is told as it stands: %s', (typed) => {
    const finding = findingOf('bail-hors-annee', { dateBail: serial(typed) });
    expect(finding).toBeDefined();
    expect(finding).not.toHaveProperty('inverse');
    expect(finding).not.toHaveProperty('correction');
  });

  test('is never put right with all the others', () => {
    const finding = findingOf('bail-hors-annee', { dateBail: serial('2052-04-02') });
    expect(finding && isSafe(finding)).toBe(false);
  });
});

describe('a convention after a lease of 2 April 2025', () => {
  test.each([
    ['2032-11-15', '2023-11-15'],
    // The five years of 2 April 2020 end on the day of the lease, those of 3 April one day after.
    ['2200-04-02', undefined],
    ['2200-04-03', '2020-04-03'],
    // 2005 is twenty years before the lease.
    ['2050-11-15', undefined],
    ['2025-11-15', undefined],
  ])('of %s is asked about %s', (typed, meant) => {
    const finding = findingOf('convention-apres-bail', { dateConventionApl: serial(typed) });
    expect(finding).toBeDefined();
    expect(finding && 'inverse' in finding ? finding.inverse : undefined).toBe(meant);
  });
});

test('a delivery of 2032 is asked about 2023, and its own cell is put right', () => {
  const finding = findingOf('bail-avant-livraison', { dateLivraison: serial('2032-05-02') });
  expect(finding).toMatchObject({
    inverse: '2023-05-02',
    correction: {
      valeur: serial('2023-05-02'),
      cellule: expect.stringMatching(/^D\d+$/) as string,
    },
  });
  expect(finding?.lieu.cellule).toMatch(/^F\d+$/);
});
