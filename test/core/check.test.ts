import fc from 'fast-check';

import type { CellValue } from '../../src/core/CellValue';
import {
  checkCertification,
  checkForm,
  recheckRows,
  replaceRows,
  type FormCheck,
} from '../../src/core/check';
import type { ColumnKey } from '../../src/core/forms/column';
import { attestationKeys, type EnteteKey } from '../../src/core/forms/modele';
import type { RowReading } from '../../src/core/reading/formReading';
import { computeTotaux, countNonComptees } from '../../src/core/totals';
import { AUJOURDHUI, codes, day, FIRST, formB, ligneB, rows, serial, withTotals } from './build';

describe('header', () => {
  const of = (entete: Partial<Record<EnteteKey, CellValue>>, today = AUJOURDHUI) =>
    checkForm(formB({ entete }), today).entete;

  test('a right header gives nothing', () => {
    expect(of({})).toEqual([]);
  });

  test.each([
    'convention',
    'annee',
    'bailleur',
    'raisonSociale',
    'adresse',
    'siret',
    'idtopOperation',
  ] as const)('the field %s must be filled', (key) => {
    expect(of({ [key]: null })).toMatchObject([
      { code: 'entete-manquant', entete: key, lieu: { champ: key } },
    ]);
    expect(codes(of({ [key]: ' ' }))).toEqual([`entete-manquant ${key}`]);
  });

  test.each<[CellValue, string[], string]>([
    [2014, [], 'the first year'],
    [2013, ['annee-invalide annee'], 'the year before'],
    [2025, [], 'last year'],
    [2026, ['annee-non-echue annee'], 'the current year'],
    [2027, ['annee-non-echue annee'], 'a later one'],
    [2025.5, ['annee-invalide annee'], 'no whole year'],
    ['2025', [], 'digits typed as text'],
    ['N-1', ['annee-invalide annee'], 'a text'],
    [true, ['annee-invalide annee'], 'a boolean'],
  ])('N-1 = %j in 2026: %j (%s)', (annee, found) => {
    expect(codes(of({ annee })).filter((code) => code.endsWith('annee'))).toEqual(found);
  });

  test('on 1 January a year is over', () => {
    expect(codes(of({}, day('2025-12-31')))).toEqual(['annee-non-echue annee']);
    expect(of({}, day('2026-01-01'))).toEqual([]);
  });

  test('a SIRET may be a number, and must have its keys', () => {
    expect(of({ siret: 73282932000074 })).toEqual([]);
    expect(of({ siret: '73282932000079' })).toMatchObject([
      { code: 'siret-invalide', motif: 'cle' },
    ]);
  });
});

describe('status and counts', () => {
  const lignes = rows([
    {},
    { typologie: 'T1/T2' },
    { typologie: 'T5 et plus', plafond: 31 },
    { loyer: 7 },
    { typologie: 'T2' },
    { dateBail: null, loyer: 7 },
  ]);

  test('to be completed comes before ineligible, then to be justified', () => {
    const { lignes: verdicts } = checkForm(formB({ lignes }), AUJOURDHUI);
    expect([...verdicts.values()].map((row) => row.statut)).toEqual([
      'eligible',
      'eligible',
      'a-justifier',
      'non-eligible',
      'a-completer',
      'a-completer',
    ]);
  });

  test('the amount is that of rows without erreur: 4 000 + 1 500 + 5 000, of which 5 000 to justify', () => {
    expect(checkForm(formB({ lignes }), AUJOURDHUI).compteurs).toEqual({
      declarees: 6,
      eligibles: 2,
      aCompleter: 2,
      aJustifier: 1,
      nonEligibles: 1,
      montantForfaitaire: 1_050_000,
      montantAJustifier: 500_000,
    });
  });
});

