import { parseAddress, type Area } from '../../grid/a1';
import type { CellValue, Command, SheetSnapshot, Snapshot } from '../../workbook/port';

/**
 * The workbook as commands that lay out sheets will leave it, as far as the next ones need to know: which
 * sheets, tables and names there are, and what was written. What a formula will show is not foreseen. So a
 * change of several steps, each from what the one before leaves, is still one change.
 */
export function foresee(snapshot: Snapshot, commands: readonly Command[]): Snapshot {
  return commands.reduce(after, snapshot);
}

function after(snapshot: Snapshot, command: Command): Snapshot {
  switch (command.kind) {
    case 'add-sheet':
      return { ...snapshot, sheets: [...snapshot.sheets, emptySheet(command.sheet)] };
    case 'write': {
      const area = parseAddress(command.range);
      if (!area) return snapshot;
      const sheets = snapshot.sheets.map((sheet) =>
        sheet.name === command.sheet ? written(sheet, area, command.values) : sheet,
      );
      return { ...snapshot, sheets };
    }
    case 'add-table': {
      const { name, sheet, range } = command;
      const columns = headingsOf(snapshot, sheet, range);
      return { ...snapshot, tables: [...snapshot.tables, { name, sheet, range, columns }] };
    }
    case 'resize-table': {
      const { range } = command;
      const tables = snapshot.tables.map((table) =>
        table.name === command.table
          ? { ...table, range, columns: headingsOf(snapshot, table.sheet, range) }
          : table,
      );
      return { ...snapshot, tables };
    }
    case 'define-name': {
      const { name, sheet, range } = command;
      return { ...snapshot, names: [...snapshot.names, { name, sheet, range }] };
    }
    case 'insert-rows':
    case 'delete-rows':
    case 'delete-sheet':
      throw new Error(`${command.kind} moves what the next steps would look for`);
    default:
      return snapshot;
  }
}

function emptySheet(name: string): SheetSnapshot {
  const cells = { top: 1, left: 1, values: [], formulas: [] };
  return { name, visible: true, protected: false, merges: [], ...cells };
}

/** The block grown as far as the cells written, which it then holds. */
function written(
  sheet: SheetSnapshot,
  area: Area,
  values: readonly (readonly CellValue[])[],
): SheetSnapshot {
  const width = sheet.values[0]?.length ?? 0;
  const isNew = width === 0;
  const top = isNew ? area.top : Math.min(sheet.top, area.top);
  const left = isNew ? area.left : Math.min(sheet.left, area.left);
  const bottom = Math.max(sheet.top + sheet.values.length - 1, area.bottom);
  const right = Math.max(sheet.left + width - 1, area.right);
  const grown = <T>(block: readonly (readonly T[])[], rest: T): T[][] =>
    Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from(
        { length: right - left + 1 },
        (_, column) => block[top + row - sheet.top]?.[left + column - sheet.left] ?? rest,
      ),
    );
  const cells = grown<CellValue>(sheet.values, null);
  const formulas = grown<string | null>(sheet.formulas, null);
  values.forEach((row, i) =>
    row.forEach((value, j) => {
      const [inCells, inFormulas] = [cells[area.top + i - top], formulas[area.top + i - top]];
      if (!inCells || !inFormulas) return;
      inCells[area.left + j - left] = value;
      inFormulas[area.left + j - left] = null;
    }),
  );
  return { ...sheet, top, left, values: cells, formulas };
}

function headingsOf(snapshot: Snapshot, name: string, range: string): readonly string[] {
  const sheet = snapshot.sheets.find((each) => each.name === name);
  const area = parseAddress(range);
  if (!sheet || !area) return [];
  const row = sheet.values[area.top - sheet.top] ?? [];
  return row.slice(area.left - sheet.left, area.right - sheet.left + 1).map(String);
}
