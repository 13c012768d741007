/** Rows of a Modèle B with edges over-represented: days around a limit, cents, spaces, wrong types. */
import fc from 'fast-check';

import { parseIso, serialOfDate } from '../../src/core/date';
import { columnKeys, type ColumnKey } from '../../src/core/forms/column';
import type { CellValue } from '../../src/workbook/port';

/** A cell that shows an error of the spreadsheet: only a formula makes one. */
export const ERROR = Symbol('#N/A');
export type Typed = CellValue | typeof ERROR;
export type TypedRow = Readonly<Record<ColumnKey, Typed>>;

export const HEADER = {
  convention: 'Protocole de préfiguration n° 168',
  annee: 2025,
  bailleur: 'Néolia',
  raisonSociale: 'Néolia SA',
  adresse: '34 rue de la Combe aux Biches, 25200 Montbéliard',
  siret: '73282932000074',
  idtopOperation: 'IDT-77',
} as const;

export const LISTS = {
  bailleurs: ['Néolia', 'Habitat 25', 'Grand Besançon Habitat'],
  operations: ['IDT-77', 'IDT-78'],
  /** Year, IDTOP, household. */
  menages: [
    [2024, 'IDT-77', 'M-0003'],
    [2023, null, 'm 0004'],
    [2024, 'IDT-99', 'M-0005'],
    [2025, 'IDT-77', 'M-0006'],
  ],
  /** Year, IDTOP, then the three counts. */
  suivi: [
    [2023, 'IDT-77', 1, 2, 3],
    [2024, null, 10, 20, 30],
    [2024, 'IDT-99', 100, 200, 300],
    [2025, 'IDT-77', 1000, 2000, 3000],
  ],
} as const;

function serial(text: string): number {
  const date = parseIso(text);
  if (date === undefined) throw new Error(`${text} is no date`);
  return serialOfDate(date);
}

const DAYS = [
  ...['1999-12-31', '2019-12-31', '2020-01-01', '2020-02-28', '2020-02-29', '2020-03-01'],
  ...['2020-06-15', '2021-09-30', '2021-10-01', '2024-02-28', '2024-02-29', '2024-12-31'],
  ...['2025-01-01', '2025-02-27', '2025-02-28', '2025-03-01', '2025-06-14', '2025-06-15'],
  ...['2025-06-16', '2025-12-31', '2026-01-01', '2026-03-14', '2026-03-15'],
].map(serial);

const wrong: readonly Typed[] = [null, '', ' ', '\u00a0', 'abc', true, false, ERROR];
const often = <T>(value: fc.Arbitrary<T>, weight: number) => ({ arbitrary: value, weight });
const among = (...values: readonly Typed[]) => fc.constantFrom<Typed>(...values);
const mixed = (usual: fc.Arbitrary<Typed>, odd: fc.Arbitrary<Typed>) =>
  fc.oneof(often(usual, 12), often(odd, 2), often(among(...wrong), 1));

const date = mixed(
  fc.oneof(among(...DAYS), fc.integer({ min: serial('2019-06-01'), max: serial('2026-06-01') })),
  among(45_749.75, 0, 0.5, 1, -1, 2_958_466, '02/04/2025', '2025-04-02', '31/02/2025'),
);
/** 31 December 9999, five years after which no spreadsheet goes. */
const LAST_DAY = 2_958_465;
const rent = mixed(
  fc.oneof(
    among(6, 6.05, 6.06, 6.0500001, 6.05000049, 6.0500005, 0.3, 0.1 + 0.2, 30, 30.01, 29.99),
    fc.integer({ min: 1, max: 1200 }).map((cents) => cents / 100),
  ),
  // From 20 000 to 80 000 an amount is a day that a spreadsheet made of it.
  among(0, -1, -0.01, '6,05', '6,05 €/m²', 1e-7, 1_000_000, 19_999, 20_000, 45_783, 80_000, 80_001),
);
const name = mixed(
  among(
    'Néolia',
    'Néolia',
    'Néolia',
    'NÉOLIA',
    ' Néolia ',
    'Né olia',
    'Néolia\u00a0',
    'Habitat 25',
  ),
  among('Neolia', 'Saiemb', 'N*', 'N?olia', '~', 25),
);
/**
 * No error among them: one silences the native search for doubles in the whole column, since a
 * condition has no room to step over it; core steps over it.
 */
const household = fc.oneof(
  often(
    fc.oneof(
      fc.integer({ min: 1, max: 5000 }).map((n) => `M-${String(n).padStart(4, '0')}`),
      among('M-0003', 'm-0003', 'M 0004', 'M-0005', 'M-0006', ' M-0001', 'M-0001\u00a0'),
    ),
    12,
  ),
  often(among('7', '007', 7, '*', '?', '~*', '=1+1', "'x", 'M-00*', 'É-1', 'é-1'), 2),
  often(among(null, '', ' ', '\u00a0', 'abc', true, false), 1),
);
const operation = mixed(
  among('IDT-77', 'IDT-77', 'IDT-78', 'idt-77'),
  among('IDT 77', 'X', 77, 'IDT-7?'),
);
const typologie = mixed(
  among('T1/T2', 'T3/T4', 'T5 et plus'),
  among(
    ...['t1/t2', 'T3/T4 ', 'T3', 'T 2', 'F5', 'T5+', 'T7', 'studio', 3, 'T5 ET PLUS', 'T5 et +'],
    ...[
      'Type 3',
      '2 pièces',
      '4 PIECES',
      'T3 bis',
      'T1 à T2',
      'T3-4',
      'T03',
      'T\u00a04',
      "'T2",
      'T*',
    ],
    ...['T2/T3', 'T0', 'T21', '3P', 'F3–F4', '?', 'T5/T6'],
  ),
);

const cells: Readonly<Record<ColumnKey, fc.Arbitrary<Typed>>> = {
  bailleur: name,
  menage: household,
  idtop: operation,
  dateLivraison: fc.oneof(often(date, 40), often(among(LAST_DAY), 1)),
  dateConventionApl: fc.oneof(often(date, 40), often(among(LAST_DAY), 1)),
  dateBail: date,
  typologie,
  loyer: rent,
  plafond: rent,
};

const row = fc.oneof(
  often(fc.record(cells), 30),
  // Rows that hold nothing stand between the others, as people leave them.
  often(fc.constant(Object.fromEntries(columnKeys.map((key) => [key, null])) as TypedRow), 1),
);

/** The rows of one seed. */
export function generateRows(seed: number, count: number): readonly TypedRow[] {
  return fc.sample(row, { seed, numRuns: count });
}
