/**
 * The verdicts and totals of core against those of LibreOffice on the saved file, cell by cell, for a
 * thousand rows per seed. What core reads is the file that LibreOffice saved, as a clerk would send it.
 */
import { checkForm } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import { totalKeys } from '../../src/core/forms/modele';
import type { FormReading } from '../../src/core/reading/formReading';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import type { RuleCondition } from '../../src/core/rules/rule';
import { calculateTotaux } from '../../src/core/totals';
import type { WorkbookFile } from '../../src/workbook/xlsx/file';
import { readXlsx } from '../../src/workbook/xlsx/read';
import { takeSnapshot } from '../../src/workbook/xlsx/snapshot';
import { day } from '../cli/support';
import { recalculate } from './libreOffice';
import { generateRows, type TypedRow } from './rows';
import { makeTestCopy, RESULTS_LEFT, TODAY, type CopiedForm } from './testCopy';

const SEEDS = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89] as const;
/** A thousand rows a seed, in forms of a size that declarations have. */
const FORMS = 5;
const ROWS = 200;
const MINUTES = 60_000;

interface Calculated {
  readonly form: CopiedForm;
  readonly file: WorkbookFile;
  readonly reading: FormReading;
}

const calculated = new Map<number, readonly Calculated[]>();

beforeAll(async () => {
  const copies = await Promise.all(SEEDS.map((seed) => makeTestCopy(rowsOf(seed))));
  const outputs = recalculate(copies.map((copy) => copy.bytes));
  for (const [index, seed] of SEEDS.entries()) {
    const file = await readXlsx(outputs[index] ?? new Uint8Array(), { styles: false });
    const readings = recogniseForms(takeSnapshot(file));
    const forms = copies[index]?.forms ?? [];
    const pairs = forms.flatMap((form): Calculated[] => {
      const reading = readings.find(({ feuille }) => feuille === form.sheet);
      return reading === undefined ? [] : [{ form, file, reading }];
    });
    calculated.set(seed, pairs);
  }
}, 10 * MINUTES);

function rowsOf(seed: number): readonly (readonly TypedRow[])[] {
  const rows = generateRows(seed, FORMS * ROWS);
  return Array.from({ length: FORMS }, (_, i) => rows.slice(i * ROWS, (i + 1) * ROWS));
}

function of(seed: number): readonly Calculated[] {
  const found = calculated.get(seed) ?? [];
  expect(found).toHaveLength(FORMS);
  return found;
}

/**
 * A condition that holds must tell a fault that core finds; a fault that conditions can tell must make
 * one of them hold. The text says what a failure needs: both verdicts, the row as read, the formula.
 */
function differences({ form, file, reading }: Calculated): readonly string[] {
  const check = checkForm(reading, day(TODAY));
  const sheet = file.sheets.find(({ name }) => name === reading.feuille);
  return reading.lignes.flatMap(({ rang, cells }) => {
    const shown = sheet?.values[rang - 1]?.slice(RESULTS_LEFT - 1) ?? [];
    const holding = form.conditions.filter((_, index) => shown[index] === 1);
    const findings = check.lignes.get(rang)?.findings ?? [];
    const extra = holding.filter((condition) => !findings.some((f) => tells(condition, f)));
    // An error in a cell makes the row « à compléter » there too, and may silence other conditions.
    const isBroken = Object.values(cells).includes('#N/A') && holding.some(isCompletion);
    const silent = findings.filter(
      (finding) =>
        !isBroken &&
        form.conditions.some((condition) => tells(condition, finding)) &&
        !holding.some((condition) => tells(condition, finding)),
    );
    const row = `row ${rang} ${JSON.stringify(cells)}`;
    return [
      ...extra.map(
        ({ codes, formula }) => `${row}: only LibreOffice says ${codes.join()}: ${formula}`,
      ),
      ...silent.map(({ code, lieu }) => `${row}: only core says ${code} at ${lieu.champ}`),
    ];
  });
}

function isCompletion({ codes }: RuleCondition): boolean {
  return codes.includes('cellule-manquante');
}

function tells({ codes, champ }: RuleCondition, { code, lieu }: Finding): boolean {
  return codes.some((each) => each === code) && (champ === undefined || champ === lieu.champ);
}

describe.each(SEEDS)('for the rows of seed %i', (seed) => {
  test('each condition holds in LibreOffice exactly where core finds its fault', () => {
    expect(of(seed).flatMap(differences).slice(0, 10)).toEqual([]);
  });

  test('the eight totals are those of core', () => {
    for (const { reading } of of(seed)) {
      const shown = totalKeys.map((key) => [key, reading.totaux[key]?.value]);
      expect(Object.fromEntries(shown)).toEqual(calculateTotaux(reading));
    }
  });

  test('no total is found altered by the passage through LibreOffice', () => {
    const codes = of(seed).flatMap(({ reading }) =>
      checkForm(reading, day(TODAY)).formulaire.map(({ code }) => code),
    );
    expect(codes).not.toContain('total-altere');
    expect(codes).not.toContain('cumul-incoherent');
  });
});

test('the rows hold every fault that a condition can tell', () => {
  const all = [...calculated.values()].flat();
  const found = new Set(
    all.flatMap(({ reading }) =>
      [...checkForm(reading, day(TODAY)).lignes.values()].flatMap(({ findings }) =>
        findings.map(({ code }) => code),
      ),
    ),
  );
  const told = new Set(all.flatMap(({ form }) => form.conditions.flatMap(({ codes }) => codes)));
  expect([...told].filter((code) => !found.has(code))).toEqual([]);
});
