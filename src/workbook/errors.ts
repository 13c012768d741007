/** Why a workbook said no, in words of ours: each has a French sentence of its own in `text/fr.ts`. */
export type WorkbookErrorCode =
  | 'cell-edit-mode'
  | 'protected'
  /** Sheets can be neither added nor deleted. */
  | 'protected-structure'
  /** A column that a formula counts was deleted from its table. */
  | 'deleted-column'
  | 'busy'
  | 'merged-cells'
  | 'insert-conflict'
  | 'inactive-workbook'
  | 'already-exists'
  | 'changed-meanwhile'
  | 'not-found'
  | 'too-large'
  | 'unsupported'
  | 'refused'
  | 'unreadable-file'
  /** A part of the program could not be had; nothing was done. */
  | 'not-fetched'
  | 'connection-lost'
  | 'unknown';

/** Why a file could not be read; the place `reason` of an `unreadable-file`. */
export type UnreadableReason =
  | 'absent'
  | 'not-a-workbook'
  | 'old-format'
  | 'opendocument'
  | 'binary'
  | 'document'
  | 'pdf'
  | 'image'
  | 'web-page'
  | 'encrypted'
  | 'damaged'
  | 'far-cell'
  | 'too-large';

/** Tries once more to take back what a failed change left; gives the places that are still left. */
export type PutBack = () => Promise<readonly string[]>;

/** Excel or a file said no. Adapters throw it; it is caught once, at the entry file. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly code: WorkbookErrorCode,
    message: string,
    readonly at: {
      readonly workbook?: string;
      readonly sheet?: string;
      readonly address?: string;
      readonly reason?: UnreadableReason;
      /** Places that a failed change left changed, because they could not be put back. */
      readonly left?: readonly string[];
      /** The way back that did not succeed yet, where places were left. */
      readonly putBack?: PutBack;
    } = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** Why a worker stopped. One whose script the network did not bring says nothing: it is no fault of what it was asked. */
export function workerFailure(
  event: Event,
  ofMessage: (message: string) => WorkbookError,
): WorkbookError {
  const { message } = event as Partial<ErrorEvent>;
  if (message !== undefined) return ofMessage(message);
  return new WorkbookError('not-fetched', 'The worker was not fetched');
}
