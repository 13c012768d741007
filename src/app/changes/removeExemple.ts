import { isSameText, textOf } from '../../core/cellText';
import {
  contextTables,
  exempleName,
  isApportOf,
  isNameOf,
  parseFormName,
} from '../../core/forms/names';
import { findName } from '../../core/reading/contexte';
import { areaAddress, type Area } from '../../grid/a1';
import { least } from '../../grid/extremes';
import type { CellValue, Command, SheetSnapshot, Snapshot } from '../../workbook/port';
import { areaOf, freeSheetName } from '../sheets/freeName';
import { area, cell } from '../sheets/sheetWriter';
import { findTable, type TablePlace } from '../sheets/tablePlace';
import { SANS_OBJET, type Act } from './act';

const FORMULAIRE = contextTables.attestations.columns[0];

/**
 * Takes the example away: its sheet, those that came with it or were laid out for it as long as they say
 * nothing else, and what the others keep of it. Sheets do not come back, so nothing else goes.
 */
export const removeExemple = ((snapshot, { id }) => {
  const form = snapshot.tables.find(({ name }) => isSameText(name, id));
  if (!form || !findName(snapshot, exempleName(id))) return SANS_OBJET;
  const gone = new Set([form.sheet, ...sheetsOf(snapshot, id)]);
  const isStanding = ({ name, visible }: SheetSnapshot) => visible && !gone.has(name);
  const commands: readonly Command[] = [
    ...snapshot.names
      .filter(({ name, sheet }) => gone.has(sheet) || isNameOf(name, id))
      .map(({ name }): Command => ({ kind: 'delete-name', name })),
    ...listsOf(snapshot)
      .filter(({ sheet }) => !gone.has(sheet))
      .flatMap((table) => emptied(table, id)),
    // Excel keeps one sheet in view at least.
    ...(snapshot.sheets.some(isStanding)
      ? []
      : [{ kind: 'add-sheet', sheet: freeSheetName('Feuil1', snapshot) } as const]),
    ...[...gone].map((sheet): Command => ({ kind: 'delete-sheet', sheet })),
  ];
  return { commands, told: { kind: 'exemple-retire', count: 1 } };
}) satisfies Act<Snapshot, { readonly id: string }>;

/** The sheets beside its own that go with it. Another form may lean on them: then they stay. */
function sheetsOf(snapshot: Snapshot, id: string): readonly string[] {
  const isForm = ({ name }: { readonly name: string }) => parseFormName(name) !== undefined;
  if (snapshot.tables.some((table) => isForm(table) && !isSameText(table.name, id))) return [];
  const brought = new Set(
    snapshot.names.filter(({ name }) => isApportOf(name, id)).map(({ sheet }) => sheet),
  );
  return snapshot.sheets
    .filter((sheet) => {
      const tables = listsOf(snapshot).filter((table) => table.sheet === sheet.name);
      const speaks =
        tables.length > 0 &&
        tables.every((table) => table.rows.some((row) => isRowOf(table, row, id)));
      return (brought.has(sheet.name) || speaks) && isOnlyOf(snapshot, sheet, id);
    })
    .map(({ name }) => name);
}

/** Whether a sheet holds nothing but empty lists of ours, their words, and rows of that form. */
function isOnlyOf(snapshot: Snapshot, sheet: SheetSnapshot, id: string): boolean {
  const lists = listsOf(snapshot).filter((table) => table.sheet === sheet.name);
  const tables = snapshot.tables.filter((table) => table.sheet === sheet.name);
  if (lists.length < tables.length) return false;
  const own = lists.every((table) =>
    table.rows.every((row, index) => isEmptyRow(sheet, table, index) || isRowOf(table, row, id)),
  );
  const names = snapshot.names.filter((name) => name.sheet === sheet.name).map(areaOf);
  const places = [...lists.map((table) => table.area), ...names].map(withCaption);
  const first = least(lists.map((table) => table.area.top));
  return own && filledCells(sheet, first).every((at) => places.some((place) => holds(place, at)));
}

/** A row that says nothing: what its formulas show is nobody's. */
function isEmptyRow(sheet: SheetSnapshot, table: TablePlace, index: number): boolean {
  const formulas = sheet.formulas[table.area.top + 1 + index - sheet.top] ?? [];
  return (table.rows[index] ?? []).every(
    (value, column) =>
      value === null ||
      value === '' ||
      typeof formulas[table.area.left + column - sheet.left] === 'string',
  );
}

function isRowOf({ columns }: TablePlace, row: readonly CellValue[], id: string): boolean {
  return isSameText(textOf(row[columns.indexOf(FORMULAIRE)] ?? null), id);
}

/** The filled cells from a row on; those above are a title and a note. */
function filledCells({ top, left, values }: SheetSnapshot, first: number): readonly Area[] {
  return values.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === null || value === '' || top + r < first ? [] : [cell(top + r, left + c)],
    ),
  );
}

const withCaption = (place: Area): Area => ({ ...place, top: place.top - 1 });

const holds = (place: Area, at: Area) =>
  place.top <= at.top && at.top <= place.bottom && place.left <= at.left && at.left <= place.right;

/** Empties the rows that a list keeps of the form. */
function emptied(table: TablePlace, id: string): readonly Command[] {
  const { left, right, top } = table.area;
  return table.rows.flatMap((row, index): Command[] => {
    if (!isRowOf(table, row, id)) return [];
    const place = area(top + 1 + index, left, top + 1 + index, right);
    const range = areaAddress(place);
    return [{ kind: 'write', sheet: table.sheet, range, values: [row.map(() => null)] }];
  });
}

function listsOf(snapshot: Snapshot): readonly TablePlace[] {
  return Object.values(contextTables).flatMap(({ name }) => findTable(snapshot, name) ?? []);
}
