/** All the native conditions of a row together against all its checks; each rule by itself is in parity.test.ts. */
import fc from 'fast-check';

import type { CellValue } from '../../src/core/CellValue';
import { checkForm } from '../../src/core/check';
import { columnKeys, type ColumnKey } from '../../src/core/forms/column';
import type { FormReading } from '../../src/core/reading/formReading';
import {
  marqueOf,
  rowConditions,
  rowRefs,
  type RowCondition,
} from '../../src/core/rules/conditions';
import { AUJOURDHUI, FIRST, formB, ligneB, serial } from './build';
import { calculate, refsOf, startIronCalc } from './nativeSheet';

beforeAll(startIronCalc);

const contexte = {
  bailleurs: [
    { nom: 'Néolia', siret: '' },
    { nom: 'Habitat 25', siret: '' },
  ],
  operations: ['IDT-77'],
  menagesPasses: [{ annee: 2024, idtop: 'IDT-77', identifiant: 'M-0003' }],
};

function conditionsOf(reading: FormReading): readonly RowCondition[] {
  return rowConditions(refsOf(reading));
}

const dates = [
  '2019-03-01',
  '2020-02-29',
  '2020-04-02',
  '2020-04-03',
  '2024-12-31',
  '2025-01-01',
  '2025-02-28',
  '2025-04-02',
  '2025-12-31',
  '2026-01-01',
  '2026-11-30',
].map(serial);
const odd: CellValue[] = [null, '', ' ', '\u00a0', 'abc', 0, -1, true, '#N/A'];
const date = fc.constantFrom<CellValue>(
  ...dates,
  ...dates,
  45749.75,
  '02/04/2025',
  '31/02/2025',
  '2025-04-02',
  1,
  2958466,
  ...odd,
);
const rent = fc.constantFrom<CellValue>(
  6,
  6.05,
  6.05,
  6.06,
  0.3,
  0.1 + 0.2,
  30,
  30.01,
  '6,05',
  ...odd,
);
const cells: Record<ColumnKey, fc.Arbitrary<CellValue>> = {
  bailleur: fc.constantFrom<CellValue>('Néolia', 'NÉOLIA', 'Habitat 25', 'Saiemb', null, ' '),
  menage: fc.constantFrom<CellValue>('M-0001', 'm-0001', 'M-0002', 'M-0003', '007', '7', '*', null),
  idtop: fc.constantFrom<CellValue>('IDT-77', 'idt-77', 'IDT-78', null, '\u00a0'),
  dateLivraison: date,
  dateConventionApl: date,
  dateBail: date,
  typologie: fc.constantFrom<CellValue>(
    'T1/T2',
    'T3/T4',
    'T5 et plus',
    'T2',
    't1/t2',
    'x',
    3,
    ...odd,
  ),
  loyer: rent,
  plafond: rent,
};

/** A row right but for one to three cells, or wholly random, or empty. */
const row = fc.oneof(
  { weight: 3, arbitrary: fc.record(cells, { requiredKeys: [] }).map((change) => ligneB(change)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.subarray([...columnKeys], { maxLength: 3 }), fc.record(cells))
      .map(([keys, values]) => ligneB(Object.fromEntries(keys.map((key) => [key, values[key]])))),
  },
  {
    weight: 1,
    arbitrary: fc.constant(ligneB(Object.fromEntries(columnKeys.map((k) => [k, null])))),
  },
);

/** A condition by what it tells: its codes, at its column where it names one. */
function labelOf({ codes, champ }: RowCondition): string {
  return `${codes.join('/')} ${champ ?? ''}`;
}

test('every condition is true exactly where the check gives its code', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 25, maxLength: 25 }), (cellsOfRows) => {
      const lignes = cellsOfRows.map((values, index) => ({ rang: FIRST + index, cells: values }));
      const filled = lignes.filter(({ cells: c }) =>
        columnKeys.some((k) => String(c[k] ?? '').replace(/[ \u00a0]/g, '') !== ''),
      );
      const reading = formB({ lignes: filled, contexte });
      const conditions = conditionsOf(reading);
      const check = checkForm(reading, AUJOURDHUI);
      const truths = calculate(
        reading,
        lignes,
        conditions.map(({ formula }) => formula),
      );
      for (const { rang, cells: values } of lignes) {
        const findings = check.lignes.get(rang)?.findings ?? [];
        const expected = conditions.map(({ codes, champ }) =>
          findings.some(
            (f) =>
              codes.some((code) => code === f.code) &&
              (champ === undefined || f.lieu.champ === champ),
          ),
        );
        const of = (flags: readonly boolean[]) =>
          [...new Set(conditions.filter((_, i) => flags[i]).map(labelOf))].sort();
        expect({ values, conditions: of(truths.get(rang) ?? []) }).toEqual({
          values,
          conditions: of(expected),
        });
      }
    }),
    { numRuns: 40, seed: 2025 },
  );
});

test('a condition holds at most 255 characters, with names as long as ours', () => {
  const reading = formB({ contexte });
  const entete = Object.entries(reading.entete).map(([key, cell]) => [key, cell.cellule] as const);
  const refs = rowRefs(
    {
      ...reading,
      derniereLigne: 1_048_000,
      colonnes: reading.colonnes as Record<ColumnKey, number>,
      entete: Object.fromEntries(entete),
    },
    {
      regime: 'ModeleB_100_regime',
      bailleurs: 'IML_Bailleurs',
      operations: 'IML_Operations',
      menages: {
        annee: 'IML_Menages_Annee',
        idtop: 'IML_Menages_Idtop',
        identifiant: 'IML_Menages_Identifiant',
      },
      justifies: { marques: 'IML_Admis', formulaire: 'ModeleB_100' },
    },
  );
  for (const { codes, formula, statut } of rowConditions(refs)) {
    expect([codes, formula.length + 1]).toEqual([codes, Math.min(formula.length + 1, 255)]);
    expect([codes, formula.includes('IML_Admis')]).toEqual([codes, statut === 'a-justifier']);
  }
});

test('no two avertissements of a column have the same mark', () => {
  const reading = formB({ contexte });
  const marques = rowConditions(refsOf(reading))
    .filter(({ statut }) => statut === 'a-justifier')
    .map(({ codes: [code], champ }) => marqueOf('ModeleB_1', code ?? '', champ ?? 'menage'));
  expect(marques.length).toBeGreaterThan(5);
  expect(new Set(marques).size).toBe(marques.length);
});
