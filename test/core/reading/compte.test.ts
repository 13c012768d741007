import fc from 'fast-check';

import type { CellValue } from '../../../src/core/CellValue';
import { checkForm } from '../../../src/core/check';
import type { FormReading } from '../../../src/core/reading/formReading';
import { recogniseForms } from '../../../src/core/reading/recogniseForms';
import type { SheetLike } from '../../../src/core/reading/snapshotLike';
import { cellAddress } from '../../../src/grid/a1';
import { compteSentence } from '../../../src/text/lecture';
import { AUJOURDHUI } from '../build';
import { countCells, sheet, workbook } from '../sheet';
import {
  CERTIFICAT,
  ENTETE,
  feuille,
  INTITULES,
  lire,
  menage,
  menages,
  totauxLignes,
} from './formulaire';

type Row = readonly CellValue[];

/** `LECTURE_TOURS=10000 npm test -- test/core/reading/compte` tries as many layouts, and as many changed ones. */
const TOURS = Number(process.env.LECTURE_TOURS ?? '80');
const runs = { numRuns: TOURS, seed: 20_260_314 };
jest.setTimeout(60_000 + TOURS * 500);

const intruder = fc.constantFrom<readonly Row[]>(
  [['Sous-total résidence A', 3]],
  [['TOTAL']],
  [['Résidence Les Lilas']],
  [['* sous réserve de la commission']],
  [INTITULES],
  [[null, null, null, null, null, null, 'Choisir…']],
  [[], []],
);
const blocks = fc.array(fc.oneof(fc.integer({ min: 1, max: 4 }), intruder), {
  minLength: 1,
  maxLength: 6,
});
const layout = fc.record({
  blocks,
  left: fc.integer({ min: 1, max: 3 }),
  observations: fc.boolean(),
  totaux: fc.boolean(),
  certificat: fc.boolean(),
  entete: fc.boolean(),
  notes: fc.array(
    fc.constantFrom<Row>(['Fin du document'], [null, null, null, 'NB : voir annexe'], []),
    {
      maxLength: 3,
    },
  ),
});

interface Layout {
  readonly sheet: SheetLike;
  readonly count: number;
}

const made = layout.map((parts): Layout => {
  let count = 0;
  const lignes = parts.blocks.flatMap((block): readonly Row[] => {
    if (typeof block !== 'number') return block;
    return Array.from({ length: block }, () => {
      count += 1;
      const row = menage(`M-${count}`);
      return parts.observations
        ? [...row, 'vu', null, count % 2 === 0 ? 'Total à revoir' : null]
        : row;
    });
  });
  const pied = [
    [],
    ...(parts.totaux ? totauxLignes([0, count, 0, count, 0, count, 0, count]) : []),
    ...(parts.certificat ? CERTIFICAT : []),
    [],
    ...parts.notes,
  ];
  const values = [...(parts.entete ? ENTETE : []), INTITULES, ...lignes, ...pied];
  return { sheet: sheet('Retour', values, { left: parts.left }), count };
});

/** Every cell once: the accounts of a sheet's forms add up to its cells, and nothing is told twice. */
function expectBalance(one: SheetLike, forms: readonly FormReading[]): void {
  const comptes = forms.map(({ compte }) => compte);
  for (const { cellules, parts, ecartees } of comptes) {
    const read = Object.values(parts).reduce((sum, count) => sum + count, 0);
    expect(read + ecartees.length).toBe(cellules);
  }
  const addresses = comptes.flatMap(({ ecartees }) => ecartees.map(({ cellule }) => cellule));
  expect(new Set(addresses).size).toBe(addresses.length);
  if (forms.length === 0) return;
  expect(comptes.reduce((sum, { cellules }) => sum + cellules, 0)).toBe(countCells(one));
}

