import { parseAddress } from '../../grid/a1';
import type { Command } from '../port';
import { cellCount } from './chunks';

/** A sheet that should be there, and what it should be like. */
export interface KnownSheet {
  readonly name: string;
  /** How many cells it uses. */
  readonly cells: number;
  readonly isProtected: boolean;
  /** Excel refuses to tell more than 512 merged areas. */
  readonly tellsMerges: boolean;
}

/** What a reading found. */
export interface Seen {
  readonly sheets: readonly KnownSheet[];
  readonly tables: readonly string[];
  /** Every sheet, those that the reading was not asked for too. */
  readonly standing: readonly string[];
}

/** What was last seen of the workbook: most of it still stands, and is asked for at once. */
export interface KnownPlaces {
  readonly sheets: readonly KnownSheet[];
  readonly tables: readonly string[];
  /** Sheets that a reading was not asked for stay as they were known. */
  saw(seen: Seen): void;
  /** Sheets and tables that commands have just added. */
  expect(commands: readonly Command[]): void;
}

/** Nothing is known at first. What is wrongly expected costs nothing: it is not found. */
export function createKnownPlaces(): KnownPlaces {
  let sheets = new Map<string, KnownSheet>();
  let tables = new Set<string>();
  return {
    get sheets() {
      return [...sheets.values()];
    },
    get tables() {
      return [...tables];
    },
    saw: (seen) => {
      for (const sheet of seen.sheets) sheets.set(sheet.name, sheet);
      sheets = new Map([...sheets].filter(([name]) => seen.standing.includes(name)));
      tables = new Set(seen.tables);
    },
    expect: (commands) => {
      for (const command of commands) {
        if (command.kind === 'add-table') tables.add(command.name);
        if (command.kind === 'write') grow(sheets, command);
        if (command.kind === 'add-sheet') sheets.set(command.sheet, emptySheet(command.sheet));
        if (command.kind === 'protect' || command.kind === 'unprotect')
          change(sheets, command.sheet, { isProtected: command.kind === 'protect' });
      }
    },
  };
}

function emptySheet(name: string): KnownSheet {
  return { name, cells: 0, isProtected: false, tellsMerges: true };
}

function grow(
  sheets: Map<string, KnownSheet>,
  { sheet, range }: Extract<Command, { kind: 'write' }>,
): void {
  const area = parseAddress(range);
  const known = sheets.get(sheet);
  if (area && known) change(sheets, sheet, { cells: known.cells + cellCount(area) });
}

function change(sheets: Map<string, KnownSheet>, name: string, changed: Partial<KnownSheet>): void {
  const known = sheets.get(name);
  if (known) sheets.set(name, { ...known, ...changed });
}
