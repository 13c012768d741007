import type { ColumnKey } from '../../../src/core/forms/column';
import type { FormReading } from '../../../src/core/reading/formReading';
import { compareRetour, judgeRetour, readRetours } from '../../../src/core/retours/readRetours';
import { detailOf, resumeOf } from '../../../src/core/retours/resumer';
import { sentenceOf } from '../../../src/text/sentenceOf';
import { AUJOURDHUI, EMPTY, FIRST, formB, ligneB } from '../build';
import { sheet, workbook } from '../sheet';
import { ATTENDU, consolidated, retourOf, sent, type Cells } from './support';

const households = (count: number): Cells[] =>
  Array.from({ length: count }, (_, index) => ({ menage: `M-${index + 1}` }));

test('without its column of bailleurs, each row of a Modèle B is of the bailleur that the header names', () => {
  const lacking = (manquants: readonly ColumnKey[]) => {
    const { intitules } = formB();
    const cells = [{ bailleur: null, menage: 'M-1' }];
    return retourOf('n.xlsx', 'Néolia', cells, { lu: { intitules: { ...intitules, manquants } } });
  };
  const enters = (manquants: readonly ColumnKey[]) =>
    consolidated([lacking(manquants)]).lignes.map(({ cells }) => cells.bailleur);
  expect(enters(['bailleur'])).toEqual(['Néolia']);
  // An empty cell of a column that is there is for the bailleur to fill.
  expect(enters([])).toEqual([null]);
});

test('a consolidation tells its rows by typologie, as the totals of the Modèle A will count them', () => {
  const retour = retourOf('n.xlsx', 'Néolia', [
    { menage: 'M-1', typologie: 'T1/T2' },
    { menage: 'M-2', typologie: 't3/t4' },
    { menage: 'M-3', typologie: 'T5 et plus' },
    { menage: 'M-4', typologie: 'T5 ET PLUS' },
    // Still to be corrected: the first can be read, and counts as in the sheet.
    { menage: 'M-5', typologie: 'T2' },
    { menage: 'M-6', typologie: 3 },
  ]);
  const { lignes, parTypologie } = resumeOf(consolidated([retour]));
  expect(lignes).toBe(6);
  expect(parTypologie).toEqual({ 'T1/T2': 2, 'T3/T4': 1, 'T5 et plus': 2 });
});

test('what was sent and did not come back is told by bailleur, twenty households at most', () => {
  const envois = [
    ...sent('Néolia', ['M-1', 'M-2']),
    ...sent(
      'Saiemb',
      Array.from({ length: 21 }, (_, index) => `S-${index}`),
    ),
  ];
  const retour = retourOf('n.xlsx', 'Néolia', [{ menage: 'M-1' }], { attendu: { envois } });
  const { sansRetour } = resumeOf(consolidated([retour], {}, { envois }));
  expect(
    sansRetour.map(({ bailleur, nombre, menages, rendu }) => [
      bailleur,
      nombre,
      menages.length,
      rendu,
    ]),
  ).toEqual([
    ['Néolia', 1, 1, true],
    ['Saiemb', 21, 20, false],
  ]);
  expect(sansRetour[0]?.menages).toEqual(['M-2']);
});

test('what was sent for another year is nobody’s to return', () => {
  const envois = sent('Néolia', ['M-9']).map((envoi) => ({ ...envoi, annee: 2024 }));
  const retour = retourOf('n.xlsx', 'Néolia', [{ menage: 'M-1' }], { attendu: { envois } });
  expect(retour.constats).toEqual([]);
  expect(resumeOf(consolidated([retour], {}, { envois })).sansRetour).toEqual([]);
});

test('a household of two files waits in both, and the counts of each add up to its rows', () => {
  const [a, b] = [
    retourOf('a.xlsx', 'Néolia', households(3)),
    retourOf('b.xlsx', 'Saiemb', [{ menage: 'M-1' }]),
  ];
  const { retours, lignes, nombreADecider } = resumeOf(consolidated([a, b]));
  expect(retours.map((each) => [each.retenues, each.ecartees, each.aDecider, each.lignes])).toEqual(
    [
      [2, 0, 1, 3],
      [0, 0, 1, 1],
    ],
  );
  expect([lignes, nombreADecider]).toEqual([2, 1]);
});

