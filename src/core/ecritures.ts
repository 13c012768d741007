/**
 * How people write the class of a dwelling: « T 3 », « F3 », « Type 3 bis », « 3 pièces », « T5 et + ».
 * The reader of cells and the native formulas of the totals go by this one list, so that the sheet counts
 * what the check reads.
 */
import { typologies } from './forms/modele';
import type { Typologie } from './forms/modele';

/** What is written in place of what, in this order, in capitals: no blank, T for type, + for « et plus ». */
const STEPS: readonly (readonly [from: string, to: string])[] = [
  ...[' ', '\u00a0', '\u202f', "'"].map((blank) => [blank, ''] as const),
  ['É', 'E'],
  ['È', 'E'],
  ['PIECES', 'P'],
  ['PIECE', 'P'],
  ['TYPE', 'T'],
  ['F', 'T'],
  ['T0', 'T'],
  ['BIS', ''],
  ['TER', ''],
  ['PLUS', '+'],
  ...['ET', 'OU', 'À', 'A', '-', '–'].map((between) => [between, '/'] as const),
  ['/+', '+'],
];

/** The greatest number of main rooms that is taken for one. */
const ROOMS = 20;

const ECRITURES: Readonly<Record<Typologie, readonly string[]>> = {
  'T1/T2': ecrituresOf([1, 2]),
  'T3/T4': ecrituresOf([3, 4]),
  'T5 et plus': [
    ...ecrituresOf(Array.from({ length: ROOMS - 4 }, (_, index) => index + 5)),
    ...[5, 6, 7, 8, 9].map((rooms) => `T${rooms}+`),
  ],
};

/** One number of rooms, and two that follow each other: « T3 », « 3P », « T3/T4 », « T3/4 ». */
function ecrituresOf(rooms: readonly number[]): readonly string[] {
  const pairs = rooms.slice(1).filter((second) => second < 10);
  return [
    ...rooms.flatMap((count) => [`T${count}`, `${count}P`]),
    ...pairs.flatMap((second) => [`T${second - 1}/T${second}`, `T${second - 1}/${second}`]),
  ];
}

/** The class that a text is one of the writings of, compared as the native formula compares it. */
export function classOfEcriture(text: string): Typologie | undefined {
  const written = STEPS.reduce((all, [from, to]) => all.replaceAll(from, to), text.toUpperCase());
  return typologies.find((typologie) => ECRITURES[typologie].includes(written));
}

/**
 * The same as a native condition over a column: an array of truth values, to be summed. A cell that
 * shows an error is no writing, and hides none of the others. `=` knows no pattern, as COUNTIF does.
 */
export function ecritureCondition(column: string, typologie: Typologie): string {
  const written = STEPS.reduce(
    (all, [from, to]) => `SUBSTITUTE(${all},"${from}","${to}")`,
    `UPPER(${column})`,
  );
  const list = ECRITURES[typologie].map((text) => `"${text}"`).join(',');
  return `ISNUMBER(1/(${written}={${list}}))`;
}
