/** A reading cut into pieces, so that receiving a long one never holds the page up, and put together again. */
import type { SheetSnapshot, Snapshot } from '../port';
import type { Piece } from './readerMessages';

/** Cells of a piece: copying ten thousand of them between threads takes some milliseconds. */
const MOST_CELLS = 10_000;

/** The rows of a snapshot in pieces, and what is left of it without them. */
export function cutSnapshot(snapshot: Snapshot): {
  readonly pieces: readonly Piece[];
  readonly rest: Snapshot;
} {
  return {
    pieces: snapshot.sheets.flatMap(piecesOf),
    rest: {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({ ...sheet, values: [], formulas: [] })),
    },
  };
}

function piecesOf({ values, formulas }: SheetSnapshot, sheet: number): readonly Piece[] {
  const rows = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, values[0]?.length ?? 0)));
  return Array.from({ length: Math.ceil(values.length / rows) }, (_, index) => {
    const [from, to] = [index * rows, (index + 1) * rows];
    return { sheet, values: values.slice(from, to), formulas: formulas.slice(from, to) };
  });
}

/** The whole snapshot again, from its pieces in the order in which they came. */
export function joinSnapshot(rest: Snapshot, pieces: readonly Piece[]): Snapshot {
  return {
    ...rest,
    sheets: rest.sheets.map((sheet, index) => {
      const own = pieces.filter((piece) => piece.sheet === index);
      return {
        ...sheet,
        values: own.flatMap(({ values }) => values),
        formulas: own.flatMap(({ formulas }) => formulas),
      };
    }),
  };
}