test('the findings of a return are read piece by piece: those of the comparison, then of its check', () => {
  const envois = sent('Néolia', ['M-2']);
  const retour = retourOf('n.xlsx', 'Néolia', [{ menage: 'M-1', loyer: 7, typologie: 'x' }], {
    attendu: { envois },
  });
  const [verdict] = consolidated([retour], {}, { envois }).retours;
  if (!verdict) throw new Error('no verdict');
  const compared = verdict.findings.length;
  const total = compared + retour.check.findings.length;
  const kinds = (from: number, count: number) =>
    detailOf(verdict, from, count).items.map(({ kind }) => kind);
  expect(compared).toBeGreaterThan(0);
  expect(total).toBeGreaterThan(compared + 1);
  expect(detailOf(verdict, 0, 1).total).toBe(total);
  expect(kinds(0, 1)).toEqual(['comparaison']);
  expect(kinds(compared - 1, 2)).toEqual(['comparaison', 'controle']);
  expect(kinds(compared, 1)).toEqual(['controle']);
  // Piece by piece as at once.
  const pieces = Array.from(
    { length: total },
    (_, index) => detailOf(verdict, index, 1).items,
  ).flat();
  expect(pieces).toEqual(detailOf(verdict, 0, total).items);
  expect(kinds(total, 5)).toEqual([]);
});

const compareForm = (form: FormReading) =>
  compareRetour('n.xlsx', form, judgeRetour(form, ATTENDU, AUJOURDHUI), ATTENDU);

describe('the certificate of a return', () => {
  const told = (change: { certifieLe?: number; faitA?: string | null }) => {
    const form = formB({ lignes: [{ rang: FIRST, cells: ligneB({ menage: 'M-1' }) }] });
    const { certifieLe, faitA } = form.certification;
    const certification = {
      ...form.certification,
      ...(certifieLe && { certifieLe: { ...certifieLe, value: change.certifieLe ?? null } }),
      ...(faitA && { faitA: { ...faitA, value: change.faitA ?? null } }),
    };
    const retour = compareForm({ ...form, certification });
    return retour.constats.filter(({ code }) => code === 'declaration-non-certifiee');
  };

  test('complete, has nothing to tell', () => {
    expect(told({ certifieLe: 46_000, faitA: 'Besançon' })).toEqual([]);
  });

  test('without its date and place is told once, with both, and enters all the same', () => {
    expect(told({})).toMatchObject([{ niveau: 'avertissement', manque: ['certifieLe', 'faitA'] }]);
  });

  test('come with a sheet that was copied, certifies nothing though it lacks nothing', () => {
    const { constats } = compareForm({ ...formB(), copie: true });
    const told = constats.filter(({ code }) => code === 'declaration-non-certifiee');
    expect(told).toMatchObject([{ manque: [] }]);
    expect(told.map(sentenceOf)).toEqual([expect.stringContaining('la copie d’une autre')]);
  });
});

test.each([
  ['a sheet of something else', [['Budget', 2025]], 'aucun-formulaire'],
  ['nothing at all', [], 'aucun-formulaire'],
] as const)('a workbook with %s is no return (%s)', (_, values, motif) => {
  expect(readRetours('x.xlsx', workbook([sheet('Feuil1', values)]))).toEqual({
    ...{ fichier: 'x.xlsx', code: 'modele-non-reconnu', motif },
  });
});

test('an identifier typed as a number enters as the text of its digits, and a text as it is', () => {
  const retour = retourOf('n.xlsx', 'Néolia', [{ menage: 7 }, { menage: '007' }]);
  const { lignes } = consolidated([retour]);
  expect(lignes.map(({ cells }) => cells.menage).sort()).toEqual(['007', '7']);
  expect(lignes.map(({ cells }) => cells.loyer)).toEqual([6.05, 6.05]);
});

test('a row that names no bailleur stands with those of its return', () => {
  const retours = [
    retourOf('n.xlsx', 'Néolia', [{ ...EMPTY, bailleur: null, menage: 'M-2' }, { menage: 'M-3' }]),
    retourOf('h.xlsx', 'Habitat 25', [{ menage: 'M-9' }]),
  ];
  expect(consolidated(retours).lignes.map(({ cells }) => cells.menage)).toEqual([
    'M-9',
    'M-2',
    'M-3',
  ]);
});
