import { annexeExemples } from '../../../src/core/annexes/exemples';
import { emptySaisie } from '../../../src/core/annexes/forms';
import { planAnnexe } from '../../../src/core/annexes/plan';
import type { AnnexePlan } from '../../../src/core/annexes/plan';
import type { CellValue } from '../../../src/core/CellValue';
import { brief, check, read } from './build';

/** The plan as a sheet would hold it, recalculated; titles above from A1. */
function laid(plan: AnnexePlan) {
  const values: CellValue[][] = [
    ...plan.titres.map((titre) => [titre]),
    [],
    [...plan.intitules],
    ...plan.lignes.map(({ libelle, cellules }) => [libelle, ...cellules.map((c) => c.valeur)]),
    ...plan.notes.map((note) => [note]),
  ];
  const width = plan.intitules.length;
  const formulas = values.map((_, row) =>
    Array.from({ length: width }, (__, column) => {
      const cell = plan.lignes[row + 1 - plan.plage.top - 1]?.cellules[column - 1];
      return cell?.kind === 'total' ? cell.formule : null;
    }),
  );
  return { values, formulas };
}

test.each(annexeExemples.map((e) => [`Annexe ${e.saisie.modele} de ${e.nom}`, e.saisie] as const))(
  'the example %s is recognised and adds up',
  (_name, saisie) => {
    const { values, formulas } = laid(planAnnexe(saisie, { row: 4, column: 1 }));
    expect(check(values, { formulas })).toEqual([]);
    expect(read(values, { formulas })).toMatchObject({
      unite: saisie.unite,
      periode: saisie.periode,
    });
  },
);

test('Annexe 1 of Besançon has its printed totals as formulas with their values', () => {
  const saisie = annexeExemples[0]?.saisie ?? emptySaisie('1', { de: 2017, a: 2019 }, 'k€');
  const plan = planAnnexe(saisie, { row: 4, column: 1 });
  const totals = plan.lignes.map(({ cellules }) =>
    cellules.flatMap((c) => (c.kind === 'total' ? [[c.formule, c.valeur]] : [])),
  );
  expect(totals).toEqual([
    // 800 + 975 + 688, then 3 375 + 2 097 + 1 912
    [['=SUM(OFFSET(A5,0,1,1,COLUMNS(A5:E5)-2))', 2463]],
    [['=SUM(OFFSET(A6,0,1,1,COLUMNS(A6:E6)-2))', 7384]],
    [
      ['=SUM(OFFSET(B4,1,0,ROWS(B4:B7)-2,1))', 4175],
      ['=SUM(OFFSET(C4,1,0,ROWS(C4:C7)-2,1))', 3072],
      ['=SUM(OFFSET(D4,1,0,ROWS(D4:D7)-2,1))', 2600],
      ['=SUM(OFFSET(A4,1,1,ROWS(A4:E7)-2,COLUMNS(A4:E7)-2))', 9847],
    ],
  ]);
  expect(plan.plage).toEqual({ top: 4, left: 1, bottom: 7, right: 5 });
});

test('an annexe just inserted asks for its amounts, and for nothing else', () => {
  const saisie = emptySaisie('2', { de: 2023, a: 2025 }, 'k€');
  const plan = planAnnexe(saisie, { row: 4, column: 1 });
  expect(plan.intitules[1]).toBe('Total 2023 - 2025 (en k€)');
  expect(plan.titres[1]).toBe('SUR LA PERIODE 2023 A 2025');
  const { values, formulas } = laid(plan);
  expect(brief(check(values, { formulas }))).toEqual([
    'valeur-a-completer B5',
    'valeur-a-completer B6',
  ]);
});
