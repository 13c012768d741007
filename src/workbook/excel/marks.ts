import { cellAddress } from '../../grid/a1';
import { movedRow, type RowMove } from '../../grid/rowMoves';
import { rangeOf } from './commands/target';

/**
 * Hidden names that tell, after a failure, which row moves were made. A name follows its cell, so a
 * mark set just before a move and found displaced by it proves the move; nothing else survives a lost
 * connection. Marks are deleted by a request of their own, once the change is known to have arrived.
 */
const PREFIX = '_relogement_repere_';

export function markName(index: number): string {
  return PREFIX + index;
}

export function isMark(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** The row that the mark of a move stands on before it: one that the move displaces and keeps. */
export function markedRow(move: RowMove): number {
  return move.kind === 'insert-rows' ? move.at : move.at + move.count;
}

export function setMark(
  context: Excel.RequestContext,
  name: string,
  sheet: string,
  move: RowMove,
): void {
  const cell = rangeOf(context, sheet, cellAddress(markedRow(move), 1));
  context.workbook.names.add(name, cell).visible = false;
}

/** Where a mark was found: a row, a name that lost its cell, or no name at all. */
export type Sighting = number | 'lost' | 'absent';

/**
 * How many of the moves, in order, were made, from where their marks stand. Undefined when the marks
 * fit no number: somebody else moved rows meanwhile.
 */
export function movesMade(
  moves: readonly RowMove[],
  seen: readonly Sighting[],
): number | undefined {
  for (let made = 0; made <= moves.length; made += 1) {
    if (moves.every((_, index) => fits(moves, seen[index] ?? 'absent', index, made))) return made;
  }
  return undefined;
}

/**
 * The mark of the next move may be set already; those after it cannot be, because each is set just
 * before its move and deleted as soon as the move is taken back.
 */
function fits(moves: readonly RowMove[], seen: Sighting, index: number, made: number): boolean {
  if (index > made) return seen === 'absent';
  if (index === made && seen === 'absent') return true;
  return seen === (displaced(moves, index, made) ?? 'lost');
}

/** Where the mark of one move stands after the moves made since. */
function displaced(moves: readonly RowMove[], index: number, made: number): number | undefined {
  const [move, ...since] = moves.slice(index, Math.max(made, index + 1));
  if (move === undefined) return undefined;
  return (index < made ? [move, ...since] : []).reduce<number | undefined>(
    (row, each) => (row === undefined ? undefined : movedRow(row, each)),
    markedRow(move),
  );
}
