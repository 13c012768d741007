/** Excel's own error codes, as `debugInfo.code` shows them to an add-in. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'ConditionalFormatRangeOverlap'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'TableOverlap'
  | 'UnsupportedOperation';

/** The workbook refuses an operation; nothing of the edit it belongs to remains. */
export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
  }
}
