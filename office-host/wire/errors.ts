import { HostError } from '../model/errors';
import type { WireErrorBody } from './protocol';

/** Excel's words for its codes, as they reach the add-in. Codes not listed have the general sentence. */
const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: "You don't have permission to perform this action.",
  ActivityLimitReached: 'Activity limit has been reached.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  Conflict: 'Request could not be processed because of a conflict.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path is not valid.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
};

const GENERAL_MESSAGE = 'There was an internal error while processing the request.';

const STATUSES: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ActivityLimitReached: 429,
  ApiNotFound: 404,
  Conflict: 409,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  UnsupportedOperation: 501,
};

/** The protocol refuses a request, with one of Excel's codes. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: string,
    message: string = MESSAGES[code] ?? GENERAL_MESSAGE,
  ) {
    super(message);
  }
}

/** A refusal with Excel's code and, unless told otherwise, Excel's sentence. */
export function refuse(code: string, message?: string): Refusal {
  return new Refusal(code, message);
}

export function apiNotFound(type: string, member: string): Refusal {
  const refusal = refuse('ApiNotFound');
  locate(refusal, type, member);
  return refusal;
}

const locations = new WeakMap<object, string>();

/** Remembers which member refused; the innermost one is kept. `Range`, `Values` give `Range.values`. */
export function locate(error: unknown, type: string, member: string): void {
  if (typeof error !== 'object' || error === null || locations.has(error)) return;
  locations.set(error, `${type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`);
}

/** The body of an error answer. What is not a refusal is a bug of the host, and says its text. */
export function wireErrorOf(error: unknown, actionIndex: number): WireErrorBody {
  const known = error instanceof Refusal || error instanceof HostError;
  const code: string = known ? error.code : 'GeneralException';
  return {
    Code: code,
    Message: known ? error.message : `${GENERAL_MESSAGE} (${String(error)})`,
    Location: (typeof error === 'object' && error && locations.get(error)) || '',
    HttpStatusCode: STATUSES[code] ?? 400,
    ActionIndex: actionIndex,
  };
}
