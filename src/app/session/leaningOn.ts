/**
 * The cells that a change was decided upon: the rows that it touches, whole, as they were read. Somebody
 * else's row inserted, sorted or filled between the reading and the writing is then seen by the workbook's
 * adapter, and nothing is written over it.
 */
import { columnKeys } from '../../core/forms/column';
import type { FormReading, RowReading } from '../../core/reading/formReading';
import { areaAddress, parseAddress, type Area } from '../../grid/a1';
import { greatest, least } from '../../grid/extremes';
import { movedRow, originalAreas, type RowMove } from '../../grid/rowMoves';
import type {
  CellValue,
  Command,
  Leaning,
  SheetSnapshot,
  Snapshot,
  TableSnapshot,
} from '../../workbook/port';

/** What was read of one sheet: between two columns, the cells of each row. */
interface SheetRead {
  readonly left: number;
  readonly right: number;
  /** Undefined where a cell does not matter, or was not read. */
  cell(row: number, column: number): CellValue | undefined;
}

/** What was read, sheet by sheet. */
export type Read = (sheet: string) => SheetRead | undefined;

/** Beyond so many cells, of each run of rows the first and the last are looked at. */
const MOST_CELLS = 10_000;

/**
 * What the commands lean on of what was read: rows, and where the tables of their sheets lie. Sheets that they add,
 * or that were not read, lend nothing.
 */
export function leaningOn(
  commands: readonly Command[],
  read: Read,
  tables: readonly TableSnapshot[] = [],
): readonly Leaning[] {
  const added = new Set(commands.flatMap((c) => (c.kind === 'add-sheet' ? [c.sheet] : [])));
  const sheets = new Set(commands.flatMap((c) => ('sheet' in c ? [c.sheet] : [])));
  const places = tables.flatMap(({ name, sheet, range }) =>
    sheets.has(sheet) && !added.has(sheet) ? [{ table: name, sheet, range }] : [],
  );
  const rows = [...sheets].flatMap((sheet) => {
    const known = added.has(sheet) ? undefined : read(sheet);
    if (!known || known.right < known.left) return [];
    const runs = runsOf(rowsTouched(commands, sheet));
    const width = known.right - known.left + 1;
    const count = runs.reduce((sum, { top, bottom }) => sum + (bottom - top + 1) * width, 0);
    const looked = count <= MOST_CELLS ? runs : runs.flatMap(ends);
    return looked.map(({ top, bottom }) => ({
      sheet,
      top,
      left: known.left,
      values: Array.from({ length: bottom - top + 1 }, (_, r) =>
        Array.from({ length: width }, (__, c) => known.cell(top + r, known.left + c)),
      ),
    }));
  });
  return [...places, ...rows];
}

/** What taking a change back leans on: what it left, as it left it. */
export function leaningOnDone(
  commands: readonly Command[],
  read: Read,
  tables: readonly TableSnapshot[],
): readonly Leaning[] {
  return [
    ...leaningOnPlaces(commands, tables),
    ...leaningOnInserted(commands, read),
    ...leaningOnWritten(commands),
  ];
}

/**
 * Where the tables of the sheets that a change touched lie once it is made: taken back, it writes by their places.
 */
function leaningOnPlaces(
  commands: readonly Command[],
  tables: readonly TableSnapshot[],
): readonly Leaning[] {
  const sheets = new Set(commands.flatMap((c) => ('sheet' in c ? [c.sheet] : [])));
  return tables.flatMap(({ name, sheet, range }) => {
    const before = parseAddress(range);
    if (!sheets.has(sheet) || !before) return [];
    const after = commands.reduce<Area | undefined>((area, command) => {
      if (command.kind === 'resize-table' && command.table === name)
        return parseAddress(command.range);
      const isMove = command.kind === 'insert-rows' || command.kind === 'delete-rows';
      return area && isMove && command.sheet === sheet ? movedArea(area, command) : area;
    }, before);
    return after ? [{ table: name, sheet, range: areaAddress(after) }] : [];
  });
}

function movedArea(area: Area, move: RowMove): Area | undefined {
  const [top, bottom] = [movedRow(area.top, move), movedRow(area.bottom, move)];
  return top === undefined || bottom === undefined ? undefined : { ...area, top, bottom };
}

/** What a change put into the rows that it inserted: taken back, they go, and what somebody else put there with them. */
function leaningOnInserted(commands: readonly Command[], read: Read): readonly Leaning[] {
  const moves = commands.flatMap((c, index) =>
    c.kind === 'insert-rows' || c.kind === 'delete-rows' ? [{ command: c, index }] : [],
  );
  return moves.flatMap(({ command: { kind, sheet, at, count }, index }) => {
    const known = read(sheet);
    const isOnly = moves.filter(({ command }) => command.sheet === sheet).length === 1;
    if (kind !== 'insert-rows' || !isOnly || !known || known.right < known.left) return [];
    const later = commands.slice(index + 1);
    const written = coverings(later, sheet);
    const width = known.right - known.left + 1;
    if (count * width > MOST_CELLS) return [];
    const values = Array.from({ length: count }, (_, r) =>
      Array.from({ length: width }, (__, c) =>
        written.some((area) => holds(area, at + r, known.left + c)) ? undefined : null,
      ),
    );
    return [{ sheet, top: at, left: known.left, values }];
  });
}

