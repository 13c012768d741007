/**
 * The catalogue of rules, each against its own native formulas: whatever its cells hold, the sheet
 * says what the check says. No rule is named here: one that is added is tried with the others, on
 * cells drawn around the numbers and texts of its formulas.
 */
import fc from 'fast-check';

import type { RegimeChoice } from '../../src/core/baremes/regimes';
import { checkForm } from '../../src/core/check';
import { columnKeys } from '../../src/core/forms/column';
import type { FormReading, RowCells, RowReading } from '../../src/core/reading/formReading';
import { rowRules } from '../../src/core/rules/rowRules';
import type { RowRule, RuleCondition } from '../../src/core/rules/rule';
import { AUJOURDHUI, FIRST, formB } from './build';
import { calculate, refsOf, startIronCalc } from './nativeSheet';
import { rowsFor } from './ruleCells';

beforeAll(startIronCalc);

const ROWS = 60;
const contexte = {
  bailleurs: [
    { nom: 'Néolia', siret: '' },
    { nom: 'Habitat25', siret: '' },
  ],
  operations: ['IDT-77', 'IDT-79'],
  menagesPasses: [
    { annee: 2024, idtop: 'IDT-77', identifiant: 'M-0003' },
    { annee: 2023, idtop: '', identifiant: 'M-0004' },
    { annee: 2025, idtop: 'IDT-77', identifiant: 'M-0005' },
    { annee: 2024, idtop: 'IDT-78', identifiant: 'M-0002' },
  ],
};
const forms = {
  B: (reading: FormReading) => reading,
  A: (reading: FormReading) => ({ ...reading, modele: 'A' as const }),
};

/** What a condition tells: its codes, at its column where it names one. */
const labelOf = ({ codes, champ }: RuleCondition) => `${codes.join('/')} ${champ ?? ''}`;

type Regime = RegimeChoice | undefined;

function formOf(
  cells: readonly RowCells[],
  modele: keyof typeof forms,
  regime: Regime,
): FormReading {
  const lignes = cells.map((values, index) => ({ rang: FIRST + index, cells: values }));
  return forms[modele](
    formB({ lignes: lignes.filter(isFilledRow), contexte: { ...contexte, regime } }),
  );
}

/** A row whose cells are all blank is no row of the form: nothing may be said of it. */
function isFilledRow({ cells }: RowReading): boolean {
  return columnKeys.some((key) => String(cells[key] ?? '').replaceAll(/[ \u00a0]/g, '') !== '');
}

const withFormula = rowRules.filter((rule) => rule.conditions !== undefined);

describe.each([
  ['B', '2018'],
  ['B', '2021'],
  ['B', undefined],
  ['A', '2018'],
] as const)('in a Modèle %s, with the régime of %s', (modele, regime) => {
  const empty = formOf([], modele, regime);
  const refs = refsOf({ ...empty, derniereLigne: FIRST + ROWS - 1 });
  const rules = withFormula.map((rule) => [rule.codes.join(', '), rule] as const);

  test.each(rules)('%s: the formula is true exactly where the check finds it', (_codes, rule) => {
    const conditions = rule.conditions?.(refs) ?? [];
    const formulas = conditions.map(({ formula }) => formula);
    fc.assert(
      fc.property(rowsFor(formulas, refs, ROWS), (cells) => {
        expect(differences(formOf(cells, modele, regime), cells, rule, conditions)).toEqual([]);
      }),
      { numRuns: 4, seed: 2025, endOnFailure: true },
    );
  });
});

/** The rows of which the sheet and the check do not tell the same. */
function differences(
  reading: FormReading,
  cells: readonly RowCells[],
  rule: RowRule,
  conditions: readonly RuleCondition[],
) {
  const rows = cells.map((values, index) => ({ rang: FIRST + index, cells: values }));
  const sheet = tellSheet(reading, rows, conditions);
  const check = tellCheck(reading, rule, conditions);
  const sorted = (told?: ReadonlySet<string>) => [...(told ?? [])].sort();
  return rows
    .map(({ rang, cells: values }) => {
      return { ...values, sheet: sorted(sheet.get(rang)), check: sorted(check.get(rang)) };
    })
    .filter((row) => row.sheet.join() !== row.check.join());
}

type Told = ReadonlyMap<number, ReadonlySet<string>>;

function tellSheet(
  reading: FormReading,
  rows: readonly RowReading[],
  conditions: readonly RuleCondition[],
): Told {
  const truths = calculate(
    reading,
    rows,
    conditions.map(({ formula }) => formula),
  );
  const told = [...truths].map(
    ([rang, flags]) =>
      [rang, new Set(conditions.filter((_, index) => flags[index]).map(labelOf))] as const,
  );
  return new Map(told);
}

/** A finding that none of the conditions can tell stands under its own code: the sheet lacks it. */
function tellCheck(
  reading: FormReading,
  rule: RowRule,
  conditions: readonly RuleCondition[],
): Told {
  const { lignes } = checkForm(reading, AUJOURDHUI);
  const told = [...lignes].map(([rang, { findings }]) => {
    const own = findings.filter(({ code }) => rule.codes.some((each) => each === code));
    const labels = own.flatMap((finding) => {
      const telling = conditions.filter(
        ({ codes, champ }) =>
          codes.some((code) => code === finding.code) &&
          (champ ?? finding.lieu.champ) === finding.lieu.champ,
      );
      return telling.length > 0 ? telling.map(labelOf) : [finding.code];
    });
    return [rang, new Set(labels)] as const;
  });
  return new Map(told);
}
