import { WorkbookError, type WorkbookErrorCode } from '../errors';

type Place = WorkbookError['at'];

/** Office.js codes that have a sentence of their own; any other is `unknown`. */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'protected',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  Conflict: 'busy',
  MergedRangeConflict: 'merged-cells',
  InsertDeleteConflict: 'insert-conflict',
  NonBlankCellOffSheet: 'insert-conflict',
  FilteredRangeConflict: 'insert-conflict',
  PivotTableRangeConflict: 'insert-conflict',
  TableOverlap: 'insert-conflict',
  InvalidOperation: 'refused',
  InvalidArgument: 'refused',
  InvalidSelection: 'refused',
  ConditionalFormatRangeOverlap: 'refused',
  InactiveWorkbook: 'inactive-workbook',
  ItemAlreadyExists: 'already-exists',
  ItemNotFound: 'not-found',
  InvalidReference: 'not-found',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  ApiNotFound: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedSheet: 'unsupported',
  ConnectionFailure: 'connection-lost',
  ConnectionFailureWithStatus: 'connection-lost',
  ConnectionFailureWithDetails: 'connection-lost',
  Timeout: 'connection-lost',
  InvalidOrTimedOutSession: 'connection-lost',
};

/** The Office.js code of an error, or '' when it bears none. */
export function officeCode(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Any failure of Office.js as a WorkbookError, with the original as its cause. */
export function toWorkbookError(error: unknown, at: Place = {}): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new WorkbookError(CODES[officeCode(error)] ?? 'unknown', message, at, { cause: error });
}

/** Runs `work`; a failure comes out as a WorkbookError. */
export async function asWorkbookErrors<T>(work: () => Promise<T>, at: Place = {}): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toWorkbookError(error, at);
  }
}

/** Failures that pass by themselves: the connection, a busy host, a cell being edited. */
const PASSING = new Set(['connection-lost', 'busy', 'cell-edit-mode']);

export function isPassing(error: unknown): boolean {
  return PASSING.has(toWorkbookError(error).code);
}
