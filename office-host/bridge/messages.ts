import * as z from 'zod/mini';

/**
 * What the pane's page and the page of the stand-in Excel post to each other over plain HTTP. Both
 * come from the same server, and each checks the other's origin.
 */

/** Set on every message, so that others' messages to the window are left alone. */
export const CHANNEL = 'relogement-bridge';

const text = z.string();
const settings = z.array(z.tuple([text, text]));
const theme = z.object({
  bodyBackgroundColor: text,
  bodyForegroundColor: text,
  controlBackgroundColor: text,
  controlForegroundColor: text,
  isDarkTheme: z.boolean(),
});

export const paneMessage = z.discriminatedUnion('kind', [
  /** The pane asks where it is; `welcome` answers. */
  z.object({ kind: z.literal('hello') }),
  /** A message of office.js's HostBridge, as text. */
  z.object({ kind: z.literal('request'), text }),
  z.object({ kind: z.literal('settings'), values: settings }),
  z.object({ kind: z.literal('completed'), id: z.number(), error: z.exactOptional(text) }),
]);
export type PaneMessage = z.infer<typeof paneMessage>;

export const hostMessage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('welcome'),
    requirements: z.record(text, text),
    locale: text,
    theme: z.exactOptional(theme),
    partitionKey: z.exactOptional(text),
    settings,
  }),
  z.object({ kind: z.literal('response'), text }),
  z.object({ kind: z.literal('theme'), theme }),
  z.object({ kind: z.literal('command'), id: z.number(), action: text }),
]);
export type HostMessage = z.infer<typeof hostMessage>;

/** The message of ours that an event carries, or undefined for any other. */
export function received<T>(
  event: Pick<MessageEvent, 'source' | 'origin' | 'data'>,
  from: Window | null,
  schema: z.ZodMiniType<T>,
): T | undefined {
  if (event.source !== from || event.origin !== location.origin) return undefined;
  const envelope = z.object({ channel: z.literal(CHANNEL), message: schema });
  return envelope.safeParse(event.data).data?.message;
}

export function post(to: Window | null, message: PaneMessage | HostMessage): void {
  to?.postMessage({ channel: CHANNEL, message }, location.origin);
}
