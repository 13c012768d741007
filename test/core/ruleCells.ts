/** Cells for a rule that nobody described: drawn around what its own formulas speak of. */
import fc from 'fast-check';

import type { CellValue } from '../../src/core/CellValue';
import { dateOfSerial } from '../../src/core/date';
import { columnKeys, dateKeys, type ColumnKey } from '../../src/core/forms/column';
import type { RowCells } from '../../src/core/reading/formReading';
import type { RowRefs } from '../../src/core/rules/rule';
import { ligneB, serial } from './build';

const ODD: readonly CellValue[] = [
  null,
  '',
  ' ',
  '\u00a0',
  '|',
  'abc',
  '0',
  0,
  -1,
  1,
  true,
  '#N/A',
];
const TEXTS: Partial<Record<ColumnKey, readonly CellValue[]>> = {
  bailleur: ['Néolia', 'NÉOLIA', 'néolia ', 'Habitat 25', 'Saiemb'],
  menage: ['M-0001', 'm-0001', ' M-0002', 'M-0003', 'M-0004', 'M-0005', '007', '7', '*'],
  idtop: ['IDT-77', 'idt-77', 'IDT-78'],
  typologie: ['T1/T2', 'T3/T4', 'T5 et plus', 'T2', 't1/t2', ' T3/T4', 'x', 3],
};

const anyDay = fc.integer({ min: serial('2012-01-01'), max: serial('2027-12-31') });
const edges = [
  '2014-12-31',
  '2024-12-31',
  '2025-01-01',
  '2025-12-31',
  '2026-01-01',
  '2026-03-13',
  '2026-03-14',
  '2026-03-15',
].map(serial);
const dateText = fc.constantFrom('02/04/2025', '31/02/2025', '2025-04-02', '1er avril 2025');
const rent = fc.oneof(
  fc.integer({ min: 1, max: 4000 }).map((cents) => cents / 100),
  fc.constantFrom<CellValue>(0.3, 0.1 + 0.2, 450, 45_749, '6,05', '6,05 €/m²'),
);

/** Days that matter between themselves: the same, or as many months apart as `named` says, or nearly. */
function relatedDays(named: readonly CellValue[]): fc.Arbitrary<readonly number[]> {
  const numbers = named.filter((value) => typeof value === 'number');
  const spans = numbers.filter((number) => Number.isInteger(number) && number > 0 && number <= 240);
  const months = fc.constantFrom(0, 12, ...spans, ...spans.map((span) => -span));
  const move = fc.tuple(fc.oneof(fc.constant(0), months), fc.integer({ min: -1, max: 1 }));
  return fc
    .tuple(anyDay, fc.tuple(move, move, move))
    .map(([day, moves]) => moves.map(([apart, shift]) => monthsLater(day, apart) + shift));
}

/** The serial number of the same day of another month, or of the next one where that has no such day. */
function monthsLater(day: number, months: number): number {
  const [year = 0, month = 1, date = 1] = (dateOfSerial(day) ?? '').split('-').map(Number);
  const moved = new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
  return serial(moved);
}

/**
 * Rows right but for what `formulas` speak of, with their numbers and texts, and values beside them. A
 * column that a formula reads whole holds no error value: one would silence it in every row.
 */
export function rowsFor(
  formulas: readonly string[],
  refs: RowRefs,
  count: number,
): fc.Arbitrary<readonly RowCells[]> {
  const spoken = columnKeys.filter((key) =>
    formulas.some((formula) => speaksOf(formula, refs, key)),
  );
  const whole = columnKeys.filter((key) => formulas.some((f) => f.includes(refs.column[key])));
  const named = formulas.flatMap(constantsOf);
  const change = fc.oneof(
    { weight: 5, arbitrary: changed(spoken, named) },
    { weight: 1, arbitrary: changed(columnKeys, named) },
  );
  return fc
    .array(change, { minLength: count, maxLength: count })
    .map((changes) =>
      changes.map((each, index) => ligneB({ menage: `R-${index}`, ...without(each, whole) })),
    );
}

function speaksOf(formula: string, refs: RowRefs, key: ColumnKey): boolean {
  return formula.includes(refs.cell[key]) || formula.includes(refs.column[key]);
}

function without(change: Change, whole: readonly ColumnKey[]): Change {
  const broken = whole.filter((key) => change[key] === '#N/A');
  return { ...change, ...Object.fromEntries(broken.map((key) => [key, null])) };
}

type Change = Partial<Record<ColumnKey, CellValue>>;

/** The numbers and texts of a formula, and their neighbours; marks of private use are never typed. */
function constantsOf(formula: string): readonly CellValue[] {
  const bare = formula.replaceAll(/\$?[A-Z]+\$?\d+/g, ' ');
  const texts = [...bare.matchAll(/"([^"]+)"/g)]
    .map(([, text = '']) => text)
    .filter((text) => !/[\ue000-\uf8ff]/.test(text));
  const numbers = [...bare.replaceAll(/"[^"]*"/g, ' ').matchAll(/\d+(?:\.\d+)?/g)].map(Number);
  return [
    ...texts.flatMap((text) => [text, text.toLowerCase(), `${text} `]),
    ...numbers.flatMap((number) => [number - 1, number - 0.01, number, number + 0.01, number + 1]),
  ];
}

/** A right row in which one to all of `keys` hold something drawn; its days, often, days that matter. */
function changed(keys: readonly ColumnKey[], named: readonly CellValue[]): fc.Arbitrary<Change> {
  const drawn = Object.fromEntries(columnKeys.map((key) => [key, valueFor(key, named)]));
  const some = fc.subarray([...keys], { minLength: Math.min(1, keys.length) });
  const any = fc.tuple(some, fc.record(drawn)).map(([chosen, values]) => pick(values, chosen));
  const dates = dateKeys.filter((key) => keys.includes(key));
  if (dates.length === 0) return any;
  const related = relatedDays(named).map((days) =>
    Object.fromEntries(dates.map((key, index) => [key, days[index] ?? null])),
  );
  return fc.oneof(any, related);
}

function pick(values: Change, keys: readonly ColumnKey[]): Change {
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
}

function valueFor(key: ColumnKey, named: readonly CellValue[]): fc.Arbitrary<CellValue> {
  const rare: fc.Arbitrary<CellValue> = fc.constantFrom(...ODD);
  const around: fc.Arbitrary<CellValue> = named.length > 0 ? fc.constantFrom(...named) : rare;
  const usual: fc.Arbitrary<CellValue> = key.startsWith('date')
    ? fc.oneof(
        anyDay,
        fc.constantFrom(...edges),
        dateText,
        fc.constantFrom(45_749.75, 1, 2_958_466),
      )
    : fc.constantFrom(...(TEXTS[key] ?? [6.05]));
  const own = key === 'loyer' || key === 'plafond' ? rent : usual;
  return fc.oneof(
    { weight: 5, arbitrary: own },
    { weight: 2, arbitrary: around },
    { weight: 1, arbitrary: rare },
  );
}
