import fc from 'fast-check';

import { writeMenages } from '../../../src/app/changes/parts/writeMenages';
import { writeSuivi } from '../../../src/app/changes/parts/writeSuivi';
import { parseIso, serialOfDate, type IsoDate } from '../../../src/core/date';
import { readSuivi } from '../../../src/core/dossier/suivi';
import { centimes } from '../../../src/core/montant';
import { comparer } from '../../../src/core/suivi/comparer';
import { reprendre } from '../../../src/core/suivi/reprendre';
import type { CellValue, Snapshot } from '../../../src/workbook/port';
import { createFileWorkbook } from '../../../src/workbook/xlsx/fileWorkbook';
import { IDTOP, ROWS } from '../../app/suivi/classeur';
import { ENTETE, ENTETE_A } from '../../app/support/entete';
import { insertForm } from '../../support/insertForm';
import { sheet, workbook } from '../sheet';

const serial = (day: string) => serialOfDate(parseIso(day) as IsoDate);
const SUIVI = ['Année', 'IDTOP', 'T1/T2', 'T3/T4', 'T5 et plus', 'Total', 'Demandé', 'Payé'];

/** A workbook with *Suivi* alone, its columns as given. */
function suivi(rows: readonly (readonly CellValue[])[], columns: readonly string[] = SUIVI) {
  const letter = String.fromCharCode(64 + columns.length);
  const range = `A1:${letter}${rows.length + 1}`;
  return workbook([sheet('Suivi', [columns, ...rows])], {
    tables: [{ name: 'SUIVI', sheet: 'Suivi', range, columns }],
  });
}

describe('the table of past years', () => {
  test('is read by its headings, in whatever order', () => {
    const rows = readSuivi(suivi([[12, 2024, 'X', 3]], ['Payé', 'Année', 'IDTOP', 'T3/T4']));
    expect(rows).toMatchObject([
      { annee: 2024, idtop: 'X', t1t2: 0, t3t4: 3, t5: 0, paye: 1200, rang: 2, feuille: 'Suivi' },
    ]);
  });

  test('of an older workbook has no money, which is not zero', () => {
    const [row] = readSuivi(suivi([[2024, 'X', 1, 2, 3, 6]], SUIVI.slice(0, 6)));
    expect(row).toMatchObject({ t1t2: 1, t3t4: 2, t5: 3, demande: undefined, paye: undefined });
  });

  test.each<[CellValue, string]>([
    ['2024', 'a text is no year to the totals'],
    [null, 'an empty row'],
    [2024.5, 'no whole year'],
  ])('%s names no year (%s)', (annee) => {
    expect(readSuivi(suivi([[annee, 'X', 1, 0, 0, 1, 0, 0]]))).toEqual([]);
  });
});

async function withForms(
  ...requests: readonly { modele: 'A' | 'B'; annee?: number; rows?: typeof ROWS }[]
): Promise<Snapshot> {
  const file = createFileWorkbook();
  for (const { modele, annee = 2024, rows = ROWS } of requests) {
    const entete = modele === 'A' ? { ...ENTETE_A, annee } : { ...ENTETE, annee };
    await insertForm(file, { modele, entete, lignes: 5, rows, regime: '2018' });
  }
  return file.snapshot();
}

