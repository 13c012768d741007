import { Action, parseRequest, RESPONSE, ResponseKind, type XdmRequest } from './messages';

/** The parent's end of the message channel with one iframe. */
export class Channel {
  readonly #subscriptions = new Map<string, XdmRequest[]>();

  constructor(
    private readonly iframe: HTMLIFrameElement,
    private readonly addinOrigin: string,
    private readonly answer: (request: XdmRequest) => unknown,
  ) {
    window.addEventListener('message', this.#receive);
  }

  /** Sends an event to whoever registered for it. */
  fire(name: string, data: unknown): void {
    for (const request of this.#subscriptions.get(name) ?? []) {
      this.#post(request, ResponseKind.event, data);
    }
  }

  close(): void {
    window.removeEventListener('message', this.#receive);
  }

  readonly #receive = (event: MessageEvent): void => {
    if (event.source !== this.iframe.contentWindow || event.origin !== this.addinOrigin) return;
    const request = parseRequest(event.data);
    if (!request) return;
    this.#register(request);
    void Promise.resolve(this.answer(request)).then((data) =>
      this.#post(request, ResponseKind.answer, data),
    );
  };

  #register(request: XdmRequest): void {
    const name = request._actionName;
    if (request._actionType === Action.register) {
      this.#subscriptions.set(name, [...(this.#subscriptions.get(name) ?? []), request]);
    } else if (request._actionType === Action.unregister) {
      this.#subscriptions.delete(name);
    }
  }

  #post(request: XdmRequest, kind: number, data: unknown): void {
    const message = {
      _serializerVersion: 1,
      _origin: location.origin,
      _messageType: RESPONSE,
      _actionName: request._actionName,
      _conversationId: request._conversationId,
      _correlationId: request._correlationId,
      _errorCode: 0,
      _responseType: kind,
      _data: data,
    };
    this.iframe.contentWindow?.postMessage(JSON.stringify(message), this.addinOrigin);
  }
}
