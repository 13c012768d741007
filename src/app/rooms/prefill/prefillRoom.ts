/** What the pane shows and asks of the forms to be sent: the list, its columns, the header, the files. */
import type { Filtre } from '../../../core/envois/filtreListe';
import type { ListeColonne } from '../../../core/envois/model';
import type { EnteteSaisi, PrefillState } from '../../state/prefill';
import type { Readable } from '../../state/store';

/** None of these rejects: failures go to the session's `problem`. */
export interface PrefillRoom extends Readable<PrefillState> {
  /** Reads the open workbook again: its sheets, and what it knows of the convention. */
  read(): Promise<void>;
  /** Adds the sheets of a workbook or a CSV, told by its name, and chooses the surest. */
  open(nom: string, bytes: Uint8Array): Promise<void>;
  choose(id: string): void;
  /** Says which sheet column holds what; undefined for none. */
  link(colonne: ListeColonne, numero: number | undefined): void;
  /** Keeps the rows that hold some values in a column; undefined for all of them. */
  filter(filtre: Filtre | undefined): void;
  fill(entete: Partial<EnteteSaisi>): void;
  /** Makes the forms and records them; nothing is made while the year is none. */
  prepare(): Promise<void>;
}
