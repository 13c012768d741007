import type { ExcelHost } from '../wire/host';
import { documentSettings, saveDocumentSettings } from '../wire/settings';
import { paneMessage, post, received, type HostMessage, type PaneMessage } from './messages';
import { attachBridge, type NativeBridge } from './native';
import type { OfficeTheme } from './OfficeTheme';
import type { PaneConnection } from './PaneConnection';

export interface BridgeOptions {
  readonly host: ExcelHost;
  /** The iframe of the pane's page; set its `src` after connecting, or before: the pane waits. */
  readonly iframe: HTMLIFrameElement;
  /** `fr-FR` unless told otherwise. */
  readonly locale?: string;
  readonly theme?: OfficeTheme;
  readonly partitionKey?: string | undefined;
}

/** Ties a pane loaded over plain HTTP (with `shim.ts` before office.js) to a host in this page. */
export function connectBridge(options: BridgeOptions): PaneConnection {
  const { host, iframe, locale = 'fr-FR', partitionKey } = options;
  let theme = options.theme;
  const send = (message: HostMessage) => post(iframe.contentWindow, message);
  const bridge: NativeBridge = { sendMessageToHost: () => undefined };
  const detach = attachBridge(host, bridge);
  bridge.onMessageFromHost = (text) => send({ kind: 'response', text });
  const commands = new Map<number, PromiseWithResolvers<void>>();
  let nextCommand = 1;

  const answer = (message: PaneMessage): void => {
    switch (message.kind) {
      case 'hello':
        return send({
          kind: 'welcome',
          requirements: host.requirements,
          locale,
          settings: documentSettings(host.workbook),
          ...(theme && { theme }),
          ...(partitionKey !== undefined && { partitionKey }),
        });
      case 'request':
        return bridge.sendMessageToHost(message.text);
      case 'settings':
        return saveDocumentSettings(host.workbook, message.values);
      case 'completed':
        return settle(commands, message);
    }
  };
  const receive = (event: MessageEvent) => {
    const message = received(event, iframe.contentWindow, paneMessage);
    if (message) answer(message);
  };
  window.addEventListener('message', receive);
  return {
    runCommand: (action) => {
      const id = nextCommand++;
      const done = withResolvers();
      commands.set(id, done);
      send({ kind: 'command', id, action });
      return done.promise;
    },
    setTheme: (next) => {
      theme = next;
      send({ kind: 'theme', theme: next });
    },
    dispose: () => {
      window.removeEventListener('message', receive);
      detach();
    },
  };
}

function settle(
  commands: Map<number, PromiseWithResolvers<void>>,
  { id, error }: Extract<PaneMessage, { kind: 'completed' }>,
): void {
  const command = commands.get(id);
  commands.delete(id);
  if (error === undefined) command?.resolve();
  else command?.reject(new Error(error));
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
}

function withResolvers(): PromiseWithResolvers<void> {
  let resolve: () => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
