import type { RowMove } from '../../../grid/rowMoves';
import { deleteRows, insertRows } from '../commands/rows';
import { passing } from '../commands/target';
import { isMark, markName, movesMade, type Sighting } from '../marks';
import { at, Phase, type Backup, type PhasedStep } from '../step';

/** Rows moved on one sheet; `firstMark` numbers the mark of its first move. */
export function rowsBackup(sheet: string, moves: readonly RowMove[], firstMark: number): Backup {
  let marks: MarkLook[] = [];
  return {
    place: `${sheet} (lignes ${moves.map(({ at: row }) => row).join(', ')})`,
    hasMarks: true,
    look: (context) => {
      marks = moves.map((_, index) => lookAtMark(context, firstMark + index));
    },
    takeBack: () => {
      const made = movesMade(moves, marks.map(sightingOf));
      if (made === undefined) throw new Error(`Rows of ${sheet} moved meanwhile`);
      return moves
        .slice(0, made)
        .map((move, index) => reversal(sheet, move, firstMark + index))
        .reverse();
    },
  };
}

interface MarkLook {
  readonly item: Excel.NamedItem;
  readonly cell: Excel.Range;
}

function lookAtMark(context: Excel.RequestContext, index: number): MarkLook {
  const item = context.workbook.names.getItemOrNullObject(markName(index)).load('name');
  return { item, cell: passing(item.getRangeOrNullObject().load('rowIndex')) };
}

function sightingOf({ item, cell }: MarkLook): Sighting {
  if (item.isNullObject) return 'absent';
  return cell.isNullObject ? 'lost' : cell.rowIndex + 1;
}

/** The mark goes with its move, so that the marks tell the truth if this too is cut half way. */
function reversal(sheet: string, move: RowMove, mark: number): PhasedStep {
  return at(Phase.Rows, (context) => {
    if (move.kind === 'insert-rows') deleteRows(context, sheet, move);
    else insertRows(context, sheet, move);
    context.workbook.names.getItem(markName(mark)).delete();
  });
}

/** Deletes the marks of a change that has arrived. */
export async function deleteMarks(
  context: Excel.RequestContext,
  marks: readonly string[],
): Promise<void> {
  marks.forEach((mark) => context.workbook.names.getItem(mark).delete());
  await context.sync();
}

/** Deletes every mark, of this change or of one that was interrupted for good. */
export async function sweepMarks(context: Excel.RequestContext): Promise<void> {
  const names = context.workbook.names.load('items/name');
  await context.sync();
  for (const item of names.items.filter(({ name }) => isMark(name))) item.delete();
  await context.sync();
}
