import type { Scalar } from './values';

/** Who makes a change: the person at the keyboard, code through Office.js, or a file being opened. */
export type EditSource = 'user' | 'addin' | 'file';

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

/** Contents changed. `address` is local A1: `D12`, `A1:I43`, whole rows `3:5`, whole columns `B:C`. */
export interface CellsChanged {
  readonly kind: 'cells-changed';
  readonly sheetId: string;
  readonly address: string;
  readonly changeType: ChangeType;
  /** For inserted and deleted cells, the way the others moved. */
  readonly shift?: 'down' | 'right' | 'up' | 'left';
  /** Only when one single cell was edited. */
  readonly details?: { readonly before: Scalar; readonly after: Scalar };
}

/** The same change seen from a table that it touches; `address` is the part inside the table. */
export interface TableChanged {
  readonly kind: 'table-changed';
  readonly tableId: string;
  readonly sheetId: string;
  readonly address: string;
  readonly changeType: ChangeType;
}

export type HostEvent =
  | CellsChanged
  | TableChanged
  | { readonly kind: 'format-changed'; readonly sheetId: string; readonly address: string }
  /** Rows were put in another order; `address` is the rows that moved. Excel tells no change of cells. */
  | { readonly kind: 'rows-sorted'; readonly sheetId: string; readonly address: string }
  | { readonly kind: 'calculated'; readonly sheetId: string }
  | { readonly kind: 'sheet-added' | 'sheet-deleted'; readonly sheetId: string }
  | { readonly kind: 'sheet-activated' | 'sheet-deactivated'; readonly sheetId: string }
  | {
      readonly kind: 'sheet-renamed';
      readonly sheetId: string;
      readonly nameBefore: string;
      readonly nameAfter: string;
    }
  | {
      readonly kind: 'sheet-moved';
      readonly sheetId: string;
      /** From 0. */
      readonly positionBefore: number;
      readonly positionAfter: number;
    }
  | {
      readonly kind: 'sheet-visibility';
      readonly sheetId: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'protection-changed'; readonly sheetId: string; readonly protected: boolean }
  | { readonly kind: 'selection-changed'; readonly sheetId: string; readonly address: string }
  | { readonly kind: 'table-added' | 'table-deleted'; readonly tableId: string }
  /** Anything else that is kept in the workbook: names, settings, widths, page layout. */
  | { readonly kind: 'workbook-changed' };

/** All events of one edit, one undo or one redo. */
export interface HostEventBatch {
  readonly source: EditSource;
  /** The session it was made in, where several share the workbook; absent for the one at this desk. */
  readonly by?: string;
  /** How the batch came about; an undo and a redo are the user's. */
  readonly cause: 'edit' | 'undo' | 'redo';
  readonly label: string;
  readonly events: readonly HostEvent[];
}
