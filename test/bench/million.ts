/** A million rows checked by the rules, beside an idiomatic schema of the same shape in the same process. */
import * as z from 'zod/mini';

import { checkForm } from '../../src/core/check';
import type { RowCells } from '../../src/core/reading/formReading';
import { recogniseForms } from '../../src/core/reading/recogniseForms';
import { openFileWorkbook } from '../../src/workbook/xlsx/fileWorkbook';
import { measureApart } from './apart';
import { fail, formFile, rowCells, TODAY } from './form';
import { compare } from './measure';

export const MILLION = 1_000_000;

interface Measure {
  /** In milliseconds. */
  readonly ours: number;
  readonly zod: number;
  /** What our verdicts hold of memory, above the rows themselves. */
  readonly bytesOfRow: number;
}

export function benchMillion(script: string): void {
  const { ours, zod, bytesOfRow } = measureApart<Measure>(script, '--million');
  const peer = { name: 'a zod schema of the same shape, dates and doubles', time: zod };
  const told = `, ${bytesOfRow.toFixed(0)} bytes a row above the input`;
  compare(`check ${MILLION} rows of a Modèle B, doubles and all`, ours, peer, told);
}

/** What the process of the measure does and prints. */
export async function checkMillion(): Promise<void> {
  const workbook = await openFileWorkbook(await formFile(1));
  const [form] = recogniseForms(await workbook.snapshot());
  if (form === undefined) throw new Error('The form was not recognised.');
  const first = form.premiereLigne;
  const cells = Array.from({ length: MILLION }, (_, index) => rowCells(index));
  const lignes = cells.map((row, index) => ({ rang: first + index, cells: row }));
  const reading = { ...form, lignes, derniereLigne: first + MILLION - 1 };
  const before = held();
  let start = performance.now();
  const check = checkForm(reading, TODAY);
  const ours = performance.now() - start;
  const bytesOfRow = (held() - before) / MILLION;
  if (check.compteurs.declarees !== MILLION) fail('rows are missing');
  start = performance.now();
  const faults = zodFaults(cells);
  const zod = performance.now() - start;
  // One row in ten is above its plafond, and nothing else is wrong.
  if (faults !== MILLION / 10) fail(`${faults} faults`);
  const measure: Measure = { ours, zod, bytesOfRow };
  console.log(JSON.stringify(measure));
}

function held(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** 1 January and 31 December 2025 as serial numbers. */
const [YEAR_FIRST, YEAR_LAST] = [45_658, 46_022];
const day = z.number().check(z.int(), z.minimum(36_526), z.maximum(73_415));
const filled = z.string().check(z.minLength(1), z.maxLength(255));
const row = z
  .object({
    bailleur: filled,
    menage: filled,
    idtop: filled,
    dateLivraison: day,
    dateConventionApl: day,
    dateBail: day.check(z.minimum(YEAR_FIRST), z.maximum(YEAR_LAST)),
    typologie: z.enum(['T1/T2', 'T3/T4', 'T5 et plus']),
    loyer: z.number().check(z.positive()),
    plafond: z.number().check(z.positive()),
  })
  .check(z.refine(({ loyer, plafond }) => loyer <= plafond))
  .check(z.refine(({ dateConventionApl, dateBail }) => dateConventionApl <= dateBail));

/** Rows refused by the schema, and households declared twice. */
function zodFaults(cells: readonly RowCells[]): number {
  const { success, error } = z.array(row).safeParse(cells);
  const doubles = cells.length - new Set(cells.map(({ menage }) => menage)).size;
  return doubles + (success ? 0 : error.issues.length);
}
