import type { ColumnKey } from '../../../core/forms/column';
import type { ComplementState } from '../../state/complement';
import type { Readable } from '../../state/store';

/** The open form completed from a list kept elsewhere. None of these rejects: failures go to `problem`. */
export interface ComplementRoom extends Readable<ComplementState> {
  /** Reads the open form, sets the list against it, and follows the workbook until `close`. */
  read(): Promise<void>;
  /** Adds the sheets of a workbook or a CSV, told by its name, and chooses the surest. */
  open(nom: string, bytes: Uint8Array): Promise<void>;
  /** Takes cells that were copied elsewhere. */
  paste(texte: string): Promise<void>;
  choose(id: string): void;
  /** Says which sheet column of the list holds what; undefined for none. */
  link(colonne: ColumnKey, numero: number | undefined): void;
  /** Takes one of the rows that tell a household otherwise; undefined for none of them. */
  pick(menage: string, rang: number | undefined): void;
  /** Says whether the households that the list writes otherwise are those of the form. */
  rapprocher(wanted: boolean): void;
  /** Says that a filled cell is to be written over, or not. */
  replace(cellules: readonly string[], wanted: boolean): void;
  /** Writes what is shown, as one change. */
  write(): Promise<void>;
  /** What is shown need no longer follow the workbook; the list is kept for the next time. */
  close(): void;
}
