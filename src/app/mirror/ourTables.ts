import { COMPTEES, contextTables } from '../../core/forms/names';
import {
  AS_NAMED,
  findOurTables,
  otherName,
  ourHeadings,
  toOurs,
  toStanding,
  type OurTables,
} from '../../core/forms/ourTables';
import { WorkbookError } from '../../workbook/errors';
import type { Block, Command, Snapshot, Workbook } from '../../workbook/port';

/**
 * A workbook whose tables of ours bear our names and headings, whatever they are called in it: each
 * reading tells what that is.
 */
export function withOurTables(workbook: Workbook): Workbook {
  let tables: OurTables = AS_NAMED;
  /** Columns that our formulas count and that their table lacks: Excel refuses to write these. */
  let deleted: readonly string[] = [];
  return {
    async snapshot(sheets) {
      const snapshot = await workbook.snapshot(sheets);
      tables = findOurTables(snapshot);
      const ours = snapshotOf(snapshot, tables);
      deleted = deletedColumns(ours);
      return ours;
    },
    async readBlocks(sheet, ranges) {
      const blocks = await workbook.readBlocks(sheet, ranges);
      return blocks.map((block) => blockOf(block, tables));
    },
    async apply(commands, leaning) {
      const asNow = tables;
      if (names(commands, deleted)) {
        throw new WorkbookError('deleted-column', `${SUIVI} lacks ${deleted.join(', ')}`);
      }
      const standing = commands.map((each) => renamed(each, asNow, toStanding));
      const leant = leaning?.map((each) =>
        'table' in each ? { ...each, table: otherName(asNow, each.table) } : each,
      );
      const back = await workbook.apply(standing, leant);
      return back.map((each) => renamed(each, asNow, toOurs));
    },
  };
}

const SUIVI = contextTables.suivi.name;

function deletedColumns({ tables }: Snapshot): readonly string[] {
  const suivi = tables.find(({ name }) => name === SUIVI);
  return suivi ? COMPTEES.filter((column) => !suivi.columns.includes(column)) : [];
}

function names(commands: readonly Command[], columns: readonly string[]): boolean {
  const written = columns.flatMap((column) => [`${SUIVI}[[${column}]]`, `${SUIVI}[${column}]`]);
  return commands.some(
    (command) =>
      command.kind === 'formulas' &&
      command.formulas.flat().some((formula) => written.some((each) => formula.includes(each))),
  );
}

/** What was read of a file, its tables of ours named as we name them. */
export function ourSnapshot(snapshot: Snapshot): Snapshot {
  return snapshotOf(snapshot, findOurTables(snapshot));
}

function snapshotOf(snapshot: Snapshot, tables: OurTables): Snapshot {
  if (tables === AS_NAMED) return snapshot;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => blockOf(sheet, tables)),
    tables: snapshot.tables.map((table) => {
      const named = { ...table, name: otherName(tables, table.name) };
      return { ...named, columns: ourHeadings(tables, named) };
    }),
  };
}

function blockOf<B extends Block>(block: B, tables: OurTables): B {
  if (tables === AS_NAMED) return block;
  const formulas = block.formulas.map((row) =>
    row.map((formula) => (formula === null ? null : toOurs(tables, formula))),
  );
  return { ...block, formulas };
}

function renamed(command: Command, tables: OurTables, rename: typeof toOurs): Command {
  if (tables === AS_NAMED) return command;
  switch (command.kind) {
    case 'add-table':
      return { ...command, name: otherName(tables, command.name) };
    case 'resize-table':
      return { ...command, table: otherName(tables, command.table) };
    case 'formulas': {
      const formulas = command.formulas.map((row) => row.map((each) => rename(tables, each)));
      return { ...command, formulas };
    }
    default:
      return command;
  }
}
