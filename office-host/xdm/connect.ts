import type { PaneConnection } from '../bridge/PaneConnection';
import type { ExcelHost } from '../wire/host';
import type { WireEvent, WireRequest } from '../wire/protocol';
import { documentSettings, saveDocumentSettings } from '../wire/settings';
import { appContext } from './appContext';
import { Channel } from './channel';
import {
  Action,
  Dispatch,
  parseMethodCall,
  SESSION_OVER,
  type MethodCall,
  type XdmRequest,
} from './messages';

export interface XdmOptions {
  readonly host: ExcelHost;
  readonly iframe: HTMLIFrameElement;
  /** The add-in's page, as its manifest names it: HTTPS, under our host name unless ours is Microsoft's. */
  readonly addinUrl: string;
  /** `fr-FR` unless told otherwise. */
  readonly locale?: string;
}

/** Event names of the channel, as office.js registers them. */
const RICH_API_MESSAGE = 'richApiMessage';
const COMMAND_INVOKED = 'appCommandInvoked';
const SELECTION_CHANGED = 'documentSelectionChanged';
const WORKBOOK_SELECTION = 2;

/**
 * Plays Excel on the web for an untouched add-in page: loads it in the iframe, whose name tells
 * office.js its host, and answers the calls that it posts to its parent window.
 */
export function connectXdm(options: XdmOptions): PaneConnection {
  const { host, iframe, addinUrl, locale = 'fr-FR' } = options;
  // office.js keeps settings by conversation for the session: each mount takes an id of its own.
  const conversation = crypto.randomUUID();
  const controlId = `volet-${conversation}`;
  const commands = new Commands();
  const channel = new Channel(iframe, new URL(addinUrl, location.href).origin, (request) =>
    answer(request),
  );

  function answer(request: XdmRequest): unknown {
    if (request._actionType !== Action.invoke) return { Error: 0 };
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext({
          controlId,
          locale,
          requirements: host.requirements,
          settings: documentSettings(host.workbook),
          width: iframe.clientWidth,
          height: iframe.clientHeight,
        });
      case 'executeMethod':
        return callMethod(host, commands, parseMethodCall(request._data));
      default:
        return null;
    }
  }

  const stop = host.listen((entries) => deliver(channel, entries));
  nameFrame(iframe, hostInfo(conversation, controlId, locale));
  iframe.src = addinUrl;
  return {
    runCommand: (action) =>
      commands.run((id) =>
        channel.fire(COMMAND_INVOKED, {
          0: id,
          1: action,
          2: JSON.stringify({ source: { id: action } }),
        }),
      ),
    // The protocol of the web carries no theme: browsers that hand the colour scheme of a frame on to
    // its page show it there, the others keep the system's.
    setTheme: (theme) => {
      iframe.style.colorScheme = theme.isDarkTheme ? 'dark' : 'light';
    },
    dispose: () => {
      stop();
      channel.close();
    },
  };
}

/** A frame already in the page keeps the name it was born with unless its window is renamed too. */
function nameFrame(iframe: HTMLIFrameElement, name: string): void {
  iframe.name = name;
  if (iframe.contentWindow) iframe.contentWindow.name = name;
}

/** The iframe's name: the add-in's address stays untouched. */
function hostInfo(conversation: string, controlId: string, locale: string): string {
  return JSON.stringify({
    baseFrameName: controlId,
    hostInfo: `Excel$Web$16.00$${locale}$${conversation}$$$0`,
    xdmInfo: `${conversation}$${controlId}$${location.origin}`,
    serializerVersion: '1',
  });
}

async function callMethod(host: ExcelHost, commands: Commands, call: MethodCall): Promise<unknown> {
  switch (call.DdaMethod?.DispatchId) {
    case Dispatch.richApi: {
      const request = JSON.parse(String(call.ArrayData?.[4])) as WireRequest;
      const { statusCode, body } = await host.answer(request, Number(call.ArrayData?.[6] ?? 0));
      // This protocol has no word for a lost connection: Excel on the web tells of a session that is over.
      if (body === '') return { Version: 1, Error: SESSION_OVER };
      return { Version: 1, Error: 0, Data: [statusCode, [], body] };
    }
    case Dispatch.saveSettings:
      saveDocumentSettings(host.workbook, call.DdaSettingsMethod?.Properties ?? []);
      return { Version: 1, Error: 0 };
    case Dispatch.commandCompleted:
      commands.complete(call[0]);
      return { Version: 1, Error: 0 };
    default:
      return { Version: 1, Error: 0 };
  }
}

function deliver(channel: Channel, entries: readonly WireEvent[]): void {
  channel.fire(RICH_API_MESSAGE, {
    ArrayData: entries.map((e) => [e.messageCategory, e.messageType, e.targetId, e.message, e.id]),
  });
  if (entries.some((entry) => entry.messageType === WORKBOOK_SELECTION)) {
    channel.fire(SELECTION_CHANGED, {});
  }
}

/** Ribbon commands under way, by the id that office.js gives back when one is completed. */
class Commands {
  readonly #pending = new Map<string, () => void>();
  #next = 1;

  run(invoke: (id: string) => void): Promise<void> {
    const id = `commande-${this.#next++}`;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      invoke(id);
    });
  }

  complete(id: unknown): void {
    this.#pending.get(String(id))?.();
    this.#pending.delete(String(id));
  }
}
