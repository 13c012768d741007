/**
 * The messages that office.js for Excel on the web exchanges with its parent window, as JSON text.
 * Field names are Microsoft's.
 */
import * as z from 'zod/mini';

export const REQUEST = 0;
export const RESPONSE = 1;

export const Action = { invoke: 0, register: 1, unregister: 2 } as const;

/** A response is the answer to a call, or one of the events that a registration asked for. */
export const ResponseKind = { answer: 0, event: 1 } as const;

const xdmRequest = z.object({
  _messageType: z.literal(REQUEST),
  _actionType: z.number(),
  _actionName: z.string(),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _data: z.optional(z.unknown()),
});
export type XdmRequest = Readonly<z.infer<typeof xdmRequest>>;

/** Methods that reach the host as `executeMethod`, by their dispatch number. */
export const Dispatch = { saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** The error code of an answer whose session timed out; office.js says InvalidOrTimedOutSession. */
export const SESSION_OVER = 5012;

const methodCall = z.object({
  DdaMethod: z.optional(z.object({ DispatchId: z.number() })),
  /** For rich API requests the body stands fifth. */
  ArrayData: z.optional(z.array(z.unknown())),
  /** The id of a ribbon command that is done. */
  0: z.optional(z.unknown()),
  DdaSettingsMethod: z.optional(
    z.object({ Properties: z.optional(z.array(z.tuple([z.string(), z.string()]))) }),
  ),
});
export type MethodCall = Readonly<z.infer<typeof methodCall>>;

/** The request that a message holds, or undefined for any other message of the window. */
export function parseRequest(data: unknown): XdmRequest | undefined {
  return typeof data === 'string' ? xdmRequest.safeParse(parsedJson(data)).data : undefined;
}

/** What `executeMethod` calls; a call of no method where it names none. */
export function parseMethodCall(data: unknown): MethodCall {
  return methodCall.safeParse(data).data ?? {};
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
