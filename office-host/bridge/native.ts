import type { ExcelHost } from '../wire/host';
import type { WireRequest } from '../wire/protocol';

/** What office.js's HostBridge finds under `_richApiNativeBridge`; it sets `onMessageFromHost`. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

interface BridgeRequest {
  readonly id: number;
  readonly message: { readonly body: WireRequest };
}

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
    const { id, message } = JSON.parse(text) as BridgeRequest;
    void host.answer(message.body).then((answer) => receive({ id, type: ANSWER, message: answer }));
  };
  const stop = host.listen((entries) =>
    receive({ type: EVENTS, controlId: '', message: { entries } }),
  );
  return () => {
    attached = false;
    stop();
  };
}
