import type { IsoDate } from '../core/date';
import { fr } from '../text/fr';
import type {
  DocumentReader,
  FichierRecu,
  PartPerdue,
  Snapshot,
  WritableWorkbook,
} from '../workbook/port';
import type { OpenWorkbook } from './OpenWorkbook';
import type { Pool } from './pool';

/** Everything the commands need from the world, so that tests may stand in for it. */
export interface CliContext {
  /** Results: lines without their line break. */
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Draws over the current line of a terminal; undefined where there is none. */
  readonly draw: ((text: string) => void) | undefined;
  readonly today: () => IsoDate;
  /** Throws a FileError when there is no such file, it may not be read, or it has more than `most` bytes. */
  readonly readFile: (path: string, most?: number) => Promise<Uint8Array>;
  /** The names of the files of a folder; throws a FileError when there is no such folder. */
  readonly listFiles: (folder: string) => Promise<readonly string[]>;
  /** Whether something stands at that path. */
  readonly exists: (path: string) => Promise<boolean>;
  /**
   * Throws a CliError when the file exists and `replace` is false, or when this run has read it; never
   * leaves half a file.
   */
  readonly writeFile: (path: string, bytes: Uint8Array, replace: boolean) => Promise<void>;
  readonly newWorkbook: () => WritableWorkbook;
  /** The text of a .docx or of a plain text; throws a WorkbookError when it is neither. */
  readonly readDocument: DocumentReader;
  /** A CSV as one sheet of texts; throws a WorkbookError when it is none. */
  readonly readCsv: (bytes: Uint8Array, name: string) => Snapshot;
  /** The files that an archive holds, each with its name in it; any other file by itself. */
  readonly openArchive: (name: string, bytes: Uint8Array) => readonly FichierRecu[];
  readonly openWorkbook: OpenWorkbook;
  /** Threads for many files; all are read in this one where it is undefined. */
  readonly startPool: (() => Pool) | undefined;
  /** A workbook to be written again with its looks; throws as `openWorkbook` does. */
  readonly editWorkbook: (bytes: Uint8Array) => Promise<Modifiable>;
}

/** A workbook to be changed and written to a file of another name. */
export interface Modifiable {
  readonly workbook: WritableWorkbook;
  /** What its file would no longer hold. */
  readonly perdues: readonly PartPerdue[];
}

/** Exit codes of `iml`. */
export const EXIT = { clean: 0, findings: 1, misuse: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command cannot go on; the message is one French sentence for the user. */
export class CliError extends Error {
  override readonly name: string = 'CliError';
}

/** A path that cannot be read; `problem` ends a sentence about the file: « n’existe pas ». */
export class FileError extends CliError {
  override readonly name = 'FileError';

  constructor(
    path: string,
    readonly problem: string,
    options?: { cause?: unknown },
  ) {
    super(fr`Le fichier « ${path} » ${problem}.`, options);
  }
}