/**
 * The constants that a change wrote into sheets that stood before: taken back, they must still be there.
 * Nothing of a sheet whose rows it moved, nor of the headings of a new table, which Excel may rewrite.
 */
export function leaningOnWritten(commands: readonly Command[]): readonly Leaning[] {
  const apart = new Set(
    commands.flatMap((c) => (MOVING.has(c.kind) && 'sheet' in c ? c.sheet : [])),
  );
  const written = commands.flatMap((command, index) => {
    if (command.kind !== 'write' || apart.has(command.sheet)) return [];
    const area = parseAddress(command.range);
    return area
      ? [{ command, area, later: coverings(commands.slice(index + 1), command.sheet) }]
      : [];
  });
  const count = written.reduce((sum, { command }) => sum + command.values.flat().length, 0);
  if (count > MOST_CELLS) return [];
  return written.map(({ command, area, later }) => ({
    sheet: command.sheet,
    top: area.top,
    left: area.left,
    values: command.values.map((row, r) =>
      row.map((value, c) =>
        later.some((over) => holds(over, area.top + r, area.left + c)) ? undefined : value,
      ),
    ),
  }));
}

const MOVING: ReadonlySet<Command['kind']> = new Set(['add-sheet', 'insert-rows', 'delete-rows']);

/** Where later commands write over what an earlier one wrote. */
function coverings(commands: readonly Command[], sheet: string): readonly Area[] {
  return commands.flatMap((command) => {
    if (!('sheet' in command) || command.sheet !== sheet) return [];
    if (command.kind === 'add-table') {
      const area = parseAddress(command.range);
      return area ? [{ ...area, bottom: area.top }] : [];
    }
    return command.kind === 'write' || command.kind === 'formulas' ? areasOf(command) : [];
  });
}

function holds({ top, bottom, left, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Every sheet of a reading: beyond the part in use its cells are empty. */
export function wholeSheets({ sheets }: Pick<Snapshot, 'sheets'>): Read {
  return (name) => {
    const sheet = sheets.find((each) => each.name === name);
    return sheet && sheetRead(sheet);
  };
}

function sheetRead({ top, left, values, formulas }: SheetSnapshot): SheetRead {
  return {
    left,
    right: left + (values[0]?.length ?? 0) - 1,
    cell: (row, column) =>
      formulas[row - top]?.[column - left]
        ? undefined
        : (values[row - top]?.[column - left] ?? null),
  };
}

/** The rows of an open form, of which single rows are read again by themselves. */
export function rowsOfForm({ feuille, colonnes, lignes }: FormReading): Read {
  const places = columnKeys.flatMap((key) => {
    const column = colonnes[key];
    return column === undefined ? [] : ([[column, key]] as const);
  });
  const keys = new Map(places);
  const columns = places.map(([column]) => column);
  let rows: ReadonlyMap<number, RowReading> | undefined;
  return (sheet) =>
    sheet !== feuille
      ? undefined
      : {
          left: least(columns),
          right: greatest(columns),
          cell: (row, column) => {
            rows ??= new Map(lignes.map((ligne) => [ligne.rang, ligne]));
            const [ligne, key] = [rows.get(row), keys.get(column)];
            return !ligne || !key || ligne.natures?.[key] ? undefined : ligne.cells[key];
          },
        };
}

/** Rows whose cells change, and those beside which rows are inserted, as they stood before the change. */
function rowsTouched(commands: readonly Command[], sheet: string): ReadonlySet<number> {
  const rows = new Set<number>();
  const moves: RowMove[] = [];
  for (const command of commands) {
    if (!('sheet' in command) || command.sheet !== sheet) continue;
    for (const area of areasOf(command)) {
      for (const { top, bottom } of originalAreas(area, moves)) {
        for (let row = top; row <= bottom; row += 1) rows.add(row);
      }
    }
    if (command.kind === 'insert-rows' || command.kind === 'delete-rows') moves.push(command);
  }
  return rows;
}

function areasOf(command: Command): readonly Area[] {
  switch (command.kind) {
    case 'write':
    case 'formulas': {
      const area = parseAddress(command.range);
      return area ? [area] : [];
    }
    case 'insert-rows':
      return [rowsAt(Math.max(1, command.at - 1), command.at)];
    case 'delete-rows':
      return [rowsAt(command.at, command.at + command.count - 1)];
    default:
      return [];
  }
}

function rowsAt(top: number, bottom: number): Area {
  return { top, bottom, left: 1, right: 1 };
}

interface Run {
  readonly top: number;
  readonly bottom: number;
}

function runsOf(rows: ReadonlySet<number>): readonly Run[] {
  const runs: Run[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, bottom: row });
  }
  return runs;
}

function ends({ top, bottom }: Run): readonly Run[] {
  return top === bottom
    ? [{ top, bottom }]
    : [top, bottom].map((row) => ({ top: row, bottom: row }));
}
