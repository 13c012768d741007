import { columnKeys, type ColumnKey } from '../../../core/forms/column';
import type { CellValue, Command } from '../../../workbook/port';
import type { ModeleEnPlace } from '../../mirror/views/enPlace';
import { rowTexts } from '../../sheets/formTexts';
import { formatRows, growTable } from '../../sheets/growTable';
import { holdTexts } from '../../sheets/rowHeights';
import { area, SheetWriter } from '../../sheets/sheetWriter';
import type { LignePrevue } from './arrange';
import type { PlanInscription } from './planInscription';

interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * Writes the planned rows into the table of the form, which grows as far as needed and never shrinks:
 * rows left over become empty. Rows that do not change are not written again.
 */
export function lignesCommands(
  modele: ModeleEnPlace,
  { lignes }: Pick<PlanInscription, 'lignes'>,
): readonly Command[] {
  const { reading } = modele;
  const { premiereLigne, derniereLigne } = reading;
  const writer = new SheetWriter(reading.feuille);
  const missing = Math.max(0, lignes.length - (derniereLigne - premiereLigne + 1));
  const runs = changedRuns(modele, lignes, missing > 0);
  if (missing > 0) growTable(writer, reading, missing);
  for (const { first, last } of runs) {
    formatRows(writer, reading, first, last);
    for (const columns of columnRuns(modele))
      writeRun(writer, modele, lignes, { first, last }, columns);
    const written = lignes.slice(first - premiereLigne, last - premiereLigne + 1);
    const rows = written.flatMap((ligne, i) =>
      ligne ? [{ rang: first + i, cells: ligne.cells }] : [],
    );
    holdTexts(writer, rowTexts(reading.colonnes, rows));
  }
  return writer.commands;
}

/**
 * The rows where the plan wants something else than what stands there. Growing moves the last row of
 * the table down and back: it counts as changed.
 */
function changedRuns(
  { reading, lignes: enPlace }: ModeleEnPlace,
  lignes: readonly (LignePrevue | undefined)[],
  grows: boolean,
): readonly Run[] {
  const before = new Map(enPlace.map((ligne) => [ligne.rang, ligne]));
  const last = Math.max(reading.premiereLigne + lignes.length - 1, enPlace.at(-1)?.rang ?? 0);
  const runs: Run[] = [];
  for (let rang = reading.premiereLigne; rang <= last; rang += 1) {
    const moves = grows && rang === reading.derniereLigne;
    if (!moves && isSame(before.get(rang), lignes[rang - reading.premiereLigne])) continue;
    const run = runs.at(-1);
    if (run?.last === rang - 1) runs[runs.length - 1] = { first: run.first, last: rang };
    else runs.push({ first: rang, last: rang });
  }
  // Many small pieces would make a request each of what one large piece says at once.
  const [head, tail] = [runs[0], runs.at(-1)];
  const fixed = lignes.some((ligne) => ligne?.formule);
  return fixed || !head || !tail ? runs : [{ first: head.first, last: tail.last }];
}

function isSame(
  before: Pick<LignePrevue, 'cells' | 'ajouts'> | undefined,
  after: LignePrevue | undefined,
): boolean {
  if (before === undefined || after === undefined) return before === after;
  if (after.formule) return true;
  return (
    columnKeys.every((key) => before.cells[key] === after.cells[key]) &&
    before.ajouts.every((value, index) => value === (after.ajouts[index] ?? null))
  );
}

/** Columns side by side that are written together, each as what it holds. */
function columnRuns({ reading, ajouts }: ModeleEnPlace): readonly (readonly Source[])[] {
  const sources: Source[] = ajouts.map((column, index) => ({ column, index }));
  for (const key of columnKeys) {
    const column = reading.colonnes[key];
    if (column !== undefined) sources.push({ column, key });
  }
  const runs: Source[][] = [];
  for (const source of sources.sort((a, b) => a.column - b.column)) {
    const run = runs.at(-1);
    if (run?.at(-1)?.column === source.column - 1) run.push(source);
    else runs.push([source]);
  }
  return runs;
}

type Source =
  | { readonly column: number; readonly key: ColumnKey }
  | { readonly column: number; readonly index: number };

function writeRun(
  writer: SheetWriter,
  { reading }: ModeleEnPlace,
  lignes: PlanInscription['lignes'],
  { first, last }: Run,
  columns: readonly Source[],
): void {
  const [left, right] = [columns[0]?.column ?? 1, columns.at(-1)?.column ?? 1];
  const rows = Array.from({ length: last - first + 1 }, (_, index) => {
    const ligne = lignes[first - reading.premiereLigne + index];
    return columns.map((source) => valueOf(ligne, source));
  });
  writer.write(area(first, left, last, right), rows);
}

function valueOf(ligne: LignePrevue | undefined, source: Source): CellValue {
  if (ligne === undefined) return null;
  return 'key' in source ? ligne.cells[source.key] : (ligne.ajouts[source.index] ?? null);
}
