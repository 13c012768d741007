import { HostError } from '../model/errors';
import type { WireErrorBody } from './protocol';

/** Excel's words for its codes, as they reach the add-in. Codes not listed have the general one. */
const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: "You don't have permission to perform this action.",
  ActivityLimitReached: 'Activity limit has been reached.',
  ApiNotFound: "The API you are trying to use could not be found.",
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

/** A refusal with Excel's code and, unless told otherwise, Excel's sentence. */
export function refuse(code: string, message = messageOf(code)): HostError {
  return new HostError(code, message);
}

/** Excel's sentence for a code. */
export function messageOf(code: string): string {
  return MESSAGES[code] ?? GENERAL_MESSAGE;
}

export function apiNotFound(type: string, member: string): HostError {
  return located(refuse('ApiNotFound'), type, member);
}

const locations = new WeakMap<HostError, string>();

/** Remembers which member refused; the innermost one is kept. `Range`, `Values` give `Range.values`. */
export function located(error: HostError, type: string, member: string): HostError {
  if (!locations.has(error)) {
    locations.set(error, `${type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`);
  }
  return error;
}

/** The body of an error answer. What is not a refusal is a bug of the host: it says so with its text. */
export function wireErrorOf(error: unknown, actionIndex: number): WireErrorBody {
  const refusal =
    error instanceof HostError ? error : new HostError('GeneralException', String(error));
  return {
    Code: refusal.code,
    Message: refusal.message,
    Location: locations.get(refusal) ?? '',
    HttpStatusCode: STATUSES[refusal.code] ?? 400,
    ActionIndex: actionIndex,
  };
}