describe('the account of a reading', () => {
  test('adds up over generated layouts, and every household is in it once', () => {
    fc.assert(
      fc.property(made, ({ sheet: one, count }) => {
        const forms = recogniseForms(workbook([one]));
        expectBalance(one, forms);
        const lignes = forms.flatMap((form) => form.lignes);
        const names = lignes.map(({ cells }) => cells.menage);
        expect(names).toEqual(Array.from({ length: count }, (_, index) => `M-${index + 1}`));
        expect(forms[0]?.compte).toMatchObject({
          menages: count,
          parts: { lignes: count * 9 },
        });
      }),
      runs,
    );
  });

  test('adds up whatever is typed anywhere in such a sheet', () => {
    const word = fc.constantFrom<CellValue>(
      'Total',
      'Signature',
      'Néolia',
      'T3/T4',
      0,
      46_000,
      'Loyer',
      'SIRET :',
      null,
    );
    fc.assert(
      fc.property(
        made,
        fc.array(fc.tuple(fc.nat(60), fc.nat(12), word), { maxLength: 6 }),
        (base, edits) => {
          const values = base.sheet.values.map((row) => [...row]);
          for (const [r, c, value] of edits) {
            const row = values[r % values.length];
            if (row && c < row.length) row[c] = value;
          }
          const edited = { ...base.sheet, values };
          expectBalance(edited, recogniseForms(workbook([edited])));
        },
      ),
      runs,
    );
  });

  test('is one line that names the cells not read', () => {
    const rows = menages(2);
    const form = lire({
      lignes: [...rows.slice(0, 1), ['Résidence Les Lilas'], [...(rows[1] ?? []), 'vu']],
      intitules: [[...INTITULES, 'Observations']],
    });
    // 14 cells of header, 9 headings and « Observations », 2 × 9 cells and a remark, 1 group, 7 of certificate.
    expect(compteSentence(form.compte).replace(/[\u00a0\u202f]/g, ' ')).toBe(
      '51 cellules : 14 d’en-tête, 9 intitulés, 18 dans 2 ménages, 7 de certificat, 3 non lues : J9, A11 et J12.',
    );
  });
});

describe('a change in a valid sheet never changes the amount without a finding', () => {
  const rows = menages(4);
  const parties = {
    lignes: rows,
    pied: [[], ...totauxLignes([0, 4, 0, 4, 0, 4, 0, 4]), [], ...CERTIFICAT],
  };
  const valid = feuille(parties);
  const judge = (one: SheetLike) => {
    const forms = recogniseForms(workbook([one]));
    const checks = forms.map((form) => checkForm(form, AUJOURDHUI));
    return {
      amount: checks.reduce((sum, { compteurs }) => sum + compteurs.montantForfaitaire, 0),
      told:
        forms.length === 0
          ? ['modele-non-reconnu']
          : checks.flatMap(({ findings }) =>
              findings.map(({ code, lieu }) => `${code} ${lieu.cellule}`),
            ),
    };
  };
  const base = judge(valid);
  const expectTold = (one: SheetLike) => {
    const { amount, told } = judge(one);
    if (amount === base.amount) return;
    expect(told.filter((each) => !base.told.includes(each))).not.toEqual([]);
  };
  const cells = valid.values.flatMap((row, r) => row.map((_, c) => [r, c] as const));
  const WORDS: readonly CellValue[] = [
    null,
    'Total',
    'Signature',
    'Fait à :',
    'origine',
    'X',
    0,
    12,
    46_000,
    'T1',
    ...INTITULES,
  ];

  test('a word written over any cell', () => {
    for (const [index, [r, c]] of cells.entries()) {
      for (const word of WORDS.filter((_, at) => at % 4 === index % 4)) {
        const values = valid.values.map((row) => [...row]);
        (values[r] as CellValue[])[c] = word;
        expectTold({ ...valid, values });
      }
    }
  });

  test('a column deleted, emptied, doubled or renamed', () => {
    INTITULES.forEach((_, at) => {
      const edit = (change: (row: CellValue[], r: number) => void) => {
        const values = valid.values.map((row, r) => {
          const copy = [...row];
          change(copy, r);
          return copy;
        });
        expectTold({ ...valid, values, formulas: values.map((row) => row.map(() => null)) });
      };
      edit((row) => row.splice(at, 1));
      edit((row, r) => r > ENTETE.length && (row[at] = null));
      edit((row) => row.splice(at, 0, row[at] ?? null));
      edit((row, r) => r === ENTETE.length && (row[at] = 'Autre chose'));
    });
  });

  test('a row merged, hidden or emptied', () => {
    for (let row = 1; row <= valid.values.length; row += 1) {
      expectTold({ ...valid, merges: [`A${row}:I${row}`] });
      expectTold({ ...valid, merges: [`${cellAddress(row, 2)}:${cellAddress(row + 1, 2)}`] });
      expectTold({ ...valid, hiddenRows: [row] });
    }
  });
});

test('rows that are hidden are households, and counted as hidden', () => {
  const form = lire({ lignes: menages(3), feuille: { hiddenRows: [11, 30] } });
  expect([form.lignes.length, form.lignesMasquees, form.compte.masquees]).toEqual([3, [11], 1]);
});