describe('régime', () => {
  const late = rows([{ dateBail: serial('2021-10-01') }, { dateBail: serial('2021-09-30') }]);
  const of = (regime: '2018' | '2021' | undefined) =>
    checkForm(formB({ lignes: late, entete: { annee: 2021 }, contexte: { regime } }), AUJOURDHUI);

  test('once for the form: leases on or after 1 October 2021 wait for a choice', () => {
    expect(of(undefined).formulaire).toMatchObject([
      { code: 'regime-2021', baux: 1, niveau: 'avertissement' },
    ]);
    expect(of('2018').formulaire).toEqual([]);
  });

  test('under the régime of 2021 no amount is known: none is counted', () => {
    expect(of('2021').formulaire).toMatchObject([{ code: 'bareme-manquant', baux: 1 }]);
    expect(of('2018').compteurs.montantForfaitaire).toBe(800_000);
    expect(of('2021').compteurs.montantForfaitaire).toBe(400_000);
  });
});

describe('certification', () => {
  test('asks for the five attestations, and no erreur', () => {
    const reading = formB({ lignes: rows([{ loyer: 9 }]) });
    const { attestations, erreurs } = checkCertification(reading, checkForm(reading, AUJOURDHUI));
    expect(attestations.map((f) => f.code === 'attestation-manquante' && f.attestation)).toEqual([
      ...attestationKeys.B,
    ]);
    expect(codes(erreurs)).toEqual(['loyer-superieur-plafond loyer']);
  });

  test('an attestation given is asked no more', () => {
    const given = { 'hors-plus-cd': { nom: 'Mme A. Martin', le: AUJOURDHUI } };
    const reading = formB({ contexte: { attestations: given } });
    const { attestations } = checkCertification(reading, checkForm(reading, AUJOURDHUI));
    expect(attestations).toHaveLength(4);
  });
});

const change: fc.Arbitrary<Partial<Record<ColumnKey, CellValue>>> = fc.record(
  {
    menage: fc.constantFrom('A 1', 'a1', 'B2', 'C3', null),
    typologie: fc.constantFrom('T1/T2', 'T3/T4', 'T5 et plus', 'T2', 'x', null),
    dateBail: fc.constantFrom(serial('2025-04-02'), serial('2024-12-31'), '02/04/2025', null),
    loyer: fc.constantFrom(6, 6.5, 6.51, 31, '6,05', null),
  },
  { requiredKeys: [] },
);
const someRows = fc.array(change, { maxLength: 12 }).map((cells) => rows(cells));

test('the N-1 totals add up, and never count more than the rows', () => {
  fc.assert(
    fc.property(someRows, (lignes) => {
      const totaux = computeTotaux(formB({ lignes }));
      expect(totaux.n1_t1t2 + totaux.n1_t3t4 + totaux.n1_t5).toBe(totaux.n1);
      expect(totaux.n1 + countNonComptees(formB({ lignes }))).toBe(lignes.length);
      expect(totaux.cumul).toBe(totaux.n1);
    }),
  );
});

test('the counts add up to the declared rows', () => {
  fc.assert(
    fc.property(someRows, (lignes) => {
      const { compteurs: c } = checkForm(formB({ lignes }), AUJOURDHUI);
      expect(c.eligibles + c.aCompleter + c.aJustifier + c.nonEligibles).toBe(c.declarees);
      expect(c.montantAJustifier).toBeLessThanOrEqual(c.montantForfaitaire);
    }),
  );
});

test('an ineligible row added leaves the amount as it was', () => {
  fc.assert(
    fc.property(someRows, (lignes) => {
      const more: RowReading = { rang: FIRST + 20, cells: ligneB({ menage: 'Z-9', loyer: 7 }) };
      const before = checkForm(formB({ lignes }), AUJOURDHUI).compteurs;
      const after = checkForm(formB({ lignes: [...lignes, more] }), AUJOURDHUI).compteurs;
      expect(after.montantForfaitaire).toBe(before.montantForfaitaire);
      expect(after.declarees).toBe(before.declarees + 1);
    }),
  );
});

