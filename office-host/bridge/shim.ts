/**
 * The first script of the pane's page over plain HTTP, where office.js's own loader refuses to run: it
 * stands for the loader, and carries the messages of `excel-web-16.00.js`, which comes next, to the
 * stand-in Excel in the parent window.
 */
import { hostMessage, post, received, type HostMessage } from './messages';
import type { NativeBridge } from './native';
import { installOffice } from './officeNamespace';

let asking: number | undefined;
let welcomed = false;
const scope = globalThis as unknown as Record<string, unknown>;
const host = window.parent;
const door = installOffice(scope);
const bridge: NativeBridge = {
  sendMessageToHost: (text) => post(host, { kind: 'request', text }),
};
scope['_richApiNativeBridge'] = bridge;

window.addEventListener('message', (event) => {
  const message = received(event, host, hostMessage);
  if (message) handle(message);
});
hello();

/** The parent may not listen yet: asks until it answers. */
function hello(): void {
  post(host, { kind: 'hello' });
  asking = window.setTimeout(hello, 200);
}

function handle(message: HostMessage): void {
  switch (message.kind) {
    case 'welcome':
      return welcome(message);
    case 'response':
      return bridge.onMessageFromHost?.(message.text);
    case 'theme':
      return door.setTheme(message.theme);
    case 'command':
      return run(message.id, message.action);
  }
}

function welcome(message: Extract<HostMessage, { kind: 'welcome' }>): void {
  window.clearTimeout(asking);
  if (welcomed) return;
  welcomed = true;
  const { requirements, locale, theme, partitionKey, settings } = message;
  door.start({
    requirements,
    displayLanguage: locale,
    settings: Object.fromEntries(settings.map(([key, text]) => [key, JSON.parse(text) as unknown])),
    saveSettings: (values) =>
      post(host, {
        kind: 'settings',
        values: Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]),
      }),
    ...(theme && { theme }),
    ...(partitionKey !== undefined && { partitionKey }),
  });
}

function run(id: number, action: string): void {
  door.runCommand(action, action).then(
    () => post(host, { kind: 'completed', id }),
    (error: unknown) => post(host, { kind: 'completed', id, error: String(error) }),
  );
}