describe('a workbook of last year', () => {
  test('gives the households of its Modèle A, worth 18 500 euros, and their identifiers', async () => {
    // 1 T1/T2, 3 T3/T4, 1 T5 et plus: 1 500 + 3 × 4 000 + 5 000.
    const reprise = reprendre(await withForms({ modele: 'A' }), IDTOP);
    expect(reprise.annees).toMatchObject([
      { annee: 2024, idtop: IDTOP, t1t2: 1, t3t4: 3, t5: 1, forfait: 1_850_000 },
    ]);
    expect(reprise.menages.map(({ identifiant }) => identifiant)).toEqual([
      'M-301',
      'M-302',
      'M-303',
      'M-304',
      'M-305',
    ]);
    expect(Object.keys(reprise.menages[0] ?? {})).toEqual(['annee', 'idtop', 'identifiant']);
  });

  test('that holds a Modèle A counts its Modèles B once: they are in it', async () => {
    const both = await withForms({ modele: 'A' }, { modele: 'B' });
    expect(reprendre(both, IDTOP).annees).toMatchObject([{ t1t2: 1, t3t4: 3, t5: 1 }]);
  });

  test('without a Modèle A gives what its Modèles B declare', async () => {
    const bailleur = await withForms({ modele: 'B' });
    expect(reprendre(bailleur, IDTOP).annees).toMatchObject([{ annee: 2024, t3t4: 3 }]);
  });

  test('whose year cannot be read gives nothing: « l’an dernier » is no year', async () => {
    const snapshot = await withForms({ modele: 'A' });
    const sheets = snapshot.sheets.map((each) => ({
      ...each,
      values: each.values.map((row) => row.map((v) => (v === 2024 ? 'l’an dernier' : v))),
    }));
    const { annees, declares } = reprendre({ ...snapshot, sheets }, IDTOP);
    expect({ annees, declares }).toEqual({ annees: [], declares: [] });
  });

  test('of another operation gives nothing to this one', async () => {
    expect(reprendre(await withForms({ modele: 'A' }), '999').annees).toEqual([]);
  });

  describe('of a year that nobody certified names what cannot be paid', () => {
    const complete = ROWS.map((row) => ({
      ...row,
      dateLivraison: serial('2023-03-01'),
      dateConventionApl: serial('2023-02-01'),
      dateBail: serial('2024-05-13'),
      loyer: 6.05,
      plafond: 6.4,
    }));
    const change = (row: number, cells: object) =>
      complete.map((each, i) => (i === row ? { ...each, ...cells } : each));

    test.each([
      ['nothing', complete, []],
      // A T1/T2: 1 500 euros.
      ['a loyer over its plafond', change(0, { loyer: 6.41 }), [[1, 150_000]]],
      // The T1/T2 and the T3/T4 that name one household: 1 500 + 4 000.
      ['a household twice', change(1, { menage: 'M-301' }), [[2, 550_000]]],
      // A T5 et plus: 5 000 euros.
      ['a cell to fill', change(4, { plafond: null }), [[1, 500_000]]],
      [
        'a date after delivery, which is to be looked at',
        change(0, { dateLivraison: serial('2024-06-01') }),
        [],
      ],
    ])('%s', async (_, rows, expected) => {
      const { nonPayables } = reprendre(await withForms({ modele: 'A', rows }), IDTOP);
      expect(nonPayables).toEqual(
        expected.map(([lignes, montant]) => ({ annee: 2024, lignes, montant })),
      );
    });
  });

  test('leaves out identifiers that look like a person, and says how many', async () => {
    const rows = ROWS.map((row, i) => (i === 0 ? { ...row, menage: 'Mme Durand' } : row));
    const reprise = reprendre(await withForms({ modele: 'A', rows }), IDTOP);
    expect(reprise.personnels).toBe(1);
    expect(JSON.stringify(reprise)).not.toContain('Durand');
  });

  test('a year both declared and followed has the form’s households and the table’s payments', () => {
    const rows = [
      [2023, IDTOP, 1, 0, 0, 1, 1500, 1500],
      [2023, IDTOP, 1, 0, 0, 1, 500, null],
    ];
    expect(reprendre(suivi(rows), IDTOP).annees).toMatchObject([
      { annee: 2023, t1t2: 2, demande: 200_000, paye: 150_000 },
    ]);
  });
});

const annee = fc.record({
  annee: fc.integer({ min: 2014, max: 2030 }),
  idtop: fc.constantFrom('', 'A-1', 'B-2'),
  t1t2: fc.nat(50),
  t3t4: fc.nat(50),
  t5: fc.nat(50),
  demande: fc.option(
    fc.nat(10_000_000).map((n) => centimes(n / 100)),
    { nil: undefined },
  ),
  paye: fc.option(
    fc.nat(10_000_000).map((n) => centimes(n / 100)),
    { nil: undefined },
  ),
});

/** One row a year and operation, none of no operation beside others of its year. */
const annees = fc.uniqueArray(annee, {
  maxLength: 6,
  selector: ({ annee: year }) => year,
});

test('what was taken once adds nothing the second time, whatever the years', async () => {
  await fc.assert(
    fc.asyncProperty(annees, fc.uniqueArray(fc.stringMatching(/^M-\d{3}$/)), async (rows, ids) => {
      const menages = ids.map((identifiant) => ({ annee: 2020, idtop: 'A-1', identifiant }));
      const reprise = {
        annees: rows,
        menages,
        declares: [],
        personnels: 0,
        nonCertifiees: [],
        nonPayables: [],
      };
      const file = createFileWorkbook();
      await file.apply([{ kind: 'add-sheet', sheet: 'Feuil1' }]);
      const empty = await file.snapshot();
      const { commands, sansPlace } = writeSuivi(empty, rows);
      expect(sansPlace).toEqual([]);
      await file.apply(commands);
      await file.apply(writeMenages(await file.snapshot(), menages));
      const after = await file.snapshot();
      const ici = { suivi: readSuivi(after), menages: reprendre(after).menages, declares: [] };
      const again = comparer(reprise, ici);
      expect([again.nouvelles, again.differentes, again.menages]).toEqual([[], [], []]);
      expect(again.identiques).toHaveLength(rows.length);
    }),
    { numRuns: 20 },
  );
});
