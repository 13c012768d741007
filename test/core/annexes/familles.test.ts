/** True tables of every kind: never an error. One digit altered where all was certain: always one. */
import { checkTableau } from '../../../src/core/annexes/check';
import type { AnnexeCheck } from '../../../src/core/annexes/check';
import type { CellValue } from '../../../src/core/CellValue';
import { recognise, withCell } from './build';
import type { Grid } from './build';
import { familles } from './familles';
import { randomFrom, whole } from './generate';
import type { Random } from './generate';

const SEEDS = Array.from({ length: 12 }, (_, index) => index + 1);

function checks(grid: Grid): readonly AnnexeCheck[] {
  return recognise(grid).annexes.map((annexe) => checkTableau(annexe));
}

function errors(grid: Grid): readonly string[] {
  return checks(grid).flatMap(({ findings }) =>
    findings.flatMap(({ niveau, code, lieu }) =>
      niveau === 'info' ? [] : [`${code} ${lieu.cellule}`],
    ),
  );
}

test('there are more than forty kinds', () => {
  expect(familles.length).toBeGreaterThan(40);
});

test.each(familles)('$nom: nothing is said to be wrong', ({ make, doute }) => {
  const said = SEEDS.flatMap((seed) => {
    const grid = make(randomFrom(seed));
    const asked = checks(grid).flatMap(({ questions }) =>
      questions.map(({ question, lieu }) => `${question.motif} ${lieu.cellule}`),
    );
    return [...errors(grid), ...(doute ? [] : asked)].map((what) => `${seed}: ${what}`);
  });
  expect(said).toEqual([]);
});

test.each(familles)('$nom: sums are checked, and none is left unread', ({ make }) => {
  for (const seed of SEEDS) {
    const grid = make(randomFrom(seed));
    expect(checks(grid).reduce((sum, { bilan }) => sum + bilan.sommes, 0)).toBeGreaterThan(0);
  }
});

/** A cell of amounts that a sum certainly covers, with its leading digit changed to another. */
function altered(grid: Grid, random: Random): Grid | undefined {
  const covered = recognise(grid).annexes.flatMap((annexe) => {
    const { bilan, questions } = checkTableau(annexe);
    if (questions.length > 0) return [];
    const isSummed = ({ libelle }: { readonly libelle: string }) =>
      !bilan.nonSommees.includes(libelle);
    return annexe.cellules.flat().flatMap((cell) => {
      const isWhole = typeof cell.value === 'number' && Number.isInteger(cell.value);
      const colonne = annexe.colonnes[cell.colonne];
      const ligne = annexe.lignes[cell.ligne];
      return isWhole &&
        cell.value !== 0 &&
        colonne &&
        ligne &&
        isSummed(colonne) &&
        isSummed(ligne) &&
        !ligne.solde
        ? [{ row: ligne.rang - 1, column: colonne.colonne - 1, value: cell.value }]
        : [];
    });
  });
  const cell = covered[whole(random, 0, Math.max(0, covered.length - 1))];
  if (!cell) return undefined;
  const digits = String(Math.abs(Number(cell.value)));
  const at = whole(random, 0, digits.length - 1);
  const other = (Number(digits[at]) + whole(random, 1, 9)) % 10;
  const changed = Number(digits.slice(0, at) + String(other) + digits.slice(at + 1));
  const value: CellValue = Number(cell.value) < 0 ? -changed : changed;
  return withCell(grid, cell.row, cell.column, value);
}

test('one digit altered where a sum covers it is told as an error, or asked (4 in a hundred at most)', () => {
  const kinds = familles.filter(({ doute }) => !doute);
  const tried = kinds.flatMap(({ nom, make }) =>
    SEEDS.flatMap((seed) => {
      const random = randomFrom(seed * 7919);
      const grid = altered(make(randomFrom(seed)), random);
      if (!grid) return [];
      const all = checks(grid);
      const told = all.some(({ findings }) => findings.length > 0);
      const motifs = all.flatMap(({ questions }) =>
        questions.map(({ question }) => question.motif),
      );
      return [{ nom: `${nom} ${seed}`, told, motifs }];
    }),
  );
  expect(tried.length).toBeGreaterThan(300);
  // A difference of a few units where nothing says whether figures are rounded, a column of differences.
  const asked = tried.filter(({ told, motifs }) => !told && motifs.length > 0);
  expect(asked.length).toBeLessThan(tried.length * 0.04);
  const missed = tried.filter(({ told, motifs }) => !told && motifs.length === 0);
  expect(missed.map(({ nom }) => nom)).toEqual([]);
});
