/** Numbers and booleans in sentences: as French readers write them, whatever the cells hold. */
import fc from 'fast-check';

import { shownText } from '../../src/core/cellText';
import type { CellValue } from '../../src/core/CellValue';
import { checkForm } from '../../src/core/check';
import { formatNombre } from '../../src/core/formatNombre';
import { columnKeys } from '../../src/core/forms/column';
import { totalKeys } from '../../src/core/forms/modele';
import { fr, sentenceOf } from '../../src/text/fr';
import { check, withCell } from '../core/annexes/build';
import { besancon1 } from '../core/annexes/seeds';
import { AUJOURDHUI, formB, rows } from '../core/build';

/** A point between digits, a hyphen before them, or a word of a program. */
const BARE = /\d\.\d|(?<![\w/-])-\d|\b(?:true|false|NaN|Infinity|null|undefined)\b/;

const figure = fc.oneof(
  fc.constantFrom(-540, 6.05, -6.05, 1e-7, 1234567.5, 0, 2025.5, 45_000),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.integer(),
);

test.each([
  [6.05, '6,05'],
  [-540, '\u2212540'],
  [true, 'VRAI'],
  [false, 'FAUX'],
  [2025, '2025'],
  [null, ''],
  ['-540', '-540'],
] as const)('a cell that holds %p reads « %s »', (value, text) => {
  expect(shownText(value)).toBe(text);
});

test('a number inserted in a sentence has a comma and a true minus', () => {
  expect(fr`de ${-6.05} à ${2025}`).toBe('de \u22126,05 à 2025');
  fc.assert(
    fc.property(figure, fc.integer({ min: 0, max: 6 }), (value, digits) => {
      expect(fr`${value}`).not.toMatch(/[.-]\d/);
      expect(formatNombre(value, digits)).toMatch(/^\u2212?\d{1,3}(?:\u202f\d{3})*(?:,\d+)?$/);
    }),
  );
});

test('no sentence about a form shows a number or a boolean as a program writes it', () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(figure, fc.boolean());
  const key = fc.constantFrom(...columnKeys);
  const line = fc.dictionary(key, cell, { minKeys: 1, maxKeys: 9 });
  const total = fc.constantFrom(...totalKeys);
  let said = 0;
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 3 }),
      total,
      cell,
      (lines, sum, value) => {
        const form = formB({ lignes: rows(lines), entete: { annee: value } });
        const totaux = { ...form.totaux, [sum]: { cellule: 'E40', value, formula: null } };
        for (const finding of checkForm({ ...form, totaux }, AUJOURDHUI).findings) {
          expect(sentenceOf(finding)).not.toMatch(BARE);
          said += 1;
        }
      },
    ),
  );
  expect(said).toBeGreaterThan(500);
});

test('no sentence about a table of amounts does either', () => {
  let said = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.oneof(figure, fc.boolean()), (column, value) => {
      for (const finding of check(withCell(besancon1, 4, column, value))) {
        expect(sentenceOf(finding)).not.toMatch(BARE);
        said += 1;
      }
    }),
  );
  expect(said).toBeGreaterThan(20);
});
