/** The control block of a table: native formulas that say, without the add-in, whether it adds up. */
import { blocLignes, type BlocLigne } from '../../core/annexes/bloc';
import type { AnnexeReading } from '../../core/annexes/model';
import { blocName, blocTableauName, findBlocs, type BlocPlace } from '../../core/annexes/names';
import { cellAddress, intersect, parseAddress, type Area } from '../../grid/a1';
import type { Block, Command, Snapshot } from '../../workbook/port';
import { amountFormat } from './annexeFormat';
import { findFreePlace, isColumnFree } from './freePlace';
import { BODY, SIZE } from './palette';
import { area, cell, SheetWriter } from './sheetWriter';

const TITLE = 'Contrôle des totaux';
const HEADINGS = ['Total contrôlé', 'Attendu', 'Trouvé', 'Écart', 'Verdict'] as const;
const WIDTHS = [58, 14, 14, 12, 14] as const;
/** Title and headings. */
const HEAD = 2;

/** The block of a table, if it has one that shows something. */
export function blocOf(
  snapshot: Snapshot,
  { feuille, plage }: Pick<AnnexeReading, 'feuille' | 'plage'>,
): BlocPlace | undefined {
  const table = parseAddress(plage);
  return findBlocs(snapshot).find(
    (bloc) => bloc.feuille === feuille && table && intersect(bloc.tableau, table),
  );
}

/** A block to write: where, and how. */
export interface BlocPlan {
  readonly plage: Area;
  readonly commands: readonly Command[];
}

/**
 * The block of a table where cells are free: beside it, else under it, else to the right of
 * everything. An earlier block of the same table gives its place up. Undefined where no sum can be
 * compared.
 */
export function planBloc(
  snapshot: Snapshot,
  annexe: AnnexeReading,
  avoid: readonly Area[] = [],
): BlocPlan | undefined {
  const lignes = blocLignes(annexe);
  const table = parseAddress(annexe.plage);
  if (lignes.length === 0 || !table) return undefined;
  const before = blocOf(snapshot, annexe);
  const size = { rows: lignes.length + HEAD, columns: HEADINGS.length };
  const given = before?.plage;
  const place = findFreePlace(snapshot, { sheet: annexe.feuille, table, size, given, avoid });
  const writer = new SheetWriter(annexe.feuille);
  if (before) clear(writer, before.plage);
  dress(writer, snapshot, place);
  lignes.forEach((ligne, index) => writeLigne(writer, place, index, ligne));
  const nom = before?.nom ?? freeBlocName(snapshot);
  writer.name(nom, place);
  writer.name(blocTableauName(nom), table);
  return { plage: place, commands: writer.commands };
}

/** Whether every cell of a block holds what was written: merged cells keep the first one only. */
export function isWholeBloc({ values, formulas }: Block): boolean {
  const isThere = (row: number, column: number) =>
    (values[row]?.[column] ?? null) !== null || (formulas[row]?.[column] ?? null) !== null;
  return values.every((cells, row) => row < HEAD || cells.every((_, c) => isThere(row, c)));
}

/** Takes a block away: its cells are empty again, and its names are gone. */
export function removeBlocCommands(bloc: BlocPlace): readonly Command[] {
  const writer = new SheetWriter(bloc.feuille);
  clear(writer, bloc.plage);
  writer.add({ kind: 'delete-name', name: blocTableauName(bloc.nom) });
  writer.add({ kind: 'delete-name', name: bloc.nom });
  return writer.commands;
}

function clear(writer: SheetWriter, place: Area): void {
  const width = place.right - place.left + 1;
  const empty = Array.from({ length: place.bottom - place.top + 1 }, () =>
    Array.from({ length: width }, () => null),
  );
  writer.write(place, empty);
  writer.format(place, 'General');
  writer.style(place, { bold: false, italic: false, horizontal: 'left', indent: 0 });
}

/** Bold and italic only: fills and lines could not be taken away again. */
function dress(writer: SheetWriter, snapshot: Snapshot, place: Area): void {
  const { top, left, right, bottom } = place;
  WIDTHS.forEach((width, index) => {
    const column = left + index;
    if (!isColumnFree(snapshot, writer.sheet, column, place)) return;
    const letters = cellAddress(1, column).replace(/\d+/, '');
    writer.width(`${letters}:${letters}`, width);
  });
  writer.style(place, { ...BODY, fontSize: SIZE.heading });
  writer.style(area(top + 1, left + 1, bottom, right - 1), { horizontal: 'right' });
  writer.style(area(top + 1, right, bottom, right), { indent: 1 });
  writer.put(top, left, TITLE);
  writer.style(cell(top, left), { bold: true });
  writer.write(area(top + 1, left, top + 1, right), [HEADINGS]);
  writer.style(area(top + 1, left, top + 1, right), { italic: true });
}

function writeLigne(writer: SheetWriter, place: Area, index: number, ligne: BlocLigne): void {
  const row = place.top + HEAD + index;
  const at = (column: number) => cellAddress(row, place.left + column);
  const [attendu, trouve, ecart] = [at(1), at(2), at(3)];
  const { libelle, total, somme, tolerance, decimales } = ligne;
  writer.format(area(row, place.left + 1, row, place.left + 3), amountFormat(decimales));
  writer.put(row, place.left, libelle);
  writer.formula(row, place.left + 1, `=${somme}`);
  writer.formula(row, place.left + 2, `=IF(${total}="","",${total})`);
  writer.formula(row, place.left + 3, `=IF(ISNUMBER(${trouve}),ROUND(${trouve}-${attendu},9),"")`);
  writer.formula(row, place.left + 4, verdict({ trouve, ecart, tolerance }));
}

/** In one word whether the total is right; a total that is empty or a text is no number to compare. */
function verdict(cells: {
  readonly trouve: string;
  readonly ecart: string;
  readonly tolerance: number;
}): string {
  const { trouve, ecart, tolerance } = cells;
  const rounded = tolerance > 0 ? `IF(ABS(${ecart})<=${tolerance},"arrondi","écart")` : '"écart"';
  return `=IF(${trouve}="","à compléter",IF(NOT(ISNUMBER(${trouve})),"texte",IF(${ecart}=0,"juste",${rounded})))`;
}

function freeBlocName({ names }: Snapshot): string {
  const taken = new Set(names.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = blocName(number);
    const both = [name, blocTableauName(name)];
    if (!both.some((each) => taken.has(each.toLowerCase()))) return name;
  }
}
