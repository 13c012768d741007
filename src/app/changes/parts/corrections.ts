import { replaceRows } from '../../../core/check';
import type { Correction, Finding } from '../../../core/finding';
import { columnKeys, intituleOf } from '../../../core/forms/column';
import { contextTables } from '../../../core/forms/names';
import type { FormReading, RowReading } from '../../../core/reading/formReading';
import { areaAddress, parseAddress } from '../../../grid/a1';
import { greatest, least } from '../../../grid/extremes';
import type { Command, Snapshot } from '../../../workbook/port';
import type { CellCorrection } from '../../mirror/views/annexesCorrections';
import { SheetWriter } from '../../sheets/sheetWriter';
import { ensureSuivi } from '../../sheets/suiviTables';
import { findTable } from '../../sheets/tablePlace';
import { restoreTotaux } from '../../sheets/tail';
import type { Change } from '../act';
import type { FormBase } from './formBase';
import { strayRowsCommands } from './strayRows';
import { throughLocks } from './throughLocks';

type ValueCorrection = Extract<Correction, { kind: 'valeur' }>;

/** A value with its place and the format that it needs. */
export type ValueWrite = Pick<ValueCorrection, 'feuille' | 'cellule' | 'valeur' | 'format'>;

/** The change that settles findings of a form, and what is told of it. */
export function correctionChange(
  { snapshot, open }: FormBase,
  findings: readonly Finding[],
): Change {
  const commands = throughLocks(open, [
    ...suiviCommands(snapshot, findings),
    ...correctionCommands(open.reading, findings),
  ]);
  return { commands, told: { kind: 'corrige', count: findings.length } };
}

/** Totals count past years: without *Suivi*, which somebody deleted, Excel refuses their formulas. */
function suiviCommands(snapshot: Snapshot, findings: readonly Finding[]): readonly Command[] {
  const counts = findings.some(({ correction }) => correction?.kind === 'totaux');
  return counts && !findTable(snapshot, contextTables.suivi.name) ? ensureSuivi(snapshot) : [];
}

/**
 * The commands that settle every finding given which has a correction. Values come first, where they
 * were found; rows move afterwards, and take the corrected values with them.
 */
function correctionCommands(
  reading: FormReading,
  findings: readonly Finding[],
): readonly Command[] {
  const corrections = findings.flatMap((finding) => finding.correction ?? []);
  const values = corrections.filter((correction) => correction.kind === 'valeur');
  const corrected = withValues(reading, values);
  const commands = valueCommands(values);
  const writer = new SheetWriter(reading.feuille);
  for (const correction of corrections) {
    if (correction.kind === 'effacer') emptyCells(writer, correction.cellules);
    if (correction.kind === 'bailleur') addBailleur(writer, reading, correction.bailleur);
  }
  if (corrections.some(({ kind }) => kind === 'lignes')) {
    return [...commands, ...writer.commands, ...strayRowsCommands(corrected)];
  }
  if (corrections.some(({ kind }) => kind === 'totaux')) restoreTotaux(writer, reading);
  return [...commands, ...writer.commands];
}

/** Nothing moves: an empty row is no row. */
function emptyCells(writer: SheetWriter, cellules: readonly string[]): void {
  for (const cellule of cellules) {
    const area = parseAddress(cellule);
    if (area) writer.write(area, [[null]]);
  }
}

/** A column more, right of the others, with the same name beside every household. */
function addBailleur(writer: SheetWriter, reading: FormReading, bailleur: string): void {
  const { ligneIntitules: top, derniereLigne: bottom, lignes, intitules } = reading;
  const column = greatest(intitules.tous.map(({ colonne }) => colonne)) + 1;
  const rangs = new Set(lignes.map(({ rang }) => rang));
  const values = Array.from({ length: bottom - top }, (_, index) => [
    rangs.has(top + 1 + index) ? bailleur : null,
  ]);
  const area = { top, left: column, bottom, right: column };
  writer.write(area, [[intituleOf('bailleur')], ...values]);
  // A form typed by hand has no table to widen.
  if (reading.recognisedBy === 'intitules') return;
  const left = least(intitules.tous.map(({ colonne }) => colonne));
  const range = areaAddress({ ...area, left });
  writer.add({ kind: 'resize-table', table: reading.id, range });
}

/** The commands that settle cells of tables of amounts. */
export function cellCommands(corrections: readonly CellCorrection[]): readonly Command[] {
  const values = corrections.filter((correction) => correction.kind === 'valeur');
  const formulas = corrections.flatMap((correction): Command[] =>
    correction.kind === 'formule'
      ? [
          {
            kind: 'formulas',
            sheet: correction.feuille,
            range: correction.cellule,
            formulas: [[correction.formule]],
          },
        ]
      : [],
  );
  return [...valueCommands(values), ...formulas];
}

/** One write for every run of cells of a column that take the same format. */
export function valueCommands(values: readonly ValueWrite[]): readonly Command[] {
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

function runsOf(values: readonly ValueWrite[]): readonly (readonly ValueWrite[])[] {
  const sorted = values.toSorted((a, b) => {
    const [p, q] = [placeOf(a), placeOf(b)];
    return p.left - q.left || p.top - q.top;
  });
  const runs: ValueWrite[][] = [];
  for (const value of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && follows(last, value)) run.push(value);
    else runs.push([value]);
  }
  return runs;
}

function follows(a: ValueWrite, b: ValueWrite): boolean {
  const [p, q] = [placeOf(a), placeOf(b)];
  return p.left === q.left && q.top === p.top + 1 && a.format === b.format;
}

function placeOf({ cellule }: ValueWrite) {
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
