/**
 * The messages that office.js for Excel on the web exchanges with its parent window, as JSON text.
 * Field names are Microsoft's.
 */

export const REQUEST = 0;
export const RESPONSE = 1;

export const Action = { invoke: 0, register: 1, unregister: 2 } as const;

/** A response is the answer to a call, or one of the events that a registration asked for. */
export const ResponseKind = { answer: 0, event: 1 } as const;

export interface XdmRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Methods that reach the host as `executeMethod`, by their dispatch number. */
export const Dispatch = { saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** The error code of an answer whose session timed out; office.js says InvalidOrTimedOutSession. */
export const SESSION_OVER = 5012;

export interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId: number };
  /** For rich API requests the body stands fifth. */
  readonly ArrayData?: readonly unknown[];
  /** The id of a ribbon command that is done. */
  readonly 0?: unknown;
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

/** The request that a message holds, or undefined for any other message of the window. */
export function parseRequest(data: unknown): XdmRequest | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const message = JSON.parse(data) as Partial<XdmRequest> | null;
    return message?._messageType === REQUEST ? (message as XdmRequest) : undefined;
  } catch {
    return undefined;
  }
}
