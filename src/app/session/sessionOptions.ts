import type { IsoDate } from '../../core/date';
import type { DocumentReader, WorkbookFiles } from '../../workbook/port';
import type { RetoursDesk } from '../rooms/consolidation/retoursDesk';
import type { KeyValueStore } from './lastEntete';
import type { Limits } from './patience';

/** What a session needs beside its workbook. */
export interface SessionOptions {
  /** Today, asked at every check: a session may last overnight. */
  readonly clock: () => IsoDate;
  /** How .xlsx files are read and made. */
  readonly files: WorkbookFiles;
  /** How the text of a document is read. */
  readonly readDocument: DocumentReader;
  /** Where returned files are held while they are compared. */
  readonly retours: RetoursDesk;
  /** Where the header last used is kept. */
  readonly storage: KeyValueStore;
  /** How long Excel may take to answer before that is said; 20 and 60 seconds, and more by size. */
  readonly limits?: Limits | undefined;
  /** The requirement set that the host lacks, where it lacks one: nothing is then read. */
  readonly requirement?: string | undefined;
}