test('checking the changed rows again gives what checking everything gives', () => {
  const edit = fc.tuple(fc.nat({ max: 12 }), fc.option(change, { nil: undefined }));
  fc.assert(
    fc.property(someRows, fc.array(edit, { minLength: 1, maxLength: 4 }), (lignes, edits) => {
      const before = formB({ lignes });
      const rangs = edits.map(([index]) => FIRST + index);
      const changed = new Map(
        edits.flatMap(([index, cells]) =>
          cells === undefined
            ? []
            : [[FIRST + index, { rang: FIRST + index, cells: ligneB(cells) }] as const],
        ),
      );
      const after = withTotals(replaceRows(before, rangs, [...changed.values()]));
      const again = recheckRows(checkForm(before, AUJOURDHUI), after, rangs, AUJOURDHUI);
      expect(again).toEqual(checkForm(after, AUJOURDHUI));
    }),
  );
});

test('a day that tells the month first makes every row of its column unsure, and settles none again', () => {
  const cells = (dateBail: string) => ligneB({ dateBail });
  const before = formB({ lignes: rows([{ dateBail: '02/03/2025' }, { dateBail: '02/04/2025' }]) });
  const after = replaceRows(before, [FIRST], [{ rang: FIRST, cells: cells('02/13/2025') }]);
  const check = checkForm(before, AUJOURDHUI);
  const again = recheckRows(check, after, [FIRST], AUJOURDHUI);
  const unsure = (form: FormCheck) =>
    form.lignes.get(FIRST + 1)?.findings.flatMap((f) => (f.code === 'date-texte' ? [f] : []));
  expect(unsure(check)?.map(({ incertaine, correction }) => [incertaine, !!correction])).toEqual([
    [undefined, true],
  ]);
  expect(unsure(again)?.map(({ incertaine, correction }) => [incertaine, !!correction])).toEqual([
    [true, false],
  ]);
  const back = replaceRows(after, [FIRST], [{ rang: FIRST, cells: cells('02/03/2025') }]);
  expect(recheckRows(again, back, [FIRST], AUJOURDHUI)).toEqual(checkForm(back, AUJOURDHUI));
});

test('a row that nothing touched keeps its very verdict', () => {
  const before = formB({ lignes: rows([{}, { loyer: 9 }, {}]) });
  const check = checkForm(before, AUJOURDHUI);
  const after = replaceRows(before, [FIRST], [{ rang: FIRST, cells: ligneB({ typologie: null }) }]);
  const again = recheckRows(check, after, [FIRST], AUJOURDHUI);
  expect(again.lignes.get(FIRST + 1)).toBe(check.lignes.get(FIRST + 1));
  expect(again.lignes.get(FIRST)).not.toBe(check.lignes.get(FIRST));
});

describe('rows outside the table', () => {
  const outside = rows([{}, {}]).map((row) => ({ ...row, rang: row.rang + 40 }));
  const told = (recognisedBy: 'noms' | 'intitules', horsTableau = outside) =>
    checkForm({ ...formB(), recognisedBy, horsTableau }, AUJOURDHUI).formulaire.filter(
      ({ code }) => code === 'lignes-hors-tableau',
    );

  test('are told once, by the first of them, and brought into a form of ours', () => {
    expect(told('noms')).toMatchObject([
      {
        lignes: [FIRST + 40, FIRST + 41],
        lieu: { cellule: `A${FIRST + 40}` },
        correction: { kind: 'lignes', formulaire: 'ModeleB_1' },
      },
    ]);
  });

  test('are told, and left alone, in a table that somebody made: it is not ours to rearrange', () => {
    const [finding, ...others] = told('intitules');
    expect(finding?.correction).toBeUndefined();
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ lignes: [FIRST + 40, FIRST + 41] });
  });

  test('are told by their first cell that holds something', () => {
    const half = rows([{ bailleur: null }]);
    expect(told('noms', half)).toMatchObject([{ lieu: { cellule: `B${FIRST}` } }]);
  });

  test('are nothing where there is none', () => {
    expect(told('noms', [])).toEqual([]);
  });
});
