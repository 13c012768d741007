import { replaceRows } from '../../core/check';
import type { Correction, Finding } from '../../core/finding';
import { columnKeys } from '../../core/forms/column';
import type { FormReading, RowReading } from '../../core/reading/formReading';
import { areaAddress, parseAddress } from '../../grid/a1';
import type { Command } from '../../workbook/port';
import { SheetWriter } from '../sheets/sheetWriter';
import { restoreTotaux } from '../sheets/tail';
import { bringRowsIn } from './bringRowsIn';

type ValueCorrection = Extract<Correction, { kind: 'valeur' }>;

/**
 * The commands that settle every finding given which has a correction. Values come first, where they
 * were found; rows move afterwards, and take the corrected values with them.
 */
export function correctionCommands(
  reading: FormReading,
  findings: readonly Finding[],
): readonly Command[] {
  const corrections = findings.flatMap((finding) => finding.correction ?? []);
  const values = corrections.filter((correction) => correction.kind === 'valeur');
  const corrected = withValues(reading, values);
  const commands = valueCommands(values);
  if (corrections.some(({ kind }) => kind === 'lignes')) {
    return [...commands, ...bringRowsIn(corrected)];
  }
  if (!corrections.some(({ kind }) => kind === 'totaux')) return commands;
  const writer = new SheetWriter(reading.feuille);
  restoreTotaux(writer, reading);
  return [...commands, ...writer.commands];
}

/** One write for every run of cells of a column that take the same format. */
export function valueCommands(values: readonly ValueCorrection[]): readonly Command[] {
  return runsOf(values).flatMap((run): Command[] => {
    const [first] = run;
    if (!first) return [];
    const sheet = first.feuille;
    const top = placeOf(first);
    const range = areaAddress({ ...top, bottom: top.top + run.length - 1 });
    return [
      { kind: 'number-format', sheet, range, format: first.format },
      { kind: 'write', sheet, range, values: run.map(({ valeur }) => [valeur]) },
    ];
  });
}

function runsOf(values: readonly ValueCorrection[]): readonly (readonly ValueCorrection[])[] {
  const sorted = values.toSorted((a, b) => {
    const [p, q] = [placeOf(a), placeOf(b)];
    return p.left - q.left || p.top - q.top;
  });
  const runs: ValueCorrection[][] = [];
  for (const value of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follows(last, value)) run.push(value);
    else runs.push([value]);
  }
  return runs;
}

function follows(a: ValueCorrection, b: ValueCorrection): boolean {
  const [p, q] = [placeOf(a), placeOf(b)];
  return p.left === q.left && q.top === p.top + 1 && a.format === b.format;
}

function placeOf({ cellule }: ValueCorrection) {
  const area = parseAddress(cellule);
  if (!area) throw new Error(`Not an address: ${cellule}`);
  return area;
}

/** The form as it will read once the values are in. */
function withValues(reading: FormReading, values: readonly ValueCorrection[]): FormReading {
  const rows = new Map<number, RowReading>();
  for (const correction of values) {
    const { top, left } = placeOf(correction);
    const row = rows.get(top) ?? reading.lignes.find(({ rang }) => rang === top);
    const key = columnKeys.find((column) => reading.colonnes[column] === left);
    if (row && key) rows.set(top, { ...row, cells: { ...row.cells, [key]: correction.valeur } });
  }
  return replaceRows(reading, [...rows.keys()], [...rows.values()]);
}
