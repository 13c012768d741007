import * as z from 'zod/mini';

import type { ExcelHost } from '../wire/host';
import type { WireRequest } from '../wire/protocol';

/** What office.js's HostBridge finds under `_richApiNativeBridge`; it sets `onMessageFromHost`. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** What office.js asks; the host reads the body. */
const bridgeRequest = z.object({
  id: z.number(),
  flags: z.optional(z.number()),
  message: z.object({ body: z.looseObject({}) }),
});

/** Messages of the bridge: 1 a request, 2 its answer, 3 events. */
const ANSWER = 2;
const EVENTS = 3;

/** Ties a bridge to a host in the same process. Gives the function that unties it. */
export function attachBridge(host: ExcelHost, bridge: NativeBridge): () => void {
  let attached = true;
  const receive = (message: unknown) => {
    if (attached) bridge.onMessageFromHost?.(JSON.stringify(message));
  };
  bridge.sendMessageToHost = (text) => {
    const { id, flags, message } = bridgeRequest.parse(JSON.parse(text));
    void host
      .answer(message.body as unknown as WireRequest, flags)
      .then((answer) => receive({ id, type: ANSWER, message: answer }));
  };
  const stop = host.listen((entries) =>
    receive({ type: EVENTS, controlId: '', message: { entries } }),
  );
  return () => {
    attached = false;
    stop();
  };
}
